import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { isForCustomers } from '../../incidents/for-customers.ts';
import * as attributes from '../../shared/attributes.ts';

/**
 * Sets apart what a retrospective says for customers, so that it is seen what may leave the house:
 *
 *     ## For customers   →   <section class="customers" aria-label="For customers"><h2>…</h2>…</section>
 *
 * @param options - whether the page is a retrospective
 */
export function rehypeCustomers({ isIncident }: { isIncident: boolean }) {
  return (tree: Root): void => {
    const from = isIncident ? tree.children.findIndex(isHeading) : -1;
    if (from === -1) return;
    const rank = Number((tree.children[from] as Element).tagName.slice(1));
    const length = tree.children.slice(from + 1).findIndex((node) => rankOf(node) <= rank);
    const end = length === -1 ? tree.children.length : from + 1 + length;
    const note: Element = {
      type: 'element',
      tagName: 'p',
      properties: { className: ['facts'], [attributes.chrome]: '' },
      children: [{ type: 'text', value: 'This section alone is written for people outside the company.' }],
    };
    const [heading, ...rest] = tree.children.slice(from, end) as ElementContent[];
    tree.children.splice(from, end - from, {
      type: 'element',
      tagName: 'section',
      properties: { className: ['customers'] },
      children: [...(heading ? [heading] : []), note, ...rest],
    });
  };
}

const rankOf = (node: Root['children'][number]): number =>
  node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 7) : 7;

/** Anchors and other chrome are no part of a heading's text. */
const isHeading = (node: Root['children'][number]): boolean =>
  rankOf(node) < 7 &&
  isForCustomers(
    toText({
      type: 'root',
      children: (node as Element).children.filter(
        (child) => child.type !== 'element' || !(attributes.chrome in child.properties),
      ),
    }),
  );
