import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What file managers and file systems leave in folders; it may be removed. */
const DROPPINGS = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.nfs[0-9a-f]+)$/i;
/** A whole file system has a folder for what its check finds, which only root may read. */
const FOUND = 'lost+found';
/** At the top of a site: its mark, and what a build that is going on, or was killed, has there. */
const OURS = /^(?:\.pagebook\.json|\.pagebook-next|\.pagebook-lock)$/;
/** A mark that was being written: `replaceFile` renames such a file. */
export const HALF_WRITTEN = /^\.\.pagebook\.json\.[0-9a-f-]{36}$/;
const REPOSITORY = /^\.(?:git|hg|svn|jj|bzr)$/;
/** What Git keeps, by which a repository without a working tree is known. */
const BARE = ['HEAD', 'objects', 'refs'];

export interface Listed {
  /** Everything that is no folder, as a path with `/`; links are not followed. */
  files: string[];
  /** What belongs to a repository, or is one. It is not looked into. */
  repositories: string[];
}

/** Whether the names in a folder are those of a Git repository without a working tree. */
export const isBareRepository = (names: readonly string[]): boolean => BARE.every((name) => names.includes(name));

const isOurs = (name: string): boolean => OURS.test(name) || HALF_WRITTEN.test(name);

/** Whether nothing is in a folder but what the system put there. */
export const isEmpty = (names: readonly string[]): boolean =>
  names.every((name) => DROPPINGS.test(name) || isOurs(name) || name === FOUND);

/** All files in a folder, but for the mark and what the system put there. */
export async function listFolder(root: string): Promise<Listed> {
  const listed: Listed = { files: [], repositories: [] };
  // Of many small folders, one after the other is faster than some at once.
  const walk = (folder: string): void => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    if (isBareRepository(entries.map(({ name }) => name))) listed.repositories.push(folder || '.');
    for (const entry of entries) {
      if (DROPPINGS.test(entry.name) || (folder === '' && isOurs(entry.name))) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (REPOSITORY.test(entry.name)) listed.repositories.push(file);
      else if (file === FOUND && entry.isDirectory()) ignoreForbidden(() => walk(file));
      else if (entry.isDirectory()) walk(file);
      else listed.files.push(file);
    }
  };
  walk('');
  listed.files.sort();
  listed.repositories.sort();
  return listed;
}

function ignoreForbidden(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
  }
}
