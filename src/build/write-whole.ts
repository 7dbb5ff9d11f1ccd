import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CacheError } from './cache-error.ts';

/**
 * Writes a file of the cache so that readers see the old one, the new one, or none, but never half of one.
 * Whatever stands at that name makes way.
 *
 * @throws CacheError - with what to do
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EISDIR' && error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await rm(file, { recursive: true });
      await rename(temporary, file);
    });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new CacheError(file, error as NodeJS.ErrnoException);
  }
}
