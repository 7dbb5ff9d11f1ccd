import { ENGINE_PAGES, urlOf } from './addresses.ts';
import { shortAddresses } from './short-addresses.ts';

/** The URL paths of pages that are in no sitemap: the engine's own, and those that only lead to another page. */
export const unlistedUrls = (pages: Parameters<typeof shortAddresses>[0], base: string): string[] =>
  [...ENGINE_PAGES, ...shortAddresses(pages).keys()].map((address) => urlOf(address, base));
