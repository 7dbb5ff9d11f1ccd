import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { CacheError } from './cache-error.ts';

/**
 * Writes a file of the cache so that readers see the old one, the new one, or none, but never half of one.
 * A folder that is at its name makes way.
 *
 * @throws CacheError - with what to do
 */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, text).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EISDIR' && error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await rm(file, { recursive: true });
      await replaceFile(file, text);
    });
  } catch (error) {
    throw new CacheError(await inTheWay(file), error as NodeJS.ErrnoException);
  }
}

/** The file that is where one of its folders should; the file itself, when none does. */
async function inTheWay(file: string): Promise<string> {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const there = await stat(folder).catch(() => undefined);
    if (there) return there.isDirectory() ? file : folder;
  }
  return file;
}
