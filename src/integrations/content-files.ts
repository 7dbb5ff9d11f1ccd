import { chmod, constants, copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Snapshot } from '../project/page-record.ts';

/**
 * Serves the local files that pages use, and copies them into the built site at their own paths; and
 * what is in `static/`, at the site's root.
 */
export function contentFiles(snapshot: () => Snapshot): AstroIntegration {
  return {
    name: 'pagebook-content-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { contentRoot } = snapshot();
        const serve = sirv(contentRoot, { dev: true, dotfiles: false });
        const serveStatic = sirv(staticOf(contentRoot), { dev: true, dotfiles: true });
        server.middlewares.use((request, response, next) => {
          const wanted = decodeURI(request.url?.split('?')[0] ?? '').replace(/^\//, '');
          const { files, statics } = snapshot();
          if (files.includes(wanted)) serve(request, response, next);
          else if (statics.includes(wanted)) serveStatic(request, response, next);
          else next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const to = fileURLToPath(dir);
        const { contentRoot, files, statics } = snapshot();
        for (const file of files) await copy(path.join(contentRoot, file), path.join(to, file));
        for (const file of statics) await copy(path.join(staticOf(contentRoot), file), path.join(to, file));
      },
    },
  };
}

const staticOf = (contentRoot: string): string => path.join(contentRoot, 'static');

/** Of a team's own `robots.txt` there is one of ours already; any other file is new, or the build is wrong. */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to, path.basename(to) === 'robots.txt' ? 0 : constants.COPYFILE_EXCL);
  // No web server shall take it for a program.
  await chmod(to, (await stat(from)).mode & 0o666);
}
