import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../files/digest.ts';
import { moduleUrl } from '../../files/engine.ts';
import type { Paths } from '../../files/paths.ts';
import { askOnce } from '../../threads/ask-once.ts';
import type { BuildRecord } from '../build-record.ts';
import { type Mark, readMark } from '../output/mark.ts';
import type { Others } from './look-at-site.ts';
import type { LookAnswer, LookRequest, Seen } from './look-worker.ts';
import { keyOfManifest, type Manifest, readManifest } from './manifest.ts';

/** What is known of a site that was built, as far as its files are as the build left them. */
export interface KnownSite extends Manifest {
  /** Those that are not. */
  touched: string[];
}

/** The site before the one in place, which becomes the next one. */
export interface SpareSite extends KnownSite {
  /** What else is in its folder. */
  others: Others;
}

/** A site that was built into a folder, and what is known of it. */
export interface EarlierSite {
  /** Where the site in place is written down. */
  manifest: string;
  mark: Mark | undefined;
  /** How the site in place is, if it is known. */
  seen: Seen | undefined;
  /** What is known of it. */
  last(): Promise<KnownSite | undefined>;
  /** Where the site goes next that was in place before that one, and what is known of it. */
  spare: string;
  spareManifest: string;
  spareSite(): Promise<SpareSite | undefined>;
}

/**
 * What is known of the two sites that were built into a folder last. To make tens of thousands of folders takes
 * seconds: a build changes those of the site before the last one. A thread of its own looks at their files.
 */
export async function readEarlierSite({ snapshot }: Pick<Paths, 'snapshot'>, folder: string): Promise<EarlierSite> {
  const spare = path.join(path.dirname(snapshot), 'sites', digest(path.resolve(folder)));
  const [manifest, spareManifest] = [`${spare}.json`, `${spare}-spare.json`];
  const mark = await readMark(folder);
  const looked = mark && (await look({ key: keyOfManifest(), folder, manifest, mark, spare, spareManifest }));
  return {
    manifest,
    mark,
    seen: looked?.last,
    last: once(async () => looked?.last && known(manifest, looked.last)),
    spare,
    spareManifest,
    spareSite: once(async () => {
      const site = looked?.spare && (await known(spareManifest, looked.spare));
      return site && looked.spare && { ...site, others: looked.spare.others };
    }),
  };
}

const look = ({ mark: { id, time }, ...request }: LookRequest): Promise<LookAnswer> =>
  askOnce({
    entry: moduleUrl('publish/site/look-worker'),
    input: { ...request, mark: { id, time } },
    silent: () => new Error('what was built before could not be looked at'),
  });

async function known(manifest: string, { touched }: Seen): Promise<KnownSite | undefined> {
  const site = await readManifest(manifest);
  for (const name of touched) site?.files.delete(name);
  return site && { ...site, touched };
}

function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

/** Whether the site in place is what a build would make. What pages show of a date depends on the day. */
export const isUpToDate = ({ mark, seen }: EarlierSite, record: BuildRecord): boolean =>
  seen !== undefined && mark?.id === record.id && seen.day === dayOf(record) && seen.touched.length === 0;

export const dayOf = ({ time }: BuildRecord): string => time.slice(0, 10);

/**
 * Gives the folder that the new site is to be made in: the spare one, with what it holds, or an empty one. Where
 * nothing is known of the site in place, all files are new, and their own folder is the site.
 *
 * @param made - where the new files are
 */
export async function openSpare(
  earlier: EarlierSite,
  room: string,
  made: string,
): Promise<{ folder: string; there?: SpareSite }> {
  const { seen, spare, spareManifest } = earlier;
  const there = await earlier.spareSite();
  await rm(spareManifest, { recursive: true, force: true });
  const folder = path.join(room, 'site');
  if (there) {
    await rename(spare, folder);
    return { folder, there };
  }
  await rm(spare, { recursive: true, force: true });
  if (!seen) return { folder: made };
  await mkdir(folder);
  return { folder };
}
