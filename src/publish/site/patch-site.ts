import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, unlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { SpareSite } from './earlier-site.ts';
import { statsAt } from './look-at-site.ts';
import type { MadeFiles } from './make-files.ts';
import type { BuiltFile } from './site-file.ts';

interface Patch extends MadeFiles {
  /** Where the fresh files are. They are moved away from there. */
  made: string;
  /** The site that is in place, which has all others. Nothing in it is changed. */
  last: string;
}

/**
 * Makes the new site of a folder that holds an earlier one, or nothing: what it has already stays, what is fresh is
 * moved in, and all else becomes a second name of the file that the last site has. No file is ever written into,
 * for it may have other names.
 *
 * @param there - what the folder holds; what is not wanted of it is removed
 * @returns the files of the site, as they are in this folder
 */
export function patchSite(
  folder: string,
  there: Pick<SpareSite, 'files' | 'touched' | 'others'> | undefined,
  { files, fresh, made, last }: Patch,
): Map<string, BuiltFile> {
  const keeps = ([name, { sign }]: [string, BuiltFile]): boolean =>
    !fresh.has(name) && there?.files.get(name)?.sign === sign;
  const kept = new Set([...files].filter(keeps).map(([name]) => name));
  if (there) remove(folder, there, kept);
  const folders = new Set<string>();
  const patched = new Map<string, BuiltFile>();
  for (const [name, file] of files) {
    const own = kept.has(name) ? there?.files.get(name) : undefined;
    patched.set(name, own ? { ...file, size: own.size, time: own.time } : file);
    if (own) continue;
    const target = path.join(folder, name);
    const parent = path.dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    if (fresh.has(name)) renameSync(path.join(made, name), target);
    else linkOrCopy(path.join(last, name), target, file.time);
  }
  return patched;
}

/** Not every file system gives a file a second name, or as many as are asked for. */
function linkOrCopy(from: string, to: string, time: number): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    utimesSync(to, time / 1000, time / 1000);
  }
}

/** Removes all that is not to be kept, and the folders that are empty without it. */
function remove(
  folder: string,
  { files, touched, others }: Pick<SpareSite, 'files' | 'touched' | 'others'>,
  kept: ReadonlySet<string>,
): void {
  const folders = new Set(others.empty);
  const unwanted = [...others.files, ...touched, ...[...files.keys()].filter((name) => !kept.has(name))];
  for (const name of unwanted) {
    // One that was touched may be gone, or a folder now, whose files are among the others.
    if (statsAt(path.join(folder, name))?.isDirectory() === false) unlinkSync(path.join(folder, name));
    folders.add(path.posix.dirname(name));
  }
  // The innermost first: the one around it may be empty then.
  for (const name of [...folders].sort().reverse()) removeEmpty(folder, name);
}

/** Removes a folder, and those that it is in, as far as nothing is in them. */
function removeEmpty(root: string, name: string): void {
  try {
    for (let each = name; each !== '.'; each = path.posix.dirname(each)) rmdirSync(path.join(root, each));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(code)) throw error;
  }
}
