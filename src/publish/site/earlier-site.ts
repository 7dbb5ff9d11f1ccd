import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../files/digest.ts';
import type { Paths } from '../../files/paths.ts';
import type { BuildRecord } from '../build-record.ts';
import { type Mark, readMark } from '../output/mark.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { BuiltFile } from './site-file.ts';

/** A site that was built into a folder, and what is known of it. */
export interface EarlierSite {
  /** Where the site in place is written down. */
  manifest: string;
  mark: Mark | undefined;
  /** What is known of the site in place. */
  last: Manifest | undefined;
  /** The site that was in place before that one, where it goes next, and what is known of it. */
  spare: string;
  spareManifest: string;
  spareFiles(): Promise<Manifest['files'] | undefined>;
}

/**
 * What is known of the two sites that were built into a folder last. To make tens of thousands of folders takes
 * seconds: a build changes those of the site before the last one.
 */
export async function readEarlierSite({ snapshot }: Pick<Paths, 'snapshot'>, folder: string): Promise<EarlierSite> {
  const spare = path.join(path.dirname(snapshot), 'sites', digest(path.resolve(folder)));
  const [manifest, spareManifest] = [`${spare}.json`, `${spare}-spare.json`];
  const mark = await readMark(folder);
  const last = mark && (await readManifest(manifest, folder, mark));
  let read: Promise<Manifest | undefined> | undefined;
  const spareFiles = async (): Promise<Manifest['files'] | undefined> => {
    if (last) read ??= readManifest(spareManifest, spare, undefined);
    return (await read)?.files;
  };
  return { manifest, mark, last, spare, spareManifest, spareFiles };
}

/** Whether the site in place is what a build would make. What pages show of a date depends on the day. */
export const isUpToDate = ({ mark, last }: EarlierSite, record: BuildRecord): boolean =>
  last !== undefined && mark?.id === record.id && last.day === dayOf(record) && last.touched.length === 0;

export const dayOf = ({ time }: BuildRecord): string => time.slice(0, 10);

/**
 * Gives the folder that the new site is to be made in: the spare one, with what it holds, or an empty one. Where
 * nothing is known of the site in place, all files are new, and their own folder is the site.
 *
 * @param made - where the new files are
 */
export async function openSpare(
  { last, spare, spareManifest, spareFiles }: EarlierSite,
  room: string,
  made: string,
): Promise<{ folder: string; there: ReadonlyMap<string, BuiltFile> }> {
  const there = await spareFiles();
  await rm(spareManifest, { recursive: true, force: true });
  const folder = path.join(room, 'site');
  if (there) {
    await rename(spare, folder);
    return { folder, there };
  }
  await rm(spare, { recursive: true, force: true });
  if (!last) return { folder: made, there: new Map() };
  await mkdir(folder);
  return { folder, there: new Map() };
}
