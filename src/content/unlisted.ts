import { ownAddress, urlOf } from './addresses.ts';
import { shortAddresses } from './short-addresses.ts';
import { standInFor } from './stand-in.ts';

/** The URL paths of pages that are in no sitemap: the engine's own, and those that only lead to another page. */
export const unlistedUrls = (pages: Parameters<typeof shortAddresses>[0], base: string): string[] =>
  [
    '404',
    ownAddress('search', pages),
    ownAddress('link', pages),
    ...[...shortAddresses(pages).keys()].map(standInFor),
  ].map((address) => urlOf(address, base));
