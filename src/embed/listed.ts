import { isAmong } from '../content/unlisted.ts';

/** The URL paths of pages of a wiki that are in no sitemap. */
const unlisted = new Set<string>();

/** Says of pages that no sitemap is to list them. */
export function unlist(paths: readonly string[]): void {
  for (const path of paths) unlisted.add(path);
}

/**
 * Whether a project's sitemap is to list a page: `sitemap({ filter: isListed })`. It is not for the wiki's search,
 * the page for missing pages, and addresses that only lead to another page.
 */
export const isListed = (url: string): boolean => !isAmong(unlisted, new URL(url).pathname);
