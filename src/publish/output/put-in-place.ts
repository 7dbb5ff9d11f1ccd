import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { copySite } from './copy-site.ts';
import { neighboursOf } from './neighbours.ts';
import { type Replacing, replaceContents } from './replace-contents.ts';

/** What the system says of a folder that cannot be moved: a mount point, another disk, a parent that is not ours. */
const UNMOVABLE = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']);

/**
 * Puts a whole, marked site in the place of the old one. By two renames where the folder can be moved:
 * a reader meets the old site or the new one. Else by its contents, file by file: a reader meets the
 * old page or the new one. Killed at any moment, `recover` goes on from there.
 *
 * @param site - the new site; it is moved or copied
 */
export async function putInPlace(site: string, outDir: string, replacing: Replacing): Promise<void> {
  const { next, last } = neighboursOf(outDir);
  const { keep } = replacing;
  if ((await isMountPoint(outDir)) || !(await move(site, next))) return replaceContents(site, outDir, replacing);
  try {
    if (keep !== undefined) await mkdir(path.dirname(keep), { recursive: true });
    const aside = keep ?? last;
    if (!(await moveAway(outDir, aside))) return await replaceContents(next, outDir, replacing);
    try {
      await rename(next, outDir);
    } catch (error) {
      await rename(aside, outDir).catch(ignoreMissing);
      throw error;
    }
  } catch (error) {
    // A kept build goes back to where it was.
    await rename(next, site).catch(() => undefined);
    throw error;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** Whether another file system begins there. A folder of this one that is mounted there shows when it is moved. */
async function isMountPoint(folder: string): Promise<boolean> {
  const own = await stat(folder).catch(() => undefined);
  return own !== undefined && own.dev !== (await stat(path.dirname(folder))).dev;
}

/** Moves the new site beside the old one, or copies it from another disk; false where neither is allowed. */
async function move(site: string, next: string): Promise<boolean> {
  try {
    await rename(site, next);
  } catch (error) {
    if (!isUnmovable(error)) throw error;
    try {
      await copySite(site, next);
    } catch (reason) {
      await rm(next, { recursive: true, force: true });
      if (!isUnmovable(reason)) throw reason;
      return false;
    }
  }
  return true;
}

/** Whether the old site is out of the way, or there was none. */
async function moveAway(outDir: string, aside: string): Promise<boolean> {
  try {
    await rename(outDir, aside);
  } catch (error) {
    if (isUnmovable(error)) return false;
    ignoreMissing(error as NodeJS.ErrnoException);
  }
  return true;
}

const isUnmovable = (error: unknown): boolean => UNMOVABLE.has((error as NodeJS.ErrnoException).code ?? '');

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
