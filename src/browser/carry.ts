import { element } from './element.ts';

/**
 * Makes every link inside the site carry the parameters on, and every form that leads to another
 * page. A link's own query, which its author wrote, stays in front.
 */
export function carryOn(query: string): void {
  current = query;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) carryOnLink(link, query);
  for (const form of document.querySelectorAll('form[action]')) {
    for (const carried of form.querySelectorAll('[type=hidden]')) carried.remove();
    for (const [name, value] of new URLSearchParams(query))
      form.append(element('input', { type: 'hidden', name, value }));
  }
}

let current = '';

/** What links carry on now. */
export const currentQuery = (): string => current;

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
