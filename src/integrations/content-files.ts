import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Snapshot } from '../build/page-record.ts';

/** Serves the local files that pages use, and copies them into the built site at their own paths. */
export function contentFiles(snapshot: () => Snapshot): AstroIntegration {
  return {
    name: 'pagebook-content-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { contentRoot } = snapshot();
        const serve = sirv(contentRoot, { dev: true, dotfiles: false });
        server.middlewares.use((request, response, next) => {
          const wanted = decodeURI(request.url?.split('?')[0] ?? '').replace(/^\//, '');
          if (snapshot().files.includes(wanted)) serve(request, response, next);
          else next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { contentRoot, files } = snapshot();
        for (const file of files) {
          const to = path.join(fileURLToPath(dir), file);
          await mkdir(path.dirname(to), { recursive: true });
          await copyFile(path.join(contentRoot, file), to);
        }
      },
    },
  };
}
