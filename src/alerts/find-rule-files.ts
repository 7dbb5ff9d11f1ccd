import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { withSlashes } from '../files/path-names.ts';
import { reasonOf } from '../problems/system-errors.ts';

/** A file that was asked for, or something on the way to it that cannot be read. */
export interface FoundFile {
  /** As the person at the terminal would write it, with `/`. */
  file: string;
  /** Why it cannot be read. */
  why?: string;
}

export interface FoundFiles {
  files: FoundFile[];
  /** What was asked for and is not there. */
  missing: string[];
}

const MAGIC = /[*?[\]{}]/;
/** What a folder is searched for. */
const IN_FOLDER = '**/*.{yaml,yml,json}';
const SKIPPED = /^(?:\.|node_modules$)/;

/**
 * Finds the files that names and patterns mean: shells that do not know `**`, quotes and
 * Windows leave them to us. A folder means all YAML and JSON in it.
 */
export async function findRuleFiles(asked: readonly string[], directory: string): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const missing: string[] = [];
  for (const each of asked) {
    const name = withSlashes(each);
    const found = await findOne(name, directory);
    if (found.length === 0) missing.push(each);
    for (const one of found) files.set(one.file, one);
  }
  return { files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), missing };
}

async function findOne(name: string, directory: string): Promise<FoundFile[]> {
  try {
    const isFolder = (await stat(path.resolve(directory, name))).isDirectory();
    return isFolder
      ? await search(name.replace(/\/+$/, ''), IN_FOLDER, directory)
      : [{ file: path.posix.normalize(name) }];
  } catch (error) {
    if (!isMissing(error)) return [{ file: name, why: reasonOf(error) }];
  }
  if (!MAGIC.test(name)) return [];
  const segments = path.posix.normalize(name).split('/');
  const first = segments.findIndex((segment) => MAGIC.test(segment));
  const folder = segments.slice(0, first).join('/') || (name.startsWith('/') ? '/' : '.');
  return search(folder, segments.slice(first).join('/'), directory);
}

/** The files under a folder that match a pattern, with the folders that could not be read. */
async function search(folder: string, pattern: string, directory: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const deepest = pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length;
  const walk = async (inside: string, depth: number): Promise<void> => {
    const name = path.posix.join(folder, inside);
    let entries: Dirent[];
    try {
      entries = await readdir(path.resolve(directory, name), { withFileTypes: true });
    } catch (error) {
      if (!isMissing(error)) found.push({ file: name, why: reasonOf(error) });
      return;
    }
    for (const entry of entries) {
      if (SKIPPED.test(entry.name) && !pattern.split('/').includes(entry.name)) continue;
      const relative = path.posix.join(inside, entry.name);
      if (entry.isDirectory()) {
        if (depth < deepest) await walk(relative, depth + 1);
      } else if (path.posix.matchesGlob(relative, pattern)) found.push({ file: path.posix.join(folder, relative) });
    }
  };
  await walk('', 1);
  return found;
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
