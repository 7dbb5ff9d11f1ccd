import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../files/digest.ts';
import type { Paths } from '../../files/paths.ts';
import type { Prepared } from '../../project/prepare.ts';
import type { BuildRecord } from '../build-record.ts';
import { indexPages } from '../index-pages.ts';
import type { Bundle } from '../layout/bundle.ts';
import { listFolder } from '../output/list-folder.ts';
import { readMark, writeMark } from '../output/mark.ts';
import type { Output } from '../output/output-folder.ts';
import { builtFile, type MadeFiles, makeFiles, signOf } from './make-files.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { patchSite } from './patch-site.ts';
import { planSite } from './plan-site.ts';
import type { BuiltFile } from './site-file.ts';
import { spareOf } from './spare.ts';

interface Build {
  paths: Paths;
  prepared: Prepared;
  bundle: Bundle;
  record: BuildRecord;
  /** The digest of each file of the content that is copied. */
  digests: ReadonlyMap<string, string>;
  output: Pick<Output, 'folder'>;
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

/** Where the search index is in the site. What finds pages by their names is in it too, but no part of it. */
const INDEX = 'pagefind';
const NAMES = `${INDEX}/names/`;

/**
 * Makes the site in a folder. Of the site that is in place, which was built before, all that would be the same stays
 * as it is; so what a build costs depends on what has changed.
 *
 * @returns undefined when the site in place is this one already
 */
export async function makeSite(build: Build): Promise<MadeSite | undefined> {
  const { paths, prepared, bundle, record, digests, output, room, say, ended } = build;
  const own = spareOf(paths, output.folder);
  const mark = await readMark(output.folder);
  const last = mark && (await readManifest(own.manifest, output.folder, mark));
  const day = record.time.slice(0, 10);
  if (last && mark && last.id === record.id && last.day === day && mark.files.every((name) => last.files.has(name)))
    return undefined;

  const [made, index] = [path.join(room, 'made'), path.join(room, 'index')];
  await mkdir(made);
  await mkdir(index);
  const { snapshot, compiledPage } = prepared;
  const indexKey = digest(...snapshot.pages.map((page) => page.version));
  const [{ files, fresh }, indexed] = await all(
    layOut().then((result) => {
      ended('pages');
      return result;
    }),
    indexFiles(),
  );
  for (const [name, file] of indexed.files) files.set(name, file);
  for (const name of indexed.fresh) fresh.add(name);
  files.set('build.json', await put('build.json', `${JSON.stringify(record)}\n`));
  fresh.add('build.json');
  ended('index');

  const { folder, there } = await own.open(room, made, last !== undefined);
  const whole = folder === made ? files : patchSite(folder, there, { files, fresh, made, last: output.folder });
  const { id, version, time } = record;
  await writeMark(folder, { id, version, time, files: [...whole.keys()].sort() });
  return {
    folder,
    spare: own.spare,
    remember: async () => {
      if (last && existsSync(own.spare)) await rename(own.manifest, own.spareManifest);
      await writeManifest(own.manifest, { id, time, day, index: indexKey, files: whole });
    },
  };

  async function layOut(): Promise<MadeFiles> {
    const layout = await bundle.open(snapshot);
    const images = path.join(path.dirname(paths.snapshot), 'images');
    const plan = await planSite({ prepared, bundle, layout, digests, images, warn: (message) => say?.(message) });
    return makeFiles(plan, last?.files, made);
  }

  async function indexFiles(): Promise<MadeFiles> {
    const isIndex = (name: string): boolean => name.startsWith(`${INDEX}/`) && !name.startsWith(NAMES);
    if (last?.index === indexKey) {
      const kept = [...last.files].filter(([name]) => isIndex(name));
      return { files: new Map(kept), fresh: new Set() };
    }
    await indexPages(snapshot.pages, compiledPage, index);
    const result: MadeFiles = { files: new Map(), fresh: new Set() };
    for (const name of (await listFolder(index)).files) {
      const [from, to] = [path.join(index, name), `${INDEX}/${name}`];
      const sign = signOf({ copyOf: from });
      const before = last?.files.get(to);
      if (before?.sign === sign) {
        result.files.set(to, before);
        continue;
      }
      await mkdir(path.dirname(path.join(made, to)), { recursive: true });
      await rename(from, path.join(made, to));
      result.files.set(to, builtFile(path.join(made, to), sign));
      result.fresh.add(to);
    }
    return result;
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
