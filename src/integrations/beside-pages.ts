import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { PageCache } from '../cache/page-cache.ts';
import { MARKDOWN_FILE, PAGE_DATA_FILE, urlOf } from '../content/addresses.ts';
import { namesOfFields, ownFirstMinutes } from '../content/first-minutes-text.ts';
import { pageFile } from '../machines/page-files.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

interface Beside {
  type: string;
  read(page: PageRecord, snapshot: Snapshot): Promise<string | Uint8Array>;
}

/** What is beside each page, by the names of the files. */
const FILES: Record<string, Beside> = {
  [MARKDOWN_FILE]: {
    type: 'text/markdown; charset=utf-8',
    read: async (page, { pageCache, contentRoot, vocabulary, services }) => {
      if (page.ofEngine) return ownFirstMinutes(vocabulary, namesOfFields(services));
      const assembled = page.assembled ? (await new PageCache(pageCache).read(page.key)).markdown : undefined;
      return assembled ?? readFile(path.join(contentRoot, page.file));
    },
  },
  [PAGE_DATA_FILE]: {
    type: 'application/json; charset=utf-8',
    read: async (page, snapshot) =>
      pageFile(page, snapshot, (await new PageCache(snapshot.pageCache).read(page.key)).data),
  },
};

/** Serves each page's Markdown and data beside the page while developing; a build writes them. */
export function besidePages(wiki: Wiki): AstroIntegration {
  return {
    name: 'pagebook-beside-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const wanted = pathInWiki(request.url, wiki) ?? '';
          const name = wanted.split('/').at(-1) ?? '';
          const beside = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
          if (!beside) return next();
          const snapshot = wiki.snapshot();
          const page = snapshot.pages.find(({ url }) => url + name === urlOf('', snapshot.site.base) + wanted);
          if (!page) return next();
          beside
            .read(page, snapshot)
            .then((text) => {
              response.setHeader('content-type', beside.type);
              response.setHeader('x-content-type-options', 'nosniff');
              response.end(text);
            })
            .catch(next);
        });
      },
    },
  };
}
