import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast';
import { offsetOf } from '../page-context.ts';
import { isHtmlElement } from './html-elements.ts';

/** What ends a run of words. */
const BLOCKS = new Set('blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));

/**
 * Shows placeholders as they are written, which a parser of HTML takes for elements: what has the name of none, no
 * attributes and no end anywhere on the page.
 *
 *     latency on <hostname> has been   →   latency on &lt;hostname> has been
 *
 * @param tree - the page, its HTML parsed
 * @param source - what the tree's offsets are of
 * @param ended - the names of elements that end somewhere on the page, in small letters
 */
export function showPlaceholders(tree: Root, source: string, ended: ReadonlySet<string>): void {
  const show = (parent: Parents): void => {
    if (!parent.children.some((child) => child.type === 'element')) return;
    parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
      if (child.type !== 'element' || child.tagName === 'svg' || child.tagName === 'math') return [child];
      show(child);
      const written = placeholderOf(child, source, ended);
      return written === undefined ? [child] : unfolded(written, child, parent);
    }) as ElementContent[];
  };
  show(tree);
}

function placeholderOf(element: Element, source: string, ended: ReadonlySet<string>): string | undefined {
  const { tagName, properties } = element;
  const start = offsetOf(element);
  // The parser makes a picture of `<image>`.
  const name = tagName === 'img' ? 'image' : tagName;
  if (isHtmlElement(name) || ended.has(name) || Object.keys(properties).length > 0) return undefined;
  const written = start === undefined ? '' : source.slice(start, start + name.length + 2);
  if (written.toLowerCase() === `<${name}>`) return written;
  // In a quotation the place may be another line's. What ends in itself, `<br/>`, has another sign there.
  return tagName === 'img' || /^<[a-z][^>]*\/$/i.test(written) ? undefined : `<${name}>`;
}

/** What an element has taken in comes back behind its name; where blocks are, words are a paragraph. */
function unfolded(written: string, { children }: Element, parent: Nodes): RootContent[] {
  const words: ElementContent[] = [{ type: 'text', value: written }];
  if (parent.type !== 'root' && !(parent.type === 'element' && parent.tagName === 'blockquote'))
    return [...words, ...children];
  const end = children.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName));
  const [inside, behind] = end === -1 ? [children, []] : [children.slice(0, end), children.slice(end)];
  return [{ type: 'element', tagName: 'p', properties: {}, children: [...words, ...inside] }, ...behind];
}
