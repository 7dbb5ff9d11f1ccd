import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AstroConfig, LocalImageService } from 'astro';
import { writeWhole } from '../cache/write-whole.ts';
import type { ScaledImage } from '../content/scaled-image.ts';
import { digest } from '../files/digest.ts';

/** What the service only warns of is an image that it could not read. */
const REFUSING = {
  warn: () => {
    throw new Error('it is damaged, or of a format that is not supported');
  },
} as unknown as Parameters<LocalImageService['transform']>[3];

/** What Astro's service reads of a project's configuration, as Astro has it by default. */
const DEFAULTS = { service: { entrypoint: 'astro/assets/services/sharp', config: {} } } as AstroConfig['image'];

/** Where images are made. */
export interface Workshop {
  /** The content folder. */
  root: string;
  /** Where those are kept that were made once. */
  cache: string;
  /** Told of an image that cannot be scaled. */
  warn(message: string): void;
}

/** The name in the cache of an image whose file has this digest. */
export const scaledName = (fileDigest: string, width: number): string => `${digest(fileDigest, String(width))}.webp`;

/** Forgets images that no page shows any more. */
export async function forgetOtherImages(cache: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache).catch(() => []))
    if (!used.has(name)) await rm(path.join(cache, name), { force: true });
}

/** An image in its width, by Astro's image service. One that cannot be scaled is shown as it is. */
export async function scaleImage(image: ScaledImage, { root, cache, warn }: Workshop): Promise<Uint8Array> {
  const whole = await readFile(path.join(root, image.path));
  const file = path.join(cache, scaledName(createHash('sha256').update(whole).digest('base64url'), image.width));
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  try {
    const { default: service } = (await import('astro/assets/services/sharp')) as { default: LocalImageService };
    const { data } = await service.transform(
      whole,
      { src: image.path, width: image.width, format: 'webp' },
      DEFAULTS,
      REFUSING,
    );
    await writeWhole(file, data);
    return data;
  } catch (error) {
    warn(`\`${image.path}\` could not be scaled, so pages load it whole: ${(error as Error).message}`);
    return whole;
  }
}
