import { escapePath } from '../shared/escape-path.ts';
import * as hooks from '../shared/hooks.ts';

/** A comment, or a start tag with its attributes, whose values may hold any character. */
const MARKUP = /<(?:!--[\s\S]*?-->|([a-z][^\s/>"']*)(?=[\s/>])[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;
/** Elements whose content is text, whatever is in it. */
const TEXT_ONLY = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/i;
/** What has an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data']);
const LISTS = new Set(['srcset', 'imagesrcset']);
/** The beginning of a template, in the ways that `"` is written in an attribute. */
const TEMPLATE = /^\[(?:"|&quot;|&#34;|&#x22;)(?=\/)/i;

/**
 * Makes the addresses in a page that lead into the site relative to the page, so that the site can be served under any
 * path, and opened as files. They must be spelt under the site's base as our own writers do (`/wiki/alerts/`).
 * Text is left as it is, code that shows HTML too.
 *
 * (A parser would make a tree of each page. The tests compare this with one.)
 *
 * @param address - of the page, without slashes around it
 * @param base - of the site
 */
export function withRelativeAddresses(html: string, address: string, base: string): string {
  const to = relativeFrom(address, base);
  let made = '';
  let done = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(html); found; found = MARKUP.exec(html)) {
    const [whole, name] = found;
    if (name === undefined) continue;
    if (whole.includes(to.top)) {
      made += html.slice(done, found.index) + withRelative(whole, to);
      done = MARKUP.lastIndex;
    }
    if (!TEXT_ONLY.test(name)) continue;
    const end = endOf(html, name, MARKUP.lastIndex);
    if (end < 0) break;
    MARKUP.lastIndex = end;
  }
  return made + html.slice(done);
}

/** Where the end tag of an element begins. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

interface Relative {
  /** What the addresses of the site begin with. */
  top: string;
  /** The way from the page to the site's top, without a slash at the end. */
  root: string;
  /** An address of the site as it is from the page; any other as it is. */
  of(address: string): string;
}

function relativeFrom(address: string, base: string): Relative {
  const top = base.endsWith('/') ? base : `${base}/`;
  const folders = address === '' ? [] : escapePath(address).split('/');
  // For each folder on the way to the page, and the site's top: how addresses in it begin, and the way there. What has a
  // reference of HTML in it may be spelt like another one.
  const distinct = folders.findIndex((folder) => folder.includes('&'));
  const ways = Array.from({ length: (distinct < 0 ? folders.length : distinct) + 1 }, (_, depth) => ({
    begin:
      top +
      folders
        .slice(0, depth)
        .map((folder) => `${folder}/`)
        .join(''),
    way: '../'.repeat(folders.length - depth) || './',
  })).reverse();
  return {
    top,
    root: folders.map(() => '..').join('/') || '.',
    of(url) {
      // `//` begins a host.
      if (!url.startsWith(top) || url[top.length] === '/') return url;
      for (const { begin, way } of ways) if (url.startsWith(begin)) return way + url.slice(begin.length);
      return url;
    },
  };
}

const withRelative = (tag: string, { top, root, of }: Relative): string =>
  tag.replace(
    ATTRIBUTE,
    (whole: string, name: string, equals: string, ...[double, single, bare]: (string | undefined)[]) => {
      const value = double ?? single ?? bare ?? '';
      const quote = single === undefined ? '"' : "'";
      const write = (text: string): string => (text === value ? whole : `${name}${equals}${quote}${text}${quote}`);
      const key = name.toLowerCase();
      if (ADDRESSES.has(key)) return write(of(value));
      if (LISTS.has(key)) return write(value.replace(/(?<=^|,)(\s*)(\S+)/g, (_, space, url) => space + of(url)));
      const opening = key === hooks.href ? TEMPLATE.exec(value)?.[0] : undefined;
      if (opening === undefined || of(value.slice(opening.length)) === value.slice(opening.length)) return whole;
      // The script judges a whole address, from the top of the site, and then puts the way to that in front.
      return `${write(`${opening}/${value.slice(opening.length + top.length)}`)} ${hooks.root}="${root}"`;
    },
  );
