import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { urlOf } from '../content/addresses.ts';
import { folderPages } from '../content/folder-pages.ts';
import { standInFor } from '../content/stand-in.ts';
import { isAmong, unlistedUrls } from '../content/unlisted.ts';
import type { Wiki } from './wiki.ts';

/**
 * The sitemap: every page with the day it changed, and the lists. There is none for a site that does
 * not say where the public finds it, for a sitemap's addresses are whole; nor for a part of a project.
 */
export function siteMap({ folder, snapshot }: Wiki): AstroIntegration[] {
  const { site, pages, kinds } = snapshot();
  if (site.address === undefined || folder !== '') return [];
  const whole = (url: string): string => new URL(url, site.address).href;
  const unlisted = new Set(unlistedUrls(pages, site.base));
  const folders = Array.from(folderPages(pages, kinds).values(), ({ address }) => ({
    address,
    url: urlOf(address, site.base),
    changed: undefined,
  }));
  const laidOut = new Map(
    [...folders, ...pages].map((page) => [whole(urlOf(standInFor(page.address), site.base)), page]),
  );
  return [
    sitemap({
      filter: (url) => !isAmong(unlisted, new URL(url).pathname),
      serialize: (item) => {
        const page = laidOut.get(item.url);
        return page
          ? { ...item, url: whole(page.url), ...(page.changed !== undefined && { lastmod: page.changed }) }
          : item;
      },
    }),
  ];
}
