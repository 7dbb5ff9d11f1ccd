import { randomUUID } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file, or replaces one, so that half of it is never read; its mode stays, and so does a
 * link that leads to it. When the disk is full, the file is as it was. What the system says of a failure names the
 * file, or the folder that is missing, and not the temporary file that nobody knows.
 *
 * There are packages for that. Of those that are kept, write-file-atomic 8.0 and atomically 2.1 write
 * once and do not look how much was written, which puts half a file in the place of a whole one when
 * the disk is nearly full; steno 4.0 has one temporary name for all processes.
 */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
  const real = await realpath(file).catch(() => undefined);
  const target = real ?? file;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    if (real !== undefined) await chmod(temporary, (await stat(real)).mode);
    await rename(temporary, target);
  } catch (error) {
    // Whatever keeps it there, why nothing was written is what counts.
    await rm(temporary, { force: true }).catch(() => undefined);
    const failed = error as NodeJS.ErrnoException;
    if (failed.path === temporary) failed.path = failed.code === 'ENOENT' ? path.dirname(file) : file;
    throw error;
  }
}
