import { lastVersions, rememberPages, versionsOf } from '../cache/built-pages.ts';
import { engineFolder } from '../files/engine.ts';
import type { Paths } from '../files/paths.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { type Prepared, prepare, writeSnapshot } from '../project/prepare.ts';
import { endCompilers } from '../project/ready-compilers.ts';
import { describeBuild } from './build-record.ts';
import { readyBundle } from './layout/bundle.ts';
import { surroundingsOf } from './output/folder-facts.ts';
import { type Output, type OutputRequest, withOutput } from './output/output-folder.ts';
import { clearDeadRooms, openWorkroom } from './output/workroom.ts';
import { comparePages, isFarFewer, type PageChanges } from './page-changes.ts';
import { isUpToDate, readEarlierSite } from './site/earlier-site.ts';
import type { SiteBuild } from './site/make-site.ts';

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
export function buildSite(paths: Paths, outDir: string, options: BuildOptions = {}): Promise<BuildResult> {
  return withOutput(outputOf(paths, outDir, options), async (output) => {
    await clearDeadRooms(paths.builds);
    return buildInto(paths, output, options);
  });
}

async function buildInto(
  paths: Paths,
  output: Output,
  { strict, allowFewer, say }: BuildOptions,
): Promise<BuildResult> {
  const stages = { prepare: 0, pages: 0, index: 0 };
  let started = performance.now();
  const ended = (stage: keyof typeof stages): void => {
    stages[stage] = performance.now() - started;
    started = performance.now();
  };
  const reading = readEarlierSite(paths, output.folder);
  // Where the content has errors, nobody asks.
  reading.catch(() => undefined);
  const meanwhile = async (): Promise<unknown> => {
    const { last, spareSite } = await reading;
    return [await last(), await spareSite()];
  };
  const prepared = await prepare(paths, { strict, meanwhile });
  const { snapshot, problems, compiled } = prepared;
  const [before, after] = [await lastVersions(paths), versionsOf(snapshot.pages)];
  const fewer = !allowFewer && isFarFewer(before, after);
  const compared = { changes: comparePages(before, after), before: before?.size, isFarFewer: fewer };
  const result = { problems, pages: snapshot.pages.length, compiled, ...compared, stages };
  // What is laid out and indexed next needs the memory.
  await endCompilers();
  if (hasErrors(problems) || fewer) return { ...result, built: false };
  const bundle = await readyBundle(paths, snapshot);
  const { record, digests, siteKey } = await describeBuild(paths, snapshot, bundle.id);
  const named: Prepared = { ...prepared, snapshot: { ...snapshot, build: record.id } };
  await writeSnapshot(paths, named.snapshot);
  ended('prepare');

  const earlier = await reading;
  if (!isUpToDate(earlier, record))
    await replaceSite({ paths, prepared: named, bundle, record, digests, siteKey, output, earlier, say, ended });
  await rememberPages(paths, snapshot.pages);
  return { ...result, built: true, id: record.id };
}

async function replaceSite(build: Omit<SiteBuild, 'room'> & { output: Output }): Promise<void> {
  const { paths, output } = build;
  const room = await openWorkroom(paths.builds);
  try {
    // What makes sites takes a while to load: not where nothing has changed, or the content has errors.
    const { makeSite } = await import('./site/make-site.ts');
    const made = await makeSite({ ...build, room: room.folder });
    await output.publish(made.folder, made.spare);
    await made.remember();
  } finally {
    await room.close();
  }
}
