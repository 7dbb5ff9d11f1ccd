import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** How large the logo is in an icon: of one that a system cuts into its own form, the corners must be empty. */
const SHARE = { any: 1, maskable: 0.6 } as const;

export interface IconWish {
  /** The logo's file. */
  logo: string;
  size: number;
  purpose: keyof typeof SHARE;
  /** What is behind the logo where an icon has to be filled. */
  background: string;
}

/** Whether icons can be made: there is no `sharp` for every system. */
export function makesIcons(): boolean {
  try {
    return createRequire(import.meta.url).resolve('sharp') !== '';
  } catch {
    return false;
  }
}

/** A square icon of the site as a PNG, made from its logo. @throws Error - where the logo cannot be read, or there is no `sharp` */
export async function appIcon({ logo, size, purpose, background }: IconWish): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const inner = Math.round(size * SHARE[purpose]);
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  // A drawing is made in the size that is wanted, not made larger.
  const picture = await sharp(await readFile(logo), { density: 72 * 16 })
    .resize(inner, inner, { fit: 'contain', background: clear })
    .png()
    .toBuffer();
  const canvas = { width: size, height: size, channels: 4 as const };
  return sharp({ create: { ...canvas, background: purpose === 'any' ? clear : background } })
    .composite([{ input: picture, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
