import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewPage } from './new-page.ts';

/**
 * Writes a page where none is.
 *
 * @returns false when there is a file already, which stays as it is
 */
export async function writePage(root: string, { file, text }: NewPage): Promise<boolean> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await writeFile(target, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
