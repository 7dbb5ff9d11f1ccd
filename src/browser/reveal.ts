/** What the search that led here looked for; the next page of this tab takes it. */
const FOUND = 'pagebook-found';

/** Opens every fold around an element. */
export function openAround(target: Element): void {
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/** Remembers what was searched for, so that a hit in a fold can be opened on the page it leads to. */
export function leaveFound(term: string): void {
  storage()?.setItem(FOUND, term);
}

/** A browser that keeps nothing for sites has no storage: asking for it throws. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** The element whose text was searched for, if it is folded or hidden. */
export function takeFound(): Element | undefined {
  const term = storage()?.getItem(FOUND)?.trim().split(/\s+/)[0]?.toLowerCase();
  storage()?.removeItem(FOUND);
  const article = document.querySelector('article');
  if (!term || !article) return undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent?.toLowerCase().includes(term) || parent?.closest('[data-chrome]')) continue;
    return parent && !parent.checkVisibility() ? parent : undefined;
  }
  return undefined;
}
