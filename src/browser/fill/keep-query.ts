import * as hooks from '../../shared/hooks.ts';

/**
 * Makes every link inside the site carry the parameters on. A link's own query, which its author
 * wrote, stays in front. (Forms follow when they are sent: `later.ts`.)
 */
export function carryOn(query: string): void {
  // A heading's link is relative to the page's address, which has the parameters already.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) carryOnLink(link, query);
}

export function carryOnLink(link: HTMLAnchorElement, query: string): void {
  if (link.origin !== location.origin) return;
  // A destination with slots has just been filled; of any other, the author's own query is kept.
  if (!link.hasAttribute(hooks.href)) link.search = link.dataset['own'] ??= link.search;
  const search = new URLSearchParams(link.search);
  const written = new Set(search.keys());
  for (const [name, value] of new URLSearchParams(query)) if (!written.has(name)) search.append(name, value);
  link.search = `${search}`;
}
