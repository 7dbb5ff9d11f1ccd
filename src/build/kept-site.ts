import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { seal, unseal } from './sealed.ts';
import type { Workplace } from './workplace.ts';
import { writeWhole } from './write-whole.ts';

/** The pages that Astro keeps from one build to the next, and what it knows of them, each file with its size. */
interface KeptSite {
  files: Record<string, number>;
}

const KEY = 'kept-site';

/**
 * Takes away what Astro has kept of the last build, when that is not as it was left: Astro would publish a
 * page of which a killed build has written half.
 */
export async function dropDamagedSite({ astroCache, snapshot }: Workplace): Promise<void> {
  const record = await readFile(recordOf(snapshot)).catch(() => Buffer.alloc(0));
  const kept = unseal(KEY, record) as KeptSite | undefined;
  const there = await filesIn(astroCache);
  const isWhole = kept !== undefined && Object.entries(kept.files).every(([file, size]) => there[file] === size);
  if (!isWhole) await rm(astroCache, { recursive: true, force: true });
  // Until this build has ended nothing is known of what it leaves.
  await rm(recordOf(snapshot), { recursive: true, force: true });
}

/** Remembers what a build that has ended well has left. */
export async function rememberSite({ astroCache, snapshot }: Workplace): Promise<void> {
  await writeWhole(recordOf(snapshot), seal(KEY, { files: await filesIn(astroCache) } satisfies KeptSite));
}

const recordOf = (snapshot: string): string => path.join(path.dirname(snapshot), 'kept-site.json');

/** The sizes of a folder's files; none where there is no such folder. */
async function filesIn(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map(async (file): Promise<[string, number]> => [path.relative(folder, file), (await lstat(file)).size]),
  );
  return Object.fromEntries(sizes);
}
