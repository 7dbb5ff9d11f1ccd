import { HASHED } from '../content/addresses.ts';

/**
 * What a server says with every file of a site: what the policy in the pages themselves cannot. `start` does, the
 * files in `docs/deploy` are held to it, and `smoke` asks for it.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  // It adds to the policy in the page.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** What a server that speaks TLS says beyond that. */
export const TLS_HEADERS: Readonly<Record<string, string>> = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Of files that are named by their content: a year, and no question in between. */
export const KEEP = 'public, max-age=31536000, immutable';
/** Of all others: the browser may keep them, and asks each time whether they are still the same. */
export const ASK_AGAIN = 'no-cache';

/** How long a browser may keep a file, by its path from the site's base: `_astro/site.VrA3wMpg.css`. */
export const cacheControl = (path: string): string => (path.startsWith(`${HASHED}/`) ? KEEP : ASK_AGAIN);

/** The types of texts, which without a word about their encoding are shown in that of the reader's country. */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
