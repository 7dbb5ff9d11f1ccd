import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../files/digest.ts';
import { engineFolder, engineSources } from '../files/engine.ts';
import { packageVersions } from '../files/package-versions.ts';

/** They cannot change while a process uses them. */
let packages: string[] | undefined;

/** What was found last, for files that are as they were: a change of the content asks for it again. */
let known: { stamps: string; version: string } | undefined;

/**
 * The digest of the compiler itself, so that a page compiled by another version is never used: of all
 * our files, for a list of the folders that matter would be one to forget something in, and of the
 * versions of all packages. To read hundreds of small files one by one takes less than to have them
 * read by threads.
 */
export function compilerVersion(): string {
  packages ??= packageVersions(engineFolder);
  const files = readdirSync(engineSources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const stamps = files.map((file) => `${file} ${stampOf(file)}`).join('\n');
  if (known?.stamps !== stamps) {
    const texts = files.flatMap((file) => [path.relative(engineSources, file), readFileSync(file, 'utf8')]);
    known = { stamps, version: digest(...packages, ...texts) };
  }
  return known.version;
}

function stampOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return [mtimeMs, size, ino].join(' ');
}
