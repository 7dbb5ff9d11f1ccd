import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { CompiledPage } from '../build/compile-page.ts';
import { PageCache } from '../build/page-cache.ts';
import type { PageRecord, Snapshot } from '../build/page-record.ts';
import { fewAtOnce } from '../content/few-at-once.ts';

const FILE = 'index.md';

/** Puts each page's Markdown beside the page: the author's file, byte for byte, unless partials are in it. */
export function pageMarkdown(snapshot: () => Snapshot): AstroIntegration {
  return {
    name: 'pagebook-page-markdown',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const wanted = request.url?.split('?')[0] ?? '';
          if (!wanted.endsWith(`/${FILE}`)) return next();
          const current = snapshot();
          const page = current.pages.find(({ url }) => url + FILE === wanted);
          if (!page) return next();
          response.setHeader('content-type', 'text/markdown; charset=utf-8');
          response.setHeader('x-content-type-options', 'nosniff');
          response.end((await assembled(current, page)) ?? (await readFile(sourceOf(current, page))));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const current = snapshot();
        await fewAtOnce(current.pages, async (page) => {
          // The page itself is there already, and its folder with it.
          const to = path.join(fileURLToPath(dir), page.address, FILE);
          const markdown = await assembled(current, page);
          if (markdown === undefined) await copyFile(sourceOf(current, page), to);
          else await writeFile(to, markdown);
        });
      },
    },
  };
}

const sourceOf = ({ contentRoot }: Snapshot, { file }: PageRecord): string => path.join(contentRoot, file);

/** The Markdown of a page that is not just its file. */
async function assembled({ pageCache }: Snapshot, page: PageRecord): Promise<string | undefined> {
  if (!page.assembled) return undefined;
  const compiled: CompiledPage = JSON.parse(await readFile(new PageCache(pageCache).fileOf(page.key), 'utf8'));
  return compiled.markdown;
}
