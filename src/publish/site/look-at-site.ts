import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Manifest } from './manifest.ts';
import type { BuiltFile } from './site-file.ts';

/** The files of a manifest that are no longer as the build left them. */
export const touchedFiles = (folder: string, files: Manifest['files']): string[] =>
  Array.from(files).flatMap(([name, built]) => (isUntouched(path.join(folder, name), built) ? [] : [name]));

/** What is at a path, if anything is: one of its folders may be a file. */
export function statsAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function isUntouched(file: string, { size, time }: BuiltFile): boolean {
  const stats = statsAt(file);
  return stats?.isFile() === true && stats.size === size && stats.mtimeMs === time;
}

/** What a folder holds besides what is known. */
export interface Others {
  /** All that is no folder, as paths with `/`. No link is followed. */
  files: string[];
  /** Folders with nothing in them. */
  empty: string[];
}

/** What is in a folder besides these files. */
export function othersIn(root: string, known: ReadonlyMap<string, unknown>): Others {
  const others: Others = { files: [], empty: [] };
  const walk = (folder: string): void => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    if (entries.length === 0 && folder !== '') others.empty.push(folder);
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (!known.has(name)) others.files.push(name);
    }
  };
  walk('');
  return others;
}
