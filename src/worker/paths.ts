import { unescapePath } from '../shared/escape-path.ts';

/** The path of an address in the site, without its query; undefined outside of the site. */
export function pathIn(scope: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return unescapePath(pathname.slice(root.pathname.length)).replace(/(^|\/)index\.html$/, '$1');
}

/** The addresses of what an HTML page of ours shows, as they are written in it. */
export const shownIn = (html: string): string[] =>
  Array.from(html.matchAll(/<(?:img|source|video|audio)\b(?:"[^"]*"|[^">])*>/g), ([tag]) => tag).flatMap((tag) => [
    ...Array.from(tag.matchAll(/\ssrc="([^"]*)"/g), ([, address = '']) => address),
    ...Array.from(tag.matchAll(/\ssrcset="([^"]*)"/g), ([, set = '']) => set).flatMap((set) =>
      set.split(',').flatMap((each) => each.trim().split(/\s+/, 1)[0] || []),
    ),
  ]);
