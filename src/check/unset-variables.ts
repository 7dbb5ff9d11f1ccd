import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CheckedPage } from './checked-page.ts';
import { parameterFor } from './hand-filled.ts';
import { isShell } from './shell-scripts.ts';

const VARIABLE = /(?<!\\)\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;
/** How a shell sets a variable: `x=1`, `read -r x`, `for x in`, `mapfile -t x`, `printf -v x`. */
const SET =
  /\b([A-Za-z_]\w*)\+?=|\b(?:read|for|select|mapfile|readarray|local|declare|export|printf\s+-v)\b((?:\s+-\w+)*(?:\s+[A-Za-z_]\w*)+)/g;
/** What shells and systems set themselves. */
const GIVEN = new Set(['HOSTNAME', 'HOST', 'HOSTTYPE', 'USER', 'HOME', 'PWD', 'PATH', 'SHELL', 'LANG', 'EDITOR']);

/** What a link of any site could carry, for trees that have declared nothing. */
const USUAL = Object.fromEntries(
  ['namespace', 'pod', 'service', 'cluster', 'node', 'instance', 'container', 'deployment', 'device'].map((name) => [
    name,
    {},
  ]),
);

/** Variables in a shell script that nothing on the page sets, and that a parameter could stand for. */
export function unsetVariables(code: string, page: CheckedPage, plain: boolean): { index: number; text: string }[] {
  const set = variablesSet(page);
  const vocabulary = plain ? USUAL : page.vocabulary;
  return Array.from(code.matchAll(VARIABLE), ({ 0: text, 1: braced, 2: bare, index }) => ({
    index,
    text,
    name: braced ?? bare ?? '',
  }))
    .filter(({ name }) => !set.has(name) && !GIVEN.has(name) && parameterFor(name, vocabulary) !== undefined)
    .map(({ index, text }) => ({ index, text }));
}

const known = new WeakMap<CheckedPage, Set<string>>();

/** Every variable that a shell block of the page sets, in whatever order: steps may refer to any of them. */
function variablesSet(page: CheckedPage): Set<string> {
  const found = known.get(page) ?? findSet(page);
  known.set(page, found);
  return found;
}

function findSet({ tree }: CheckedPage): Set<string> {
  const set = new Set<string>();
  visit(tree, (node: Nodes) => {
    if ((node.type !== 'code' || !isShell(node)) && node.type !== 'inlineCode') return;
    for (const [, assigned, listed = ''] of node.value.matchAll(SET))
      for (const name of assigned === undefined ? listed.trim().split(/\s+/) : [assigned]) set.add(name);
  });
  return set;
}
