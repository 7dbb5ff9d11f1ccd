import { mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { engineFolder } from '../files/engine.ts';
import { findPackage } from '../files/package-versions.ts';
import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';

/**
 * Makes the folder that Astro takes for its project. All that Astro needs there is to find itself, wherever
 * the folder is, and however packages are installed.
 */
export async function makeAstroProject(folder: string): Promise<void> {
  const astro = findPackage('astro', engineFolder);
  if (astro === undefined)
    throw new Failure('Astro is not installed', `Install the packages again: \`${installCall}\`.`);
  await clearTypes(path.join(folder, '.astro'));
  const link = path.join(folder, 'node_modules', 'astro');
  if ((await readlink(link).catch(() => undefined)) === astro) return;
  await mkdir(path.dirname(link), { recursive: true });
  await rm(link, { recursive: true, force: true });
  await symlink(astro, link, 'junction').catch((error: NodeJS.ErrnoException) => {
    // Another process was first.
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Astro writes its types there at each start, and cannot where one of the files has become a folder. */
async function clearTypes(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries)
    if (entry.isDirectory() && entry.name.endsWith('.d.ts'))
      await rm(path.join(folder, entry.name), { recursive: true, force: true });
}
