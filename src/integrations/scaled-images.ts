import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { scaledPath } from '../content/scaled-image.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import { unescapePath } from '../shared/escape-path.ts';
import { scaleImage } from './scale-image.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

/** Decoding a large image takes much memory. */
const AT_ONCE = 4;

/**
 * Makes the smaller widths of large images: on request while developing, all of them in a build of the project that
 * the wiki is a part of.
 */
export function scaledImages(wiki: Wiki): AstroIntegration {
  const cache = path.join(path.dirname(wiki.snapshotFile), 'images');
  return {
    name: 'pagebook-scaled-images',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const wanted = unescapePath(pathInWiki(request.url, wiki) ?? '');
          const { scaled, contentRoot } = wiki.snapshot();
          const image = scaled.find((each) => scaledPath(each) === wanted);
          if (!image) return next();
          scaleImage(image, { root: contentRoot, cache, warn: (message) => logger.warn(message) }).then((bytes) => {
            response.setHeader('content-type', 'image/webp');
            response.end(bytes);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const to = path.join(fileURLToPath(dir), wiki.folder);
        const { scaled, contentRoot } = wiki.snapshot();
        await fewAtOnce(
          scaled,
          async (image) => {
            const bytes = await scaleImage(image, {
              root: contentRoot,
              cache,
              warn: (message) => logger.warn(message),
            });
            const file = path.join(to, scaledPath(image));
            await mkdir(path.dirname(file), { recursive: true });
            await writeFile(file, bytes, { flag: 'wx' });
          },
          AT_ONCE,
        );
      },
    },
  };
}
