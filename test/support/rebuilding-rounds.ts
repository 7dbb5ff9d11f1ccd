import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { pathsFor } from '../../src/files/paths.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { ChangingTree } from './random-edits.ts';
import { differences, wholeSite } from './whole-site.ts';

interface Rounds {
  seed: number;
  pages: number;
  rounds: number;
  /** In every so many rounds, Astro builds the layout again for the site from nothing; in the others it is kept. */
  layoutEach?: number;
}

/**
 * Changes a tree round after round, and holds the site that is built again and again against one that is built from
 * nothing: into a new folder, with nothing kept of a site. (What pages were compiled to is kept for that, too, in a
 * cache of its own; `test/cache` holds that.)
 */
export async function rebuildingRounds(folder: string, { seed, pages, rounds, layoutEach = 1 }: Rounds): Promise<void> {
  const tree = new ChangingTree(path.join(folder, 'content'), seed);
  await tree.begin(pages);
  const pathsIn = (cache: string) =>
    pathsFor({ PAGEBOOK_CONTENT: tree.root, PAGEBOOK_CACHE: path.join(folder, cache) }, { directory: folder });
  const [again, anew] = [pathsIn('again'), pathsIn('anew')];
  const [kept, made] = [path.join(folder, 'kept'), path.join(folder, 'made')];
  let built = 0;
  for (let round = 0, what = 'the beginning'; round <= rounds; round++, what = await tree.change()) {
    const where = `seed ${seed}, round ${round}: ${what}`;
    await rm(made, { recursive: true, force: true });
    const own = path.dirname(anew.snapshot);
    for (const name of await readdir(own).catch(() => []))
      if (name !== 'layout' || round % layoutEach === 0)
        await rm(path.join(own, name), { recursive: true, force: true });
    const results = [await buildSite(again, kept), await buildSite(anew, made)];
    expect(
      results.map(({ built, problems }) => ({ built, problems })),
      where,
    ).toEqual(results.map(() => ({ built: results[1]?.built, problems: results[1]?.problems })));
    if (!results[1]?.built) continue;
    built++;
    expect(differences(await wholeSite(kept), await wholeSite(made)), where).toEqual([]);
  }
  // An edit may be a mistake of an author, but not most of them.
  expect(built).toBeGreaterThan(rounds * 0.8);
}
