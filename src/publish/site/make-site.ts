import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownAddress } from '../../content/addresses.ts';
import { FIRST_MINUTES } from '../../content/first-minutes-text.ts';
import type { Paths } from '../../files/paths.ts';
import { forgetOtherImages } from '../../integrations/scale-image.ts';
import type { Prepared } from '../../project/prepare.ts';
import type { BuildRecord } from '../build-record.ts';
import type { Bundle } from '../layout/bundle.ts';
import { writeMark } from '../output/mark.ts';
import type { Output } from '../output/output-folder.ts';
import { deviceList } from './device-list.ts';
import { dayOf, type EarlierSite, openSpare } from './earlier-site.ts';
import { indexFiles } from './index-files.ts';
import { builtFile, type MadeFiles, makeFiles, signOf } from './make-files.ts';
import { writeManifest } from './manifest.ts';
import { patchSite } from './patch-site.ts';
import { imageNames, planSite } from './plan-site.ts';
import type { BuiltFile } from './site-file.ts';

/** What a site is made of, and where. */
export interface SiteBuild {
  paths: Paths;
  prepared: Prepared;
  bundle: Bundle;
  record: BuildRecord;
  /** The digest of each file of the content that is copied. */
  digests: ReadonlyMap<string, string>;
  /** Another whenever more than the texts of pages has changed. */
  siteKey: string;
  output: Pick<Output, 'folder'>;
  earlier: EarlierSite;
  /** Where it is made. */
  room: string;
  say?: ((message: string) => void) | undefined;
  ended(stage: 'pages' | 'index'): void;
}

/** A whole, marked site that is to take its place. */
export interface MadeSite {
  folder: string;
  /** Where the site that was in place goes, to become the next one. */
  spare: string;
  /** Remembers what is in it, once it is in place. */
  remember(): Promise<void>;
}

/**
 * Makes the site in a folder. Of the site that is in place, which was built before, all that would be the same stays
 * as it is; so what a build costs depends on what has changed.
 */
export async function makeSite(build: SiteBuild): Promise<MadeSite> {
  const { paths, prepared, bundle, record, digests, siteKey, output, earlier, room, say, ended } = build;
  const last = await earlier.last();

  const made = path.join(room, 'made');
  await mkdir(made);
  const { snapshot } = prepared;
  const [indexed, { files, fresh }] = await all(
    // First: others make the index, and are at work while this thread lays pages out.
    indexFiles({ prepared, last, lastFolder: output.folder, room, made }),
    layOut().then((result) => {
      ended('pages');
      return result;
    }),
  );
  const words = await makeFiles(indexed.words ?? [], last?.files, made);
  for (const part of [indexed, words]) {
    for (const [name, file] of part.files) files.set(name, file);
    for (const name of part.fresh) fresh.add(name);
  }
  const { site, statics, pages } = snapshot;
  if (site.device_copy) {
    const own = new Set(statics);
    const corePages = ['', ownAddress('search', pages), FIRST_MINUTES];
    const list = deviceList({ files, id: record.id, isForHost: (name) => own.has(name), corePages });
    const listed = await makeFiles(list, last?.files, made);
    for (const [name, file] of listed.files) files.set(name, file);
    for (const name of listed.fresh) fresh.add(name);
  }
  files.set('build.json', await put('build.json', `${JSON.stringify(record)}\n`));
  fresh.add('build.json');
  ended('index');

  const { folder, there } = await openSpare(earlier, room, made);
  const whole = folder === made ? files : patchSite(folder, there, { files, fresh, made, last: output.folder });
  const { id, version, time } = record;
  await writeMark(folder, { id, version, time, files: [...whole.keys()].sort() });
  return {
    folder,
    spare: earlier.spare,
    remember: async () => {
      if (last && existsSync(earlier.spare)) await rename(earlier.manifest, earlier.spareManifest);
      await writeManifest(earlier.manifest, { id, time, day: dayOf(record), index: indexed.built, files: whole });
    },
  };

  async function layOut(): Promise<MadeFiles> {
    // What pages show of a date depends on the day.
    const layout = await bundle.open(snapshot, `${siteKey} ${dayOf(record)}`);
    const images = path.join(path.dirname(paths.snapshot), 'images');
    const plan = await planSite({ prepared, bundle, layout, digests, images, warn: (message) => say?.(message) });
    const laidOut = await makeFiles(plan, last?.files, made);
    await forgetOtherImages(images, imageNames({ prepared, digests }));
    return laidOut;
  }

  async function put(name: string, text: string): Promise<BuiltFile> {
    await writeFile(path.join(made, name), text, { flag: 'wx' });
    return builtFile(path.join(made, name), signOf(text));
  }
}

/** Waits for all, even when one fails: none may still write into a folder that is being removed. */
async function all<Results extends unknown[]>(
  ...works: { [Key in keyof Results]: Promise<Results[Key]> }
): Promise<Results> {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<Results>;
}
