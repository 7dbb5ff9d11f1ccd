import type { Heading, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { asWritten } from '../compiler/3-render/rehype-slots.ts';
import type { Origin } from '../language/tokens.ts';
import type { CheckedPage } from './checked-page.ts';

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** A node's text, marks included. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}

export interface FoundHeading {
  node: Heading;
  /** Its text, tags as written, without white space around it. */
  text: string;
}

/** The headings of a page, those in sections too. */
export function headingsOf({ tree, masked }: CheckedPage): FoundHeading[] {
  const found: FoundHeading[] = [];
  visit(tree, 'heading', (node) => {
    found.push({ node, text: asWritten(textOf(node), masked).trim() });
  });
  return found;
}

/**
 * The heading of a section that a page is expected to have, whatever its level and letter case
 * ("Steps:" is one of "Steps").
 */
export const headingOf = (headings: readonly FoundHeading[], title: string): FoundHeading | undefined =>
  headings.find(
    ({ text }) =>
      text.slice(0, title.length).toLowerCase() === title.toLowerCase() && /^[\s:]*$/.test(text.slice(title.length)),
  );

/** Where what is wrong with a page as a whole is told: at its H1, its title, or where its text starts. */
export function placeOfPage(page: CheckedPage): Origin {
  // What a partial brings in stands in another file.
  const isOwn = (node: Nodes): boolean => page.originAt(startOf(node)).file === page.file;
  const title = headingsOf(page).find(({ node }) => node.depth === 1 && isOwn(node))?.node;
  if (title) return page.originAt(startOf(title));
  if (page.matter.title !== undefined) return { file: page.file, offset: page.offsetOf(['title']) };
  const first = page.tree.children.find(isOwn);
  return first ? page.originAt(startOf(first)) : { file: page.file, offset: 0 };
}
