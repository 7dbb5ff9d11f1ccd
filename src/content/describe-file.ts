import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { SNIFFED_BYTES } from './active-files.ts';
import { isTakenFromFiles } from './addresses.ts';
import { whyUnpublished } from './published-types.ts';
import type { OtherFile } from './read-tree.ts';
import { SMALL_BYTES } from './scaled-image.ts';

export const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** What a file of the content folder is that is no page. */
export async function describe(root: string, file: string): Promise<OtherFile> {
  const byName = isTakenFromFiles(file.toLowerCase()) ? 'reserved' : whyUnpublished(file, '');
  if (byName !== undefined) return { unpublished: byName };
  const bytes = await (IMAGE.test(file) ? readFile(path.join(root, file)) : readStart(path.join(root, file)));
  const unpublished = whyUnpublished(file, bytes.toString('latin1'));
  if (unpublished !== undefined) return { unpublished };
  return IMAGE.test(file) ? sizeFrom(bytes) : {};
}

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The size of an image, as far as its file says it. */
export const sizeOf = async (root: string, file: string): Promise<OtherFile> =>
  IMAGE.test(file) ? sizeFrom(await readFile(path.join(root, file))) : {};

function sizeFrom(image: Uint8Array): OtherFile {
  try {
    const { width, height, orientation = 1 } = imageSize(image);
    // Of a photograph that was taken upright, the file may lie on its side.
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    return {
      width: Math.round(across),
      height: Math.round(down),
      ...(image.length > SMALL_BYTES && { bytes: image.length }),
    };
  } catch {
    return {};
  }
}
