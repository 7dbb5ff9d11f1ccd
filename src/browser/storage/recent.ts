import { root } from '../dom/root.ts';

const MOST = 8;
/** Sites under several sub-paths of one host keep theirs apart. */
const KEY = `pagebook-recent:${root.pathname}`;

export interface RecentPage {
  title: string;
  /** Path and query, as the reader had it. */
  address: string;
}

/** The pages that were read on this device, newest first; none where the browser keeps nothing for sites. */
export function recentPages(): RecentPage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPage).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps the page that is being read, on this device only. A page is kept once, with its newest values. */
export function rememberPage(): void {
  const title = document.querySelector('article h1')?.textContent?.trim();
  if (!title) return;
  const others = recentPages().filter(({ address }) => pathOf(address) !== location.pathname);
  keep([{ title, address: location.pathname + location.search }, ...others].slice(0, MOST));
}

export const forgetPages = (): void => keep([]);

function keep(pages: RecentPage[]): void {
  try {
    if (pages.length > 0) localStorage.setItem(KEY, JSON.stringify(pages));
    else localStorage.removeItem(KEY);
  } catch {
    // The browser keeps nothing for sites, or no more.
  }
}

const pathOf = (address: string): string => address.replace(/\?[\s\S]*$/, '');

/** What another script of this host may have written there leads nowhere else: it is an address of this site as a browser reads it. */
function isPage(value: unknown): value is RecentPage {
  const { title, address } = (value ?? {}) as Partial<RecentPage>;
  if (typeof title !== 'string' || typeof address !== 'string' || !URL.canParse(address, root)) return false;
  const { origin, pathname, search } = new URL(address, root);
  return origin === root.origin && pathname.startsWith(root.pathname) && address === pathname + search;
}
