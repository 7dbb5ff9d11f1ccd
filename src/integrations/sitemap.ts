import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { urlOf } from '../content/addresses.ts';
import { standInFor } from '../content/stand-in.ts';
import { unlistedUrls } from '../content/unlisted.ts';
import type { Wiki } from './wiki.ts';

/**
 * The sitemap: every page with the day it changed, and the lists. There is none for a site that does
 * not say where the public finds it, for a sitemap's addresses are whole; nor for a part of a project.
 */
export function siteMap({ folder, snapshot }: Wiki): AstroIntegration[] {
  const { site, pages } = snapshot();
  if (site.address === undefined || folder !== '') return [];
  const whole = (url: string): string => new URL(url, site.address).href;
  const unlisted = new Set(unlistedUrls(pages, site.base).map(whole));
  const laidOut = new Map(pages.map((page) => [whole(urlOf(standInFor(page.address), site.base)), page]));
  return [
    sitemap({
      filter: (url) => !unlisted.has(url),
      serialize: (item) => {
        const page = laidOut.get(item.url);
        return page
          ? { ...item, url: whole(page.url), ...(page.changed !== undefined && { lastmod: page.changed }) }
          : item;
      },
    }),
  ];
}
