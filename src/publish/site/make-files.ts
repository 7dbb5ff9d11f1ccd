import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fewAtOnce } from '../../files/few-at-once.ts';
import type { BuiltFile, Made, SiteFile } from './site-file.ts';

export interface MadeFiles {
  /** All files of the site. */
  files: Map<string, BuiltFile>;
  /** Those that are new, or other than in the last site: they are in the folder. */
  fresh: Set<string>;
}

/**
 * Makes the files of a site that are not as in the last one, into a folder of their own.
 *
 * @param last - what is known of the last site
 * @param atOnce - how many may be under way: what makes them has one thread
 */
export async function makeFiles(
  all: readonly SiteFile[],
  last: ReadonlyMap<string, BuiltFile> | undefined,
  folder: string,
  atOnce = 16,
): Promise<MadeFiles> {
  const files = new Map<string, BuiltFile>();
  const fresh = new Set<string>();
  const folders = new Set<string>();
  await fewAtOnce(
    all,
    async ({ path: name, key, make }) => {
      const before = last?.get(name);
      if (key !== undefined && before?.key === key) {
        files.set(name, before);
        return;
      }
      const made = await make();
      const sign = signOf(made);
      if (before?.sign === sign) {
        const { key: _, ...same } = before;
        files.set(name, key === undefined ? same : { ...same, key });
        return;
      }
      const target = path.join(folder, name);
      const parent = path.dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      write(target, made);
      files.set(name, { ...builtFile(target, sign), ...(key !== undefined && { key }) });
      fresh.add(name);
    },
    atOnce,
  );
  return { files, fresh };
}

/** A file as it was just written. */
export function builtFile(file: string, sign: string): BuiltFile {
  const { size, mtimeMs: time } = statSync(file);
  return { sign, size, time };
}

/** The digest of what is in a file. */
export function signOf(made: Made): string {
  const bytes = typeof made === 'object' && 'copyOf' in made ? readFileSync(made.copyOf) : made;
  return createHash('sha1').update(bytes).digest('base64url');
}

/** @throws Error - with the code `EEXIST`, when another file of the site has the same path */
function write(target: string, made: Made): void {
  if (typeof made !== 'object' || !('copyOf' in made)) {
    writeFileSync(target, made, { flag: 'wx' });
    return;
  }
  copyFileSync(made.copyOf, target);
  // No web server shall take it for a program.
  chmodSync(target, statSync(made.copyOf).mode & 0o666);
}
