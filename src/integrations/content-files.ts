import { chmod, constants, copyFile, cp, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { publishedPath } from '../content/published-path.ts';
import { engineFolder } from '../files/engine.ts';
import { unescapePath } from '../shared/escape-path.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

/**
 * Serves the local files that pages use, and copies them into the built site at their own paths; what is
 * in `static/`, at the site's root; and the engine's own files, such as its icon.
 */
export function contentFiles(wiki: Wiki): AstroIntegration {
  return {
    name: 'pagebook-content-files',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const { contentRoot } = wiki.snapshot();
        const serve = sirv(contentRoot, { dev: true, dotfiles: true });
        const serveStatic = sirv(staticOf(contentRoot), { dev: true, dotfiles: true });
        const serveOwn = sirv(PUBLIC, { dev: true });
        const own = await readdir(PUBLIC);
        server.middlewares.use((request, response, next) => {
          const wanted = unescapePath(pathInWiki(request.url, wiki) ?? '');
          const { files, statics } = wiki.snapshot();
          const file = files.find((each) => publishedPath(each) === wanted);
          const server =
            file !== undefined
              ? serve
              : statics.includes(wanted)
                ? serveStatic
                : own.includes(wanted)
                  ? serveOwn
                  : undefined;
          if (!server) return next();
          const before = request.url;
          // What sirv takes for a path, it decodes as this encodes.
          request.url = encodeURI(`/${file ?? wanted}`);
          server(request, response, () => {
            request.url = before;
            next();
          });
        });
      },
      'astro:build:done': async ({ dir }) => {
        const to = path.join(fileURLToPath(dir), wiki.folder);
        const { contentRoot, files, statics } = wiki.snapshot();
        await cp(PUBLIC, to, { recursive: true });
        for (const file of files) await copy(path.join(contentRoot, file), path.join(to, publishedPath(file)));
        for (const file of statics) await copy(path.join(staticOf(contentRoot), file), path.join(to, file));
      },
    },
  };
}

const PUBLIC = path.join(engineFolder, 'public');

const staticOf = (contentRoot: string): string => path.join(contentRoot, 'static');

/** Of a team's own `robots.txt` there is one of ours already; any other file is new, or the build is wrong. */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to, path.basename(to) === 'robots.txt' ? 0 : constants.COPYFILE_EXCL);
  // No web server shall take it for a program.
  await chmod(to, (await stat(from)).mode & 0o666);
}
