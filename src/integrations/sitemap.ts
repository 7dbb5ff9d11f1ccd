import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
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
  const changed = new Map(pages.map((page) => [whole(page.url), page.changed]));
  return [
    sitemap({
      filter: (url) => !unlisted.has(url),
      serialize: (item) => {
        const lastmod = changed.get(item.url);
        return lastmod === undefined ? item : { ...item, lastmod };
      },
    }),
  ];
}
