import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { Paths } from '../files/paths.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** The pages that Astro keeps from one build to the next, and what it knows of them. */
interface StoredSite {
  /** Each file with what shows whether it is as it was. */
  files: Record<string, string>;
}

const KEY = 'stored-site';

/**
 * Takes away what Astro has kept of the last build, when that is not as it was left: Astro would publish a
 * page of which a killed build has written half.
 */
export async function dropDamagedSite({ astroCache, snapshot }: Paths): Promise<void> {
  const record = await readFile(recordOf(snapshot)).catch(() => Buffer.alloc(0));
  const stored = unseal(KEY, record) as StoredSite | undefined;
  const there = await filesIn(astroCache);
  const isWhole = stored !== undefined && Object.entries(stored.files).every(([file, sign]) => there[file] === sign);
  if (!isWhole) await rm(astroCache, { recursive: true, force: true });
  // Until this build has ended nothing is known of what it leaves.
  await rm(recordOf(snapshot), { recursive: true, force: true });
}

/** Remembers what a build that has ended well has left. */
export async function rememberSite({ astroCache, snapshot }: Paths): Promise<void> {
  await writeWhole(recordOf(snapshot), seal(KEY, { files: await filesIn(astroCache) } satisfies StoredSite));
}

const recordOf = (snapshot: string): string => path.join(path.dirname(snapshot), 'stored-site.json');

/** A folder's files; none where there is no such folder. Of pages there are too many to read: their sizes tell. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const signs = await fewAtOnce(files, async (file): Promise<[string, string]> => {
    const isPage = file.endsWith('.html');
    const sign = isPage ? (await lstat(file)).size : crc32(await readFile(file));
    return [path.relative(folder, file), sign.toString(36)];
  });
  return Object.fromEntries(signs);
}
