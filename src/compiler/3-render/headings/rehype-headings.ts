import GithubSlugger, { slug } from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { asWritten } from '../../../language/as-written.ts';
import type { PageContext } from '../../page-context.ts';
import { visit } from '../../visit.ts';
import { anchorId, authorName, headingId } from './author-id.ts';
import { entryOf } from './contents-entry.ts';

/** A heading of the page, in the table of contents. */
export interface Heading {
  depth: number;
  id: string;
  children: ElementContent[];
}

export interface Headings {
  /** The first H1, when it is the page's title. */
  title: ElementContent[] | undefined;
  /** What leads to the title, unless a heading has that id. */
  titleId: string | undefined;
  headings: Heading[];
}

/** What a heading is called that has neither letters nor pictures with words: `## 🔥`. */
const NAMELESS = 'section';

/**
 * Gives every heading its id, takes the H1 that is the title out of the body, and lists the headings for the table of
 * contents.
 *
 *     ## Diagnosis   →   <h2 id="diagnosis">Diagnosis</h2>
 *
 * @param ownTitle - the title in the front matter, if there is one
 * @param name - what the page is called without any title
 */
export function rehypeHeadings(context: PageContext, ownTitle: string | undefined, name: string, result: Headings) {
  return (tree: Root): void => {
    const title = takeTitle(tree, context, ownTitle);
    if (title && ownTitle === undefined) result.title = title.children;
    const headings = headingsOf(tree);
    giveIds(title ? [title, ...headings] : headings, context);
    result.titleId = title ? String(title.properties['id']) : freeSlug(ownTitle ?? name, headings);
    result.headings = headings.map((element) => ({
      depth: Number(element.tagName.slice(1)),
      id: String(element.properties['id']),
      children: entryOf(element.children),
    }));
  };
}

/** The headings of the body; the page has one H1, its title. */
function headingsOf(tree: Root): Element[] {
  const headings: Element[] = [];
  visit(tree, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return;
    if (element.tagName === 'h1') element.tagName = 'h2';
    headings.push(element);
  });
  return headings;
}

/**
 * Gives the ids as GitHub does, so that links which work there work here: by their texts, in the page's order, the title
 * first. An id that the author wrote goes before all of them. A heading in HTML has both, as on GitHub.
 */
function giveIds(headings: readonly Element[], context: PageContext): void {
  const slugger = new GithubSlugger();
  const own = new Map<Element, { id: string; isHtml: boolean }>();
  for (const heading of headings) {
    const written = heading.properties['id'];
    delete heading.properties['id'];
    if (typeof written !== 'string') continue;
    const isHtml = !written.startsWith(context.nonce);
    const name = authorName(isHtml ? written : written.slice(context.nonce.length));
    if (name === undefined) continue;
    const id = headingId(name);
    if (id in slugger.occurrences) continue;
    slugger.occurrences[id] = 0;
    own.set(heading, { id, isHtml });
  }
  const nameless: Element[] = [];
  for (const heading of headings) {
    const given = own.get(heading);
    const text = spoken(heading, context);
    if (given) {
      heading.properties['id'] = given.id;
      if (given.isHtml && slug(text) !== '' && slug(text) !== given.id)
        heading.children.unshift(anchorElement(anchorId(slugger.slug(text))));
    } else if (slug(text) === '') nameless.push(heading);
    else heading.properties['id'] = slugger.slug(text);
  }
  for (const heading of nameless) heading.properties['id'] = slugger.slug(slug(alternatives(heading)) || NAMELESS);
}

/** An empty place that a fragment leads to. */
export const anchorElement = (id: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { id },
  children: [],
});

function freeSlug(title: string, headings: readonly Element[]): string | undefined {
  const id = slug(title);
  return id === '' || headings.some(({ properties }) => properties['id'] === id) ? undefined : id;
}

function takeTitle(tree: Root, { masked }: PageContext, ownTitle: string | undefined): Element | undefined {
  const index = tree.children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  const heading = tree.children[index];
  if (heading?.type !== 'element') return undefined;
  if (ownTitle !== undefined && asWritten(toText(heading), masked).trim() !== ownTitle.trim()) return undefined;
  tree.children.splice(index, 1);
  return heading;
}

/** The heading's text with each slot's name in its place, so that ids do not depend on values. */
const spoken = (heading: Element, { masked }: PageContext): string =>
  asWritten(toText(heading), masked, ({ name }) => name);

/** What the pictures of a heading show. */
function alternatives(heading: Element): string {
  const words: unknown[] = [];
  visit(heading, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') words.push(properties['alt']);
  });
  return words.filter((alt) => typeof alt === 'string').join(' ');
}
