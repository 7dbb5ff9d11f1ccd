import type { Image, Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { hasMark } from '../../../language/marks.ts';
import { endOf, startOf } from '../../1-parse/node-places.ts';
import { cutText, textSourceOffset } from '../../1-parse/text-segments.ts';
import type { PageContext } from '../../page-context.ts';
import { SKIP, visit } from '../../visit.ts';
import { taggedDestination } from './tagged-destination.ts';
import { type WikiLink, wikiLinksIn } from './wiki-links.ts';

type Known = Pick<PageContext, 'masked' | 'resolve'>;

/**
 * Makes links of how other tools lead to pages. Where no page is found, what the author wrote stays.
 *
 *     [Drain]({{< ref "drain.md" >}})   [Drain]({% link _docs/drain.md %})   [[drain-host]]
 */
export function remarkPageLinks(context: Known) {
  const replaced = (node: Nodes): Nodes[] => {
    if (node.type === 'link' || node.type === 'image') return lead(node, context) ?? [node];
    if (node.type !== 'text' || !node.value.includes('[[')) return [node];
    const links = wikiLinksIn(node.value, context.resolve);
    return links.length === 0 ? [node] : withLinks(node, links);
  };
  return (tree: Root): void => {
    const { text, marks } = context.masked;
    if (!text.includes('[[') && !marks.some((mark) => typeof mark === 'string')) return;
    visit(tree, (node) => {
      // There is no link in a link.
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if ('children' in node) node.children = (node.children as Nodes[]).flatMap(replaced) as never;
      return undefined;
    });
  };
}

/** Leads a link with a tag for its destination to the page. Gives what it is without one: its text. */
function lead(node: Link | Image, { masked, resolve }: Known): PhrasingContent[] | undefined {
  const url = hasMark(node.url) ? taggedDestination(node.url, masked, resolve) : undefined;
  if (url === undefined) return undefined;
  if (url !== '') {
    node.url = url;
    return undefined;
  }
  if (node.type === 'image') return undefined;
  const text = masked.text;
  const last = node.children.at(-1);
  const end = last ? endOf(last) : startOf(node) + 1;
  const sign = (start: number, until: number): Text => ({
    type: 'text',
    value: text.slice(start, until),
    ...(node.position && { position: node.position }),
  });
  return [sign(startOf(node), startOf(node) + 1), ...node.children, sign(end, endOf(node))];
}

function withLinks(node: Text, links: readonly WikiLink[]): Nodes[] {
  const out: Nodes[] = [];
  let rest: Text | undefined = node;
  for (const { index, raw, isImage, url, text } of links) {
    if (!rest) break;
    const start = textSourceOffset(node, index);
    const [before, from] = cutText(rest, start);
    const [link, behind] = from ? cutText(from, textSourceOffset(node, index + raw.length)) : [];
    if (before) out.push(before);
    const position = link?.position ?? node.position;
    const words: Text = { type: 'text', value: text, ...(position && { position }) };
    out.push({
      ...(isImage ? { type: 'image', url, alt: text } : { type: 'link', url, children: [words] }),
      ...(position && { position }),
    } as Nodes);
    rest = behind;
  }
  if (rest) out.push(rest);
  return out;
}
