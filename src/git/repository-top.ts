import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { relativePath, upFrom } from '../files/path-names.ts';

/** Where a folder is in its Git repository. */
export interface InRepository {
  /** The repository's top, as a real path. */
  top: string;
  /** The folder's path from there, with `/`; empty when it is the top itself. */
  folder: string;
}

/** Finds the Git repository that a folder is in: the nearest one above it. It needs no Git for that. */
export async function findRepository(folder: string): Promise<InRepository | undefined> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) return undefined;
  for (const top of upFrom(real))
    if (await isRepository(path.join(top, '.git'))) return { top, folder: relativePath(top, real) };
  return undefined;
}

/** A repository's `.git` is a folder with a `HEAD`; that of a worktree or a submodule is a file that names one. */
async function isRepository(git: string): Promise<boolean> {
  try {
    if ((await stat(git)).isDirectory()) return (await stat(path.join(git, 'HEAD'))).isFile();
    return (await readFile(git, 'utf8')).startsWith('gitdir:');
  } catch {
    return false;
  }
}
