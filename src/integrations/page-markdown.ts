import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { PageCache } from '../cache/page-cache.ts';
import { MARKDOWN_FILE, urlOf } from '../content/addresses.ts';
import { namesOfFields, ownFirstMinutes } from '../content/first-minutes-text.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

/** Serves each page's Markdown beside the page while developing; a build writes it. */
export function pageMarkdown(wiki: Wiki): AstroIntegration {
  return {
    name: 'pagebook-page-markdown',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const wanted = pathInWiki(request.url, wiki) ?? '';
          if (!`/${wanted}`.endsWith(`/${MARKDOWN_FILE}`)) return next();
          const snapshot = wiki.snapshot();
          const { site, pages, pageCache, contentRoot } = snapshot;
          const page = pages.find(({ url }) => url + MARKDOWN_FILE === urlOf('', site.base) + wanted);
          if (!page) return next();
          const assembled = page.assembled
            ? new PageCache(pageCache).read(page.key).then(({ markdown }) => markdown)
            : Promise.resolve(undefined);
          assembled
            .then(async (markdown) => {
              const text =
                markdown ??
                (page.ofEngine
                  ? ownFirstMinutes(snapshot.vocabulary, namesOfFields(snapshot.services))
                  : await readFile(path.join(contentRoot, page.file)));
              response.setHeader('content-type', 'text/markdown; charset=utf-8');
              response.setHeader('x-content-type-options', 'nosniff');
              response.end(text);
            })
            .catch(next);
        });
      },
    },
  };
}
