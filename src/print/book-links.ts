import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from '../compiler/visit.ts';
import { anchorFinder, anchorName } from '../shared/find-anchor.ts';
import * as hooks from '../shared/hooks.ts';
import { idIn } from './own-ids.ts';
import { NOWHERE } from './paths-in-site.ts';

/** Where in a book a page is. */
export interface Place {
  chapter: string;
  /** The ids that the page has. */
  ids: ReadonlySet<string>;
}

/** What links of a book are judged by. */
export interface Linking {
  /** The chapters by the paths of their pages in the site, `/alerts/HighCPU/`; those that a page had before, too. */
  places: ReadonlyMap<string, Place>;
  /** The path that all addresses of the site begin with. */
  base: string;
  /** Where the public finds the site; null where that is not known. */
  address: string | null;
}

/** The page that a link is on. */
export interface Source extends Place {
  /** Its path in the site. */
  url: string;
  /** What links to other pages carry on. */
  query: string;
}

/**
 * Leads links to pages of the book to their chapters. The others get the whole address, and say it where it is not
 * what they are called: on paper, nothing else tells it.
 */
export function linkInside(article: Element, source: Source, linking: Linking): void {
  visit(article, 'element', (link) => {
    if (link.tagName !== 'a') return;
    const { properties } = link;
    // Drawings may have it by an older name.
    const written = properties['href'] ?? properties['xLinkHref'];
    delete properties['xLinkHref'];
    if (written === undefined || written === null) return;
    const href = String(written);
    const target = targetOf(href, source, linking);
    if (target.inside !== undefined) properties['href'] = target.inside;
    else {
      if (target.href === undefined) delete properties['href'];
      else properties['href'] = target.href;
      const words = textOf(link).trim();
      if (!isSame(words, target.shown)) properties[hooks.address] = target.shown;
    }
    for (const name of ['target', 'download', 'ping']) delete properties[name];
  });
}

type Target = { inside: string } | { inside?: undefined; href?: string; shown: string };

/** Where a link leads, as it is written on a page. */
export function targetOf(href: string, { url, query, ...own }: Source, { places, base, address }: Linking): Target {
  if (href.startsWith('#')) return { inside: fragmentIn(own, href) };
  const whole = URL.parse(href, NOWHERE + url);
  if (whole === null) return { shown: href };
  const isOwn = whole.origin === NOWHERE || (address !== null && whole.origin === new URL(address).origin);
  if (!isOwn || !whole.pathname.startsWith(base)) return { href, shown: href };
  const path = decoded(whole.pathname.replace(/\/index\.html$/, '/'));
  const place = places.get(path) ?? places.get(`${path}/`);
  if (place) return { inside: fragmentIn(place, whole.hash) };
  const rest = `${whole.search || (path.endsWith('/') ? query : '')}${whole.hash}`;
  if (address === null) return { shown: path + whole.hash };
  const { href: there } = new URL(whole.pathname, address);
  return { href: there + rest, shown: there + whole.hash };
}

/** The id that a fragment leads to, as a browser finds it on the page, else the chapter's beginning. */
function fragmentIn({ chapter, ids }: Place, hash: string): string {
  const find = finders.get(ids) ?? anchorFinder(ids);
  finders.set(ids, find);
  const id = find(anchorName(hash));
  return `#${encodeURIComponent(id === undefined ? chapter : idIn(chapter, id))}`;
}

const finders = new WeakMap<ReadonlySet<string>, ReturnType<typeof anchorFinder>>();

/** Whether a reader of the words has the address. */
function isSame(words: string, address: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/^(?:mailto:|tel:|https?:\/\/)/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return plain(words) === plain(address);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
