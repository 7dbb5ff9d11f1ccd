import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
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
 * @param there - what the folder holds, as far as it is known; what else is in it is removed
 * @returns the files of the site, as they are in this folder
 */
export function patchSite(
  folder: string,
  there: ReadonlyMap<string, BuiltFile>,
  { files, fresh, made, last }: Patch,
): Map<string, BuiltFile> {
  const keeps = ([name, { sign }]: [string, BuiltFile]): boolean => !fresh.has(name) && there.get(name)?.sign === sign;
  const kept = new Set([...files].filter(keeps).map(([name]) => name));
  removeOthers(folder, '', kept);
  const folders = new Set<string>();
  const patched = new Map<string, BuiltFile>();
  for (const [name, file] of files) {
    const own = kept.has(name) ? there.get(name) : undefined;
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

/** Removes all that is not to be kept; whether nothing is left. */
function removeOthers(root: string, folder: string, kept: ReadonlySet<string>): boolean {
  let left = 0;
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!removeOthers(root, name, kept)) left++;
      else rmdirSync(path.join(root, name));
    } else if (kept.has(name)) left++;
    else unlinkSync(path.join(root, name));
  }
  return left === 0;
}
