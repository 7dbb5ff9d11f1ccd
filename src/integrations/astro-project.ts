import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { engineFolder } from '../cache/engine.ts';
import { findPackage } from '../cache/package-versions.ts';
import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';

/**
 * Makes the folder that Astro takes for its project. All that Astro needs there is to find itself, wherever
 * the folder is, and however packages are installed.
 */
export async function makeAstroProject(folder: string): Promise<void> {
  const astro = await findPackage('astro', engineFolder);
  if (astro === undefined)
    throw new Failure('Astro is not installed', `Install the packages again: \`${installCall}\`.`);
  const link = path.join(folder, 'node_modules', 'astro');
  if ((await readlink(link).catch(() => undefined)) === astro) return;
  await mkdir(path.dirname(link), { recursive: true });
  await rm(link, { recursive: true, force: true });
  await symlink(astro, link, 'junction').catch((error: NodeJS.ErrnoException) => {
    // Another process was first.
    if (error.code !== 'EEXIST') throw error;
  });
}
