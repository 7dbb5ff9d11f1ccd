import type { Nodes, Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ConstructRecord, Extension as Syntax } from 'micromark-util-types';
import { blockNodes, blockSyntax } from './blocks/forms.ts';

/**
 * Reads Markdown with GitHub's additions and the blocks of other tools.
 *
 * @param own - what else makes nodes; its last steps come before those of GitHub's additions, which rewrite text nodes
 */
export const readMarkdown = (text: string, own: readonly Extension[] = []): Root =>
  fromMarkdown(text, {
    extensions: [blockSyntax, githubSyntax(text)],
    mdastExtensions: [blockNodes, ...own, ...githubNodes],
  });

/** What a text must hold to have an address that is a link without any signs around it, by micromark's name for that. */
const ADDRESSES = {
  emailAutolink: /[\w.+-]@[\w.-]/,
  protocolAutolink: /https?:\/\//i,
  wwwAutolink: /www\./i,
} as const;

const whole = gfm();
const known = new Map<string, Syntax>();

/**
 * GitHub's additions, without the addresses that a text does not hold: each word would be read twice, as what may
 * become one, and few pages have any.
 */
function githubSyntax(text: string): Syntax {
  const missing = Object.entries(ADDRESSES).flatMap(([name, sign]) => (sign.test(text) ? [] : [name]));
  const key = missing.join(' ');
  const syntax = known.get(key) ?? { ...whole, text: without(missing, whole.text ?? {}) };
  known.set(key, syntax);
  return syntax;
}

function without(names: readonly string[], constructs: ConstructRecord): ConstructRecord {
  return Object.fromEntries(
    Object.entries(constructs).flatMap(([code, some]) => {
      const left = [some ?? []].flat().filter(({ name = '' }) => !names.includes(name));
      return left.length === 0 ? [] : [[code, left]];
    }),
  );
}

/** What only becomes an address once its characters are decoded is found in the tree, where there may be one at all. */
const githubNodes = gfmFromMarkdown().map(
  ({ transforms, ...handles }): Extension => ({
    ...handles,
    transforms: (transforms ?? []).map((transform) => (tree) => (mayHoldAddress(tree) ? transform(tree) : undefined)),
  }),
);

const ADDRESS = /:\/\/|www\.|@/i;

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value);
  // There is no link in a link.
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return false;
  return node.children.some(mayHoldAddress);
}
