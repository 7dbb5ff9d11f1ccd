import type { Element, Root } from 'hast';
import { hasMark } from '../../../language/marks.ts';
import { ANCHOR_PREFIX, anchorFinder, anchorName } from '../../../shared/find-anchor.ts';
import type { PageContext } from '../../page-context.ts';
import { visit } from '../../visit.ts';
import { anchorId, authorName } from './author-id.ts';
import { anchorElement, type Headings } from './rehype-headings.ts';

/**
 * Makes every place that an author has named a target of fragments, `<a name="x">` and `<a id="x">` alike, and leads the
 * links of the page to what they mean. No id is there twice: the first place of a name has it.
 *
 *     <a name="Undo"></a> … [back](#undo)   →   <a id="user-content-Undo"></a> … <a href="#user-content-Undo">back</a>
 */
export function rehypeAnchors({ nonce }: PageContext, result: Headings) {
  return (tree: Root): void => {
    const { title = [], titleId } = result;
    const whole: Root = { type: 'root', children: [...title, ...tree.children] };
    nameAnchors(whole, titleId, nonce);
    const find = anchorFinder([...(titleId === undefined ? [] : [titleId]), ...idsIn(whole)]);
    visit(whole, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName === 'a' && typeof href === 'string' && href.startsWith('#'))
        element.properties['href'] = rightFragment(href.replace(nonce, ANCHOR_PREFIX), find);
    });
  };
}

/** All ids of a tree, in its order. */
export function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
  });
  return ids;
}

function nameAnchors(tree: Root, titleId: string | undefined, nonce: string): void {
  const taken = new Set<unknown>([titleId]);
  const named: Element[] = [];
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    const { id, name } = properties;
    // What has our secret is a footnote's: however an author calls a place, notes are found.
    if (typeof id === 'string' && id.startsWith(nonce)) properties['id'] = id.replace(nonce, ANCHOR_PREFIX);
    else if (!/^h[1-6]$/.test(tagName)) {
      if (id !== undefined || name !== undefined) named.push(element);
      return;
    }
    taken.add(properties['id']);
  });
  for (const element of named) nameAnchor(element, taken);
}

function nameAnchor(element: Element, taken: Set<unknown>): void {
  const { id, name, ...properties } = element.properties;
  element.properties = properties;
  for (const each of [id, name].map(authorName)) {
    const free = each === undefined || taken.has(anchorId(each)) ? undefined : anchorId(each);
    if (free === undefined) continue;
    taken.add(free);
    if (element.properties['id'] === undefined) element.properties['id'] = free;
    else element.children.unshift(anchorElement(free));
  }
}

function rightFragment(href: string, find: (name: string) => string | undefined): string {
  const name = anchorName(href);
  const id = hasMark(href) || name === '' ? undefined : find(name);
  if (id === undefined || id === name) return href;
  return `#${encodeURI(id)}${href.slice(1).replace(/^.*?(?=\?|:~:|$)/s, '')}`;
}
