import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { urlOf } from '../content/addresses.ts';
import { folderPages } from '../content/folder-pages.ts';
import { shortAddresses } from '../content/short-addresses.ts';
import { STAND_INS, standInFor } from '../content/stand-in.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

/** Puts pages at their own addresses that Astro lays out elsewhere: names with `%`, `?` or `#` in them, `404` and so on. */
export function oddAddresses(wiki: Wiki): AstroIntegration {
  const odd = (): Map<string, string> => {
    const { pages, kinds } = wiki.snapshot();
    const folders = [...folderPages(pages, kinds).values()].filter(({ generated }) => generated);
    const all = [...[...pages, ...folders].map(({ address }) => address), ...shortAddresses(pages).keys()];
    return new Map(all.flatMap((address) => (standInFor(address) === address ? [] : [[address, standInFor(address)]])));
  };
  return {
    name: 'pagebook-odd-addresses',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          const address = addressIn(pathInWiki(request.url, wiki));
          const standIn = address === undefined ? undefined : odd().get(address);
          if (standIn !== undefined) {
            const [, query = ''] = request.url?.split(/(?=\?)/) ?? [];
            request.url = `${urlOf(standIn, wiki.snapshot().site.base)}${query}`;
          }
          next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = path.join(fileURLToPath(dir), wiki.folder);
        for (const [address, standIn] of odd()) {
          await mkdir(path.join(folder, address), { recursive: true });
          await rename(path.join(folder, standIn, 'index.html'), path.join(folder, address, 'index.html'));
        }
        await rm(path.join(folder, STAND_INS), { recursive: true, force: true });
      },
    },
  };
}

/** The address that a path asks for, when it is one of a page. */
function addressIn(asked: string | undefined): string | undefined {
  if (!asked?.endsWith('/')) return undefined;
  try {
    return decodeURIComponent(asked.slice(0, -1));
  } catch {
    return undefined;
  }
}
