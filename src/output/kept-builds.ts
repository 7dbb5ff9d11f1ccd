import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Mark, readMark, wholeSite } from './mark.ts';
import { neighboursOf } from './neighbours.ts';

/** An earlier build that is kept beside its folder. */
export interface KeptBuild {
  folder: string;
  mark: Mark;
}

/** Where a build is kept: by its time, so that the names are in the order of the builds. */
export const placeFor = (outDir: string, { time, id }: Mark): string =>
  path.join(neighboursOf(outDir).kept, `${time.replaceAll(/[:.]/g, '-')}-${id.slice(0, 8)}`);

/** The whole builds that are kept of a folder, the newest first. */
export async function listKept(outDir: string): Promise<KeptBuild[]> {
  const { kept } = neighboursOf(outDir);
  const names = await readdir(kept).catch(() => []);
  const builds = await Promise.all(
    names.map(async (name) => ({ folder: path.join(kept, name), mark: await wholeSite(path.join(kept, name)) })),
  );
  return builds
    .filter((build): build is KeptBuild => build.mark !== undefined)
    .sort((a, b) => (a.mark.time < b.mark.time ? 1 : -1));
}

/** The build before the one that is in place: the newest of those kept that are older. */
export async function previousBuild(outDir: string): Promise<KeptBuild | undefined> {
  const current = await readMark(outDir);
  return (await listKept(outDir)).find(({ mark }) => current === undefined || mark.time < current.time);
}

/** Forgets all kept builds but the newest few, and what is left of broken ones. */
export async function keepNewest(outDir: string, count: number): Promise<void> {
  const { kept } = neighboursOf(outDir);
  const stay = new Set((await listKept(outDir)).slice(0, count).map(({ folder }) => folder));
  for (const name of await readdir(kept).catch(() => []))
    if (!stay.has(path.join(kept, name))) await rm(path.join(kept, name), { recursive: true, force: true });
  if (stay.size === 0) await rm(kept, { recursive: true, force: true });
}
