import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../files/digest.ts';
import type { Paths } from '../../files/paths.ts';
import { readManifest } from './manifest.ts';
import type { BuiltFile } from './site-file.ts';

/** What is kept of the sites that were built into one folder. */
export interface Spare {
  /** Where what is known of the site in place is written down. */
  manifest: string;
  /** The site that was in place before that one, and what is known of it. */
  spare: string;
  spareManifest: string;
  /**
   * Gives the folder that the new site is to be made in: the spare one, with what it holds, or an empty one. Where
   * nothing is kept of the site in place, all files are new, and their own folder is the site.
   */
  open(room: string, made: string, keeps: boolean): Promise<{ folder: string; there: ReadonlyMap<string, BuiltFile> }>;
}

/** To make tens of thousands of folders takes seconds: a build changes those of the site before the last one. */
export function spareOf({ snapshot }: Pick<Paths, 'snapshot'>, outDir: string): Spare {
  const own = path.join(path.dirname(snapshot), 'sites', digest(path.resolve(outDir)));
  const [manifest, spare, spareManifest] = [`${own}.json`, own, `${own}-spare.json`];
  return {
    manifest,
    spare,
    spareManifest,
    open: async (room, made, keeps) => {
      const folder = path.join(room, 'site');
      const nothing = new Map<string, BuiltFile>();
      if (!keeps) {
        await rm(spare, { recursive: true, force: true });
        return { folder: made, there: nothing };
      }
      const known = await readManifest(spareManifest, spare, undefined);
      await rm(spareManifest, { recursive: true, force: true });
      if (known) {
        await rename(spare, folder);
        return { folder, there: known.files };
      }
      await rm(spare, { recursive: true, force: true });
      await mkdir(folder);
      return { folder, there: nothing };
    },
  };
}
