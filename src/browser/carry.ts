/**
 * Makes every link inside the site carry the parameters on. A link's own query, which its author
 * wrote, stays in front.
 */
export function carryOn(query: string): void {
  current = query;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) carryOnLink(link, query);
}

let current = '';

/** What links carry on now. */
export const currentQuery = (): string => current;

const own = new WeakMap<HTMLAnchorElement, string>();

export function carryOnLink(link: HTMLAnchorElement, query: string): void {
  if (link.origin !== location.origin || !/^https?:$/.test(link.protocol)) return;
  if (!own.has(link)) own.set(link, link.search);
  const search = new URLSearchParams(own.get(link));
  for (const [name, value] of new URLSearchParams(query)) if (!search.has(name)) search.append(name, value);
  link.search = search.toString();
}
