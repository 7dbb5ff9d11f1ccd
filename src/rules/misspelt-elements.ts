import type { Html } from 'mdast';
import { isHtmlElement } from '../compiler/3-render/html-elements.ts';
import { likelySlip } from '../problems/likely-slip.ts';
import type { CheckedPage } from './checked-page.ts';

/** An element whose name is a slip for another's. */
export interface MisspeltElement {
  node: Html;
  index: number;
  name: string;
  meant: string;
}

/** Elements that pages have, and whose names are long enough for a slip to be one. */
const USUAL = ['details', 'summary', 'table', 'thead', 'tbody', 'strong', 'center', 'picture', 'figure', 'figcaption'];
/** Whether the same letters are there, so that it is no other word: `<detail>` may be one to fill in. */
const isMixedUp = (name: string, meant: string): boolean => [...name].sort().join('') === [...meant].sort().join('');

const known = new WeakMap<CheckedPage, readonly MisspeltElement[]>();

/** The elements of a page that are misspelt: those with an end, or with letters in the wrong order. */
export function misspeltElements(page: CheckedPage): readonly MisspeltElement[] {
  const found = known.get(page) ?? findElements(page);
  known.set(page, found);
  return found;
}

function findElements({ nodes }: CheckedPage): MisspeltElement[] {
  const tags = nodes('html').flatMap((node) =>
    Array.from(node.value.matchAll(/<(\/?)([a-z]{4,12})(?=[\s>])/gi), ({ 1: end = '', 2: written = '', index }) => ({
      node,
      index,
      isEnd: end !== '',
      name: written.toLowerCase(),
    })),
  );
  const ended = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  return tags.flatMap(({ node, index, isEnd, name }) => {
    if (isHtmlElement(name)) return [];
    const meant = likelySlip(name, USUAL);
    if (meant === undefined || !(ended.has(name) || isMixedUp(name, meant))) return [];
    // An end without a beginning is told where it is; of a pair, the beginning.
    return isEnd && tags.some((tag) => !tag.isEnd && tag.name === name) ? [] : [{ node, index, name, meant }];
  });
}
