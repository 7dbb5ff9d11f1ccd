import * as attributes from '../../shared/attributes.ts';

/** What the search that led here looked for; the next page of this tab takes it. */
const FOUND = 'pagebook-found:';

/** Opens every fold around an element. */
export function openAround(target: Element): void {
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/**
 * Remembers what was searched for, so that a hit in a fold can be opened on the page it leads to.
 * The name of the window lasts from one page of a site to the next, and is there in browsers that
 * keep nothing for sites.
 */
export function leaveFound(term: string): void {
  window.name = FOUND + term;
}

/** The element whose text was searched for, if it is folded or hidden. */
export function takeFound(): Element | undefined {
  const left = window.name;
  if (!left.startsWith(FOUND)) return undefined;
  window.name = '';
  const term = left.slice(FOUND.length).trim().split(/\s+/)[0]?.toLowerCase();
  const article = document.querySelector('article');
  if (!term || !article) return undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent?.toLowerCase().includes(term) || parent?.closest(`[${attributes.chrome}]`))
      continue;
    return parent && !parent.checkVisibility() ? parent : undefined;
  }
  return undefined;
}
