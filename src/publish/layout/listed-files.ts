import { readFile } from 'node:fs/promises';
import { seal, unseal } from '../../cache/sealed.ts';
import { writeWhole } from '../../cache/write-whole.ts';
import type { LaidOutFile } from '../../routes/asked.ts';

/**
 * The files of a site, as they were listed last: to list those of ten thousand pages, each with its key, takes more
 * than a second.
 *
 * @param key - another whenever the list may be
 */
export async function listedFiles(file: string, key: string, list: () => LaidOutFile[]): Promise<LaidOutFile[]> {
  const known = unseal(key, await readFile(file).catch(() => Buffer.alloc(0))) as { files: LaidOutFile[] } | undefined;
  if (known) return known.files;
  const files = list();
  await writeWhole(file, seal(key, { files }));
  return files;
}
