import { existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { dropDamagedSite, rememberSite } from '../cache/astro-cache.ts';
import { lastVersions, rememberPages, versionsOf } from '../cache/built-pages.ts';
import { engineFolder } from '../files/engine.ts';
import type { Paths } from '../files/paths.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import { prepare, writeSnapshot } from '../project/prepare.ts';
import { describeBuild, markBuild } from './build-record.ts';
import { indexPages } from './index-pages.ts';
import { surroundingsOf } from './output/folder-facts.ts';
import { type Output, type OutputRequest, withOutput } from './output/output-folder.ts';
import { clearDeadRooms, openWorkroom } from './output/workroom.ts';
import { comparePages, isFarFewer, type PageChanges } from './page-changes.ts';
import { writeBeside } from './write-beside.ts';

export interface BuildResult {
  problems: Problem[];
  /** Whether `outDir` now holds the new site. */
  built: boolean;
  pages: number;
  /** How many were compiled: the cache did not have them. */
  compiled: number;
  /** What is other than in the last build of this content folder. */
  changes: PageChanges;
  /** How many pages that build had; undefined when none is known. */
  before: number | undefined;
  /** Whether nothing was built because the site would have lost too many pages. */
  isFarFewer: boolean;
  /** The build's id, where there is one. */
  id?: string;
  /** How long each stage took, in milliseconds. */
  stages: { prepare: number; pages: number; index: number };
}

export interface BuildOptions {
  /** Whether what is missing or odd in the content is an error. */
  strict?: boolean | undefined;
  /** Whether what others put into the folder is lost. */
  force?: boolean | undefined;
  /** Whether a site may lose more than a fifth of its pages. */
  allowFewer?: boolean | undefined;
  /** How many earlier builds are kept beside it; those that are there stay when it is not said. */
  keep?: number | undefined;
  /** Told what the person at the terminal should know. */
  say?: ((message: string) => void) | undefined;
}

/** A folder to build into, as one of this paths. */
export const outputOf = (paths: Paths, asked: string, options: BuildOptions = {}): OutputRequest => ({
  asked,
  around: surroundingsOf({ ...paths, engine: engineFolder }),
  ...options,
});

/**
 * Builds the whole site beside the last good one and puts it in its place only when it is
 * complete, search index included. With an error in the content nothing is touched.
 *
 * @throws RefusedFolder - when the folder is one that a build must not replace
 */
export function buildSite(paths: Paths, outDir: string, options?: BuildOptions): Promise<BuildResult> {
  return withOutput(outputOf(paths, outDir, options), async (output) => {
    await clearDeadRooms(paths.builds);
    return buildInto(paths, output, options);
  });
}

async function buildInto(
  paths: Paths,
  output: Output,
  { strict, allowFewer }: BuildOptions = {},
): Promise<BuildResult> {
  const stages = { prepare: 0, pages: 0, index: 0 };
  let started = performance.now();
  const ended = (stage: keyof typeof stages): void => {
    stages[stage] = performance.now() - started;
    started = performance.now();
  };
  const prepared = await prepare(paths, { strict });
  const { snapshot, problems, pages, compiled } = prepared;
  const [before, after] = [await lastVersions(paths), versionsOf(snapshot.pages)];
  const fewer = !allowFewer && isFarFewer(before, after);
  const compared = { changes: comparePages(before, after), before: before?.size, isFarFewer: fewer };
  const result = { problems, pages: snapshot.pages.length, compiled, ...compared, stages };
  if (hasErrors(problems) || fewer) return { ...result, built: false };
  const record = await describeBuild(paths, snapshot);
  await writeSnapshot(paths, { ...snapshot, build: record.id });
  ended('prepare');

  const room = await openWorkroom(paths.builds);
  try {
    const [made, index] = [path.join(room.folder, 'site'), path.join(room.folder, 'index')];
    await mkdir(index);
    await all(
      layOut(paths, snapshot, made).then(() => ended('pages')),
      indexPages(
        pages.map((page, number) => ({ ...page, ...(snapshot.pages[number] as PageRecord) })),
        snapshot,
        index,
      ),
    );
    await writeBeside(made, prepared);
    await moveInto(index, path.join(made, 'pagefind'));
    await markBuild(made, record);
    ended('index');
    await output.publish(made);
    await rememberPages(paths, snapshot.pages);
  } finally {
    await room.close();
  }
  return { ...result, built: true, id: record.id };
}

/**
 * Astro runs code that it has written into its output, which must be inside the working directory for
 * that, or all builds write to the same place.
 */
async function layOut(paths: Paths, snapshot: Snapshot, outDir: string): Promise<void> {
  // What takes longest to load is not loaded for a call that is wrong, or for content that has errors.
  const [{ build }, { siteConfig }] = await Promise.all([import('astro'), import('../integrations/site-config.ts')]);
  await dropDamagedSite(paths);
  const before = process.cwd();
  process.chdir(path.dirname(outDir));
  try {
    await build({ ...(await siteConfig(paths, () => snapshot)), outDir });
  } finally {
    process.chdir(before);
  }
  await rememberSite(paths);
}

/** Moves a folder's files into another, which may hold pages of the team. */
async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (existsSync(target)) await moveInto(source, target);
    else await rename(source, target);
  }
}

/** Waits for all, even when one fails: none may still write into a folder that is being removed. */
async function all<Results extends unknown[]>(
  ...works: { [Key in keyof Results]: Promise<Results[Key]> }
): Promise<Results> {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<Results>;
}
