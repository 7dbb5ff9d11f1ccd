import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from './digest.ts';
import { engineFolder, engineSources } from './engine.ts';
import { packageVersions } from './package-versions.ts';

/** They cannot change while a process uses them. */
let packages: Promise<string[]> | undefined;

/**
 * The digest of the compiler itself, so that a page compiled by another version is never used: of all
 * our files, for a list of the folders that matter would be one to forget something in, and of the
 * versions of all packages.
 */
export async function compilerVersion(): Promise<string> {
  packages ??= packageVersions(engineFolder);
  const entries = await readdir(engineSources, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(
    files.map(async (file) => [path.relative(engineSources, file), await readFile(file, 'utf8')]),
  );
  return digest(...(await packages), ...texts.flat());
}
