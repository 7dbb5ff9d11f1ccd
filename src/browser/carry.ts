/**
 * Makes every link inside the site carry the parameters on. A link's own query, which its author
 * wrote, stays in front. (Forms follow when they are sent: `later.ts`.)
 */
export function carryOn(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) carryOnLink(link, query);
}

/** The query that a link's author wrote, and the one that we made of it. */
const known = new WeakMap<HTMLAnchorElement, { own: string; carried: string }>();

export function carryOnLink(link: HTMLAnchorElement, query: string): void {
  if (link.origin !== location.origin || !/^https?:$/.test(link.protocol)) return;
  // A heading's link is relative to the page's address, which has the parameters already.
  if (link.getAttribute('href')?.startsWith('#')) return;
  const before = known.get(link);
  // What is not as we left it has been filled anew.
  const own = before?.carried === link.search ? before.own : link.search;
  const search = new URLSearchParams(own);
  const written = new Set(search.keys());
  for (const [name, value] of new URLSearchParams(query)) if (!written.has(name)) search.append(name, value);
  link.search = search.toString();
  known.set(link, { own, carried: link.search });
}
