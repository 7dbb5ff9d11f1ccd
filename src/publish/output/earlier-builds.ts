import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Mark, readMark, wholeSite } from './mark.ts';
import { neighboursOf } from './neighbours.ts';

/** An earlier build, beside the folder that it was in. */
export interface EarlierBuild {
  folder: string;
  mark: Mark;
}

/** Where an earlier build is: by its time, so that the names are in the order of the builds. */
export const placeFor = (outDir: string, { time, id }: Mark): string =>
  path.join(neighboursOf(outDir).earlier, `${time.replaceAll(/[:.]/g, '-')}-${id.slice(0, 8)}`);

/** The whole earlier builds of a folder, the newest first. */
export async function listEarlier(outDir: string): Promise<EarlierBuild[]> {
  const { earlier } = neighboursOf(outDir);
  const names = await readdir(earlier).catch(() => []);
  const builds = await Promise.all(
    names.map(async (name) => ({ folder: path.join(earlier, name), mark: await wholeSite(path.join(earlier, name)) })),
  );
  return builds
    .filter((build): build is EarlierBuild => build.mark !== undefined)
    .sort((a, b) => (a.mark.time < b.mark.time ? 1 : -1));
}

/** The build before the one that is in place: the newest of the earlier ones that is older. */
export async function previousBuild(outDir: string): Promise<EarlierBuild | undefined> {
  const current = await readMark(outDir);
  return (await listEarlier(outDir)).find(({ mark }) => current === undefined || mark.time < current.time);
}

/** Forgets all earlier builds but the newest few, and what is left of broken ones. */
export async function keepNewest(outDir: string, count: number): Promise<void> {
  const { earlier } = neighboursOf(outDir);
  const stay = new Set((await listEarlier(outDir)).slice(0, count).map(({ folder }) => folder));
  for (const name of await readdir(earlier).catch(() => []))
    if (!stay.has(path.join(earlier, name))) await rm(path.join(earlier, name), { recursive: true, force: true });
  if (stay.size === 0) await rm(earlier, { recursive: true, force: true });
}
