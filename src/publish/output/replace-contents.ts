import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BUILD_MARK } from '../../content/addresses.ts';
import { explainDiskError } from '../../problems/disk-errors.ts';
import { copySite } from './copy-site.ts';
import { listFolder } from './list-folder.ts';
import { readMark, writeMark } from './mark.ts';
import { stagingIn } from './neighbours.ts';
import { SiteFolders } from './site-folders.ts';

export interface Replacing {
  /** Where the old site is kept. */
  keep?: string | undefined;
  /** Whether what others put into the folder is lost. */
  force: boolean;
}

/**
 * Replaces the contents of a folder that cannot be moved itself. All that takes room is done first, where
 * a full disk stops it and nothing is lost: the whole new site is brought into the folder. Then
 * `finishReplacing` puts file after file in place.
 */
export async function replaceContents(site: string, outDir: string, { keep, force }: Replacing): Promise<void> {
  const staging = stagingIn(outDir);
  const folders = new SiteFolders(outDir);
  const isFirst = (await readMark(outDir)) === undefined;
  try {
    if (keep !== undefined) await copySite(outDir, keep);
    const { files } = await copySite(site, staging);
    // Without a mark, folders in it would make it a folder that no build made.
    if (isFirst) await claim(outDir, staging, force);
    for (const file of files) await folders.make(path.posix.dirname(file), false);
    if (!isFirst) await claim(outDir, staging, force);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    await folders.undo();
    if (isFirst) await rm(path.join(outDir, BUILD_MARK), { force: true });
    if (keep !== undefined) await rm(keep, { recursive: true, force: true });
    throw error;
  }
  await finishReplacing(outDir);
}

/**
 * Lets the mark list what is in the folder from now on: files of the old site and of the new one. With
 * `force`, all that is there counts as the old one's.
 */
async function claim(outDir: string, staging: string, force: boolean): Promise<void> {
  const next = await readMark(staging);
  const last = (await readMark(outDir)) ?? next;
  if (!last || !next) return;
  const all = new Set([...last.files, ...next.files, ...(force ? (await listFolder(outDir)).files : [])]);
  if (all.size > last.files.length || !(await readMark(outDir))) await writeMark(outDir, { ...last, files: [...all] });
}

/**
 * Puts each file of the new site in the place of the old one by a rename. What pages need comes before
 * the pages, and what no page needs any more goes last. It can be stopped anywhere and begun again: what
 * is in the folder meanwhile is in its mark.
 */
export async function finishReplacing(outDir: string): Promise<void> {
  const staging = stagingIn(outDir);
  const next = await readMark(staging);
  if (next) {
    await claim(outDir, staging, false);
    const fresh = new Set(next.files);
    const stale = ((await readMark(outDir))?.files ?? []).filter((file) => !fresh.has(file));
    try {
      await replace(outDir, staging, stale);
    } catch (error) {
      throw new PartlyReplaced(error);
    }
  }
  await rm(staging, { recursive: true, force: true });
}

/** Some pages are the new site's, some the old one's: the next build goes on from there. */
export class PartlyReplaced extends Error {
  constructor(cause: unknown) {
    super(
      `${explainDiskError(cause)}. Some files are the new site’s and some the old one’s; the next build finishes that.`,
      { cause },
    );
  }
}

async function replace(outDir: string, staging: string, stale: readonly string[]): Promise<void> {
  const folders = new SiteFolders(outDir);
  for (const file of inOrder((await listFolder(staging)).files)) {
    await folders.make(path.posix.dirname(file), true);
    await place(path.join(staging, file), path.join(outDir, file));
  }
  for (const file of stale) await folders.remove(file);
  await rename(path.join(staging, BUILD_MARK), path.join(outDir, BUILD_MARK));
}

const rankOf = (file: string): number =>
  file.endsWith('.html') ? 2 : /(?:^|\/)pagefind-entry\.json$/.test(file) ? 1 : 0;

const inOrder = (files: readonly string[]): string[] => [...files].sort((a, b) => rankOf(a) - rankOf(b));

async function place(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // A folder of the old site is where a file of the new one belongs.
    if (!/^(?:EISDIR|EEXIST|ENOTEMPTY|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await rm(to, { recursive: true });
    await rename(from, to);
  }
}
