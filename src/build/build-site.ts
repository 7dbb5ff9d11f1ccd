import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { surroundingsOf } from '../output/folder-facts.ts';
import { type Output, type OutputRequest, withOutput } from '../output/output-folder.ts';
import { clearDeadRooms, openWorkroom } from '../output/workroom.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { describeBuild, markBuild } from './build-record.ts';
import { indexPages } from './index-pages.ts';
import { dropDamagedSite, rememberSite } from './kept-site.ts';
import type { PageRecord } from './page-record.ts';
import { prepare, writeSnapshot } from './prepare.ts';
import type { Workplace } from './workplace.ts';
import { writeMarkdown } from './write-markdown.ts';

export interface BuildResult {
  problems: Problem[];
  /** Whether `outDir` now holds the new site. */
  built: boolean;
  pages: number;
  compiled: number;
  /** How long each stage took, in milliseconds. */
  stages: { prepare: number; pages: number; index: number };
}

export interface BuildOptions {
  /** Whether what others put into the folder is lost. */
  force?: boolean | undefined;
  /** How many earlier builds are kept beside it; those that are there stay when it is not said. */
  keep?: number | undefined;
  /** Told what the person who waits should know. */
  say?: ((message: string) => void) | undefined;
}

/** A folder to build into, as one of this workplace. */
export const outputOf = (workplace: Workplace, asked: string, options: BuildOptions = {}): OutputRequest => ({
  asked,
  around: surroundingsOf(workplace),
  ...options,
});

/**
 * Builds the whole site beside the last good one and puts it in its place only when it is
 * complete, search index included. With an error in the content nothing is touched.
 *
 * @throws RefusedFolder - when the folder is one that a build must not replace
 */
export function buildSite(workplace: Workplace, outDir: string, options?: BuildOptions): Promise<BuildResult> {
  return withOutput(outputOf(workplace, outDir, options), async (output) => {
    await clearDeadRooms(workplace.builds);
    return buildInto(workplace, output);
  });
}

async function buildInto(workplace: Workplace, output: Output): Promise<BuildResult> {
  const stages = { prepare: 0, pages: 0, index: 0 };
  let started = performance.now();
  const ended = (stage: keyof typeof stages): void => {
    stages[stage] = performance.now() - started;
    started = performance.now();
  };
  const { snapshot, problems, pages, markdown, compiled } = await prepare(workplace);
  const result = { problems, pages: snapshot.pages.length, compiled, stages };
  if (hasErrors(problems)) return { ...result, built: false };
  await writeSnapshot(workplace, snapshot);
  ended('prepare');

  const room = await openWorkroom(workplace.builds);
  try {
    const [made, index] = [path.join(room.folder, 'site'), path.join(room.folder, 'index')];
    await mkdir(index);
    const [record] = await all(
      describeBuild(workplace, snapshot),
      layOut(workplace, made).then(() => ended('pages')),
      indexPages(
        pages.map((page, number) => ({ ...page, ...(snapshot.pages[number] as PageRecord) })),
        index,
      ),
    );
    await writeMarkdown(made, snapshot.pages, markdown);
    await rename(index, path.join(made, 'pagefind'));
    await markBuild(made, record);
    ended('index');
    await output.publish(made);
  } finally {
    await room.close();
  }
  return { ...result, built: true };
}

/**
 * Astro runs code that it has written into its output, so that folder must be inside the project for
 * packages to be found, and inside the working directory, or all builds write to the same place.
 */
async function layOut(workplace: Workplace, outDir: string): Promise<void> {
  const { project } = workplace;
  await dropDamagedSite(workplace);
  const before = process.cwd();
  process.chdir(project);
  try {
    await build({ root: project, outDir, logLevel: 'warn' });
  } finally {
    process.chdir(before);
  }
  await rememberSite(workplace);
}

/** Waits for all, even when one fails: none may still write into a folder that is being removed. */
async function all<Results extends unknown[]>(
  ...works: { [Key in keyof Results]: Promise<Results[Key]> }
): Promise<Results> {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<Results>;
}
