import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The heading of the one section of a retrospective that is written for those outside. */
export const FOR_CUSTOMERS = 'For customers';

/** Whether a heading is that one, in any letter case. */
export const isForCustomers = (heading: string): boolean =>
  heading.trim().toLowerCase() === FOR_CUSTOMERS.toLowerCase();

/**
 * The text of that section, without its heading and without comments, and nothing of the page besides. Undefined where
 * there is none.
 *
 * @param markdown - the page, its front matter apart
 */
export function customersText(markdown: string): string | undefined {
  const { children } = fromMarkdown(markdown);
  const from = children.findIndex((node) => node.type === 'heading' && isForCustomers(textOf(node)));
  const heading = children[from];
  if (heading?.type !== 'heading') return undefined;
  const end = children.slice(from + 1).find((node) => node.type === 'heading' && node.depth <= heading.depth);
  const text = markdown.slice(heading.position?.end.offset, end?.position?.start.offset);
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
