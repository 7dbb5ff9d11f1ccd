import type { Code, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { shellSourcesOf } from '../shell/commands-in.ts';
import { variablesOf } from '../shell/variables.ts';
import type { CheckedPage } from './checked-page.ts';
import { parameterFor } from './hand-filled.ts';
import { usualVocabulary } from './usual-parameters.ts';

/** What shells and systems set themselves. */
const GIVEN = new Set(['HOSTNAME', 'HOST', 'HOSTTYPE', 'USER', 'HOME', 'PWD', 'PATH', 'SHELL', 'LANG', 'EDITOR']);

/** Variables in a shell block that nothing on the page sets, and that a parameter could replace. */
export function unsetVariables(code: Code, page: CheckedPage, plain: boolean): { index: number; text: string }[] {
  const set = variablesSet(page);
  const vocabulary = plain ? usualVocabulary : page.vocabulary;
  const used = shellSourcesOf(code, true).flatMap((source) =>
    variablesOf(source.text).used.map((each) => ({ ...each, index: source.offsetAt(each.index) })),
  );
  // What is outside of all sections is in each way of deciding them.
  return [...new Map(used.map((each) => [each.index, each])).values()]
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
    const texts =
      node.type === 'inlineCode'
        ? [node.value]
        : node.type === 'code'
          ? shellSourcesOf(node, true).map(({ text }) => text)
          : [];
    for (const text of texts) for (const name of variablesOf(text).set) set.add(name);
  });
  return set;
}
