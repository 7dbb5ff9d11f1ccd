import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compilerVersion } from '../../cache/compiler-version.ts';
import { seal, unseal } from '../../cache/sealed.ts';
import { writeWhole } from '../../cache/write-whole.ts';
import type { BuiltIndex } from './index-files.ts';
import type { BuiltFile } from './site-file.ts';

/** What was built last into a folder. */
export interface Manifest {
  /** The id and the time of its mark, by which the folder is known. */
  id: string;
  time: string;
  /** What pages show of a date depends on it. */
  day: string;
  index: BuiltIndex;
  files: Map<string, BuiltFile>;
  /** Those that are not as the build left them. */
  touched: string[];
}

/** What another engine has built is not taken up. */
const keyOfManifest = (): string => `site ${compilerVersion()}`;

/** What is known of the site that was built with this mark, as far as its files are as the build left them. */
export async function readManifest(
  file: string,
  folder: string,
  mark: { id: string; time: string } | undefined,
): Promise<Manifest | undefined> {
  const stored = unseal(keyOfManifest(), await readFile(file).catch(() => Buffer.alloc(0))) as
    | (Omit<Manifest, 'files' | 'touched'> & { files: [string, BuiltFile][] })
    | undefined;
  if (!stored || (mark && (stored.id !== mark.id || stored.time !== mark.time))) return undefined;
  const files = new Map(stored.files.filter(([name, built]) => isUntouched(path.join(folder, name), built)));
  return { ...stored, files, touched: stored.files.flatMap(([name]) => (files.has(name) ? [] : [name])) };
}

export async function writeManifest(file: string, manifest: Omit<Manifest, 'touched'>): Promise<void> {
  await writeWhole(file, seal(keyOfManifest(), { ...manifest, files: [...manifest.files] }));
}

function isUntouched(file: string, { size, time }: BuiltFile): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === size && stats.mtimeMs === time;
}
