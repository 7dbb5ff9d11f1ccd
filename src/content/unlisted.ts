import { OWN_PAGES, ownAddress, urlOf } from './addresses.ts';
import { shortAddresses } from './short-addresses.ts';
import { standInFor } from './stand-in.ts';

/** Where parts of lists are, which no page of the team can be: `_pagebook/parts/3-2/alerts`. What is in one may be in another tomorrow. */
export const PARTS = '_pagebook/parts';

/** Where the data of the list of remediations is. */
export const PARTS_OF_REMEDIATIONS = '_pagebook/remediations';

/** The URL paths of pages that are in no sitemap: the engine's own, and those that only lead to another page. One that ends with `*` is that of all pages below. */
export const unlistedUrls = (pages: Parameters<typeof shortAddresses>[0], base: string): string[] =>
  ['404', ...OWN_PAGES.map((name) => ownAddress(name, pages)), ...[...shortAddresses(pages).keys()].map(standInFor)]
    .map((address) => urlOf(address, base))
    .concat(
      [PARTS, ...(['factors', 'seen-before', 'scorecard', 'toil'] as const).map((name) => ownAddress(name, pages))].map(
        (at) => `${urlOf(at, base)}*`,
      ),
    );

/** Whether a URL path is one of them. */
export const isAmong = (unlisted: ReadonlySet<string>, path: string): boolean =>
  unlisted.has(path) || foldersAbove(path).some((folder) => unlisted.has(`${folder}*`));

/** `/`, `/a/`, `/a/b/` of `/a/b/c/`. */
const foldersAbove = (path: string): string[] =>
  Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index + 1));
