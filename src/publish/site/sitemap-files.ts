import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { fileUrl, urlOf } from '../../content/addresses.ts';
import { isAmong, unlistedUrls } from '../../content/unlisted.ts';
import { digest } from '../../files/digest.ts';
import type { Snapshot } from '../../project/page-record.ts';
import type { LaidOutFile } from '../../routes/asked.ts';
import type { SiteFile } from './site-file.ts';

/** So many addresses are in one file; https://www.sitemaps.org/protocol.html allows 50,000. */
const LIMIT = 45_000;

const PAGE = /(?:^|\/)index\.html$/;

/**
 * The sitemap: every page with the day it changed, and the lists. There is none for a site that does not say where
 * the public finds it, for a sitemap's addresses are whole.
 */
export function sitemapFiles({ site, pages }: Snapshot, files: readonly LaidOutFile[]): SiteFile[] {
  const { address, base } = site;
  if (address === undefined) return [];
  const unlisted = new Set(unlistedUrls(pages, base));
  const changed = new Map(pages.map((page) => [page.url, page.changed]));
  const items = files
    .flatMap(({ file }) => (PAGE.test(file) ? [urlOf(file.replace(PAGE, ''), base)] : []))
    .filter((url) => !isAmong(unlisted, url))
    .map((url) => ({ url: new URL(url, address).href, lastmod: changed.get(url) }));
  const parts = Array.from({ length: Math.ceil(items.length / LIMIT) }, (_, number) =>
    items.slice(number * LIMIT, (number + 1) * LIMIT),
  );
  const nameOf = (number: number): string => `sitemap-${number}.xml`;
  return [
    ...parts.map((part, number) => ({
      path: nameOf(number),
      key: digest(JSON.stringify(part)),
      make: () => streamToPromise(Readable.from(part).pipe(new SitemapStream({ hostname: address }))),
    })),
    {
      path: 'sitemap-index.xml',
      make: () =>
        streamToPromise(
          Readable.from(parts.map((_, number) => ({ url: new URL(fileUrl(nameOf(number), base), address).href }))).pipe(
            new SitemapIndexStream(),
          ),
        ),
    },
  ];
}
