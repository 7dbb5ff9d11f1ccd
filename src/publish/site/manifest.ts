import { readFile } from 'node:fs/promises';
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
}

type Stored = Omit<Manifest, 'files'> & { files: [string, BuiltFile][] };

/** What another engine has built is not taken up. */
export const keyOfManifest = (): string => `site ${compilerVersion()}`;

/** What is known of a site that was built. */
export async function readManifest(file: string, key = keyOfManifest()): Promise<Manifest | undefined> {
  const stored = unseal(key, await readFile(file).catch(() => Buffer.alloc(0))) as Stored | undefined;
  return stored && { ...stored, files: new Map(stored.files) };
}

export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  await writeWhole(file, seal(keyOfManifest(), { ...manifest, files: [...manifest.files] }));
}
