import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, LocalImageService } from 'astro';
import { writeWhole } from '../cache/write-whole.ts';
import { type ScaledImage, scaledPath } from '../content/scaled-image.ts';
import { digest } from '../files/digest.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import { unescapePath } from '../shared/escape-path.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

/** Decoding a large image takes much memory. */
const AT_ONCE = 4;

/**
 * Makes the smaller widths of large images, by Astro's image service: on request while developing, all of them in a
 * build. What was made once is kept with the tree's cache until no page shows it.
 */
export function scaledImages(wiki: Wiki): AstroIntegration {
  let config: AstroConfig['image'];
  const cache = path.join(path.dirname(wiki.snapshotFile), 'images');
  return {
    name: 'pagebook-scaled-images',
    hooks: {
      'astro:config:done': ({ config: { image } }) => {
        config = image;
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const wanted = unescapePath(pathInWiki(request.url, wiki) ?? '');
          const { scaled, contentRoot } = wiki.snapshot();
          const image = scaled.find((each) => scaledPath(each) === wanted);
          if (!image) return next();
          make(image, { root: contentRoot, cache, config, logger }).then(({ bytes }) => {
            response.setHeader('content-type', 'image/webp');
            response.end(bytes);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const to = path.join(fileURLToPath(dir), wiki.folder);
        const { scaled, contentRoot } = wiki.snapshot();
        const used = await fewAtOnce(
          scaled,
          async (image) => {
            const { bytes, name } = await make(image, { root: contentRoot, cache, config, logger });
            const file = path.join(to, scaledPath(image));
            await mkdir(path.dirname(file), { recursive: true });
            await writeFile(file, bytes, { flag: 'wx' });
            return name;
          },
          AT_ONCE,
        );
        for (const name of await readdir(cache).catch(() => []))
          if (!used.includes(name)) await rm(path.join(cache, name), { force: true });
      },
    },
  };
}

/** What the service only warns of is an image that it could not read. */
const REFUSING = {
  warn: () => {
    throw new Error('it is damaged, or of a format that is not supported');
  },
} as unknown as Parameters<LocalImageService['transform']>[3];

interface Workshop {
  root: string;
  cache: string;
  config: AstroConfig['image'];
  logger: AstroIntegrationLogger;
}

/** An image in its width, and what it is called in the cache. One that cannot be scaled is shown as it is. */
async function make(
  image: ScaledImage,
  { root, cache, config, logger }: Workshop,
): Promise<{ bytes: Uint8Array; name: string }> {
  const whole = await readFile(path.join(root, image.path));
  const name = `${digest(whole.toString('latin1'), String(image.width))}.webp`;
  const file = path.join(cache, name);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return { bytes: kept, name };
  try {
    const { default: service } = (await import('astro/assets/services/sharp')) as { default: LocalImageService };
    const { data } = await service.transform(
      whole,
      { src: image.path, width: image.width, format: 'webp' },
      config,
      REFUSING,
    );
    await writeWhole(file, data);
    return { bytes: data, name };
  } catch (error) {
    logger.warn(`\`${image.path}\` could not be scaled, so pages load it whole: ${(error as Error).message}`);
    return { bytes: whole, name };
  }
}
