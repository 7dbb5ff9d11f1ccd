import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { indexPages } from './index-pages.ts';
import type { PageRecord } from './page-record.ts';
import { prepare, writeSnapshot } from './prepare.ts';
import type { Workplace } from './workplace.ts';

export interface BuildResult {
  problems: Problem[];
  /** Whether `outDir` now holds the new site. */
  built: boolean;
  pages: number;
  compiled: number;
  /** How long each stage took, in milliseconds. */
  stages: { prepare: number; pages: number; index: number };
}

/**
 * Builds the whole site beside the last good one and puts it in its place only when it is
 * complete, search index included. With an error in the content nothing is touched.
 */
export async function buildSite(workplace: Workplace, outDir: string): Promise<BuildResult> {
  const stages = { prepare: 0, pages: 0, index: 0 };
  let started = performance.now();
  const ended = (stage: keyof typeof stages): void => {
    stages[stage] = performance.now() - started;
    started = performance.now();
  };
  const { snapshot, problems, pages, compiled } = await prepare(workplace);
  const result = { problems, pages: snapshot.pages.length, compiled, stages };
  if (hasErrors(problems)) return { ...result, built: false };
  await writeSnapshot(workplace, snapshot);
  ended('prepare');

  const made = path.join(workplace.project, '.cache', 'builds', String(process.pid));
  const next = `${outDir}.next-${process.pid}`;
  const index = `${made}-index`;
  try {
    await mkdir(index, { recursive: true });
    await all(
      layOut(workplace.project, made).then(() => ended('pages')),
      indexPages(
        pages.map((page, number) => ({ ...page, ...(snapshot.pages[number] as PageRecord) })),
        index,
      ),
    );
    await rename(index, path.join(made, 'pagefind'));
    ended('index');
    await move(made, next);
    await swap(next, outDir);
  } finally {
    await rm(made, { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
    await rm(index, { recursive: true, force: true });
  }
  return { ...result, built: true };
}

/**
 * Astro runs code that it has written into its output, so that folder must be inside the project for
 * packages to be found, and inside the working directory, or all builds write to the same place.
 */
async function layOut(project: string, outDir: string): Promise<void> {
  const before = process.cwd();
  process.chdir(project);
  try {
    await build({ root: project, outDir, logLevel: 'warn' });
  } finally {
    process.chdir(before);
  }
}

/** Renames a folder, or copies it where that is on another disk. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  });
}

/** Waits for all, even when one fails: none may still write into a folder that is being removed. */
async function all(...works: Promise<void>[]): Promise<void> {
  for (const { status, reason } of (await Promise.allSettled(works)) as PromiseRejectedResult[])
    if (status === 'rejected') throw reason;
}

async function swap(next: string, outDir: string): Promise<void> {
  const last = `${outDir}.last-${process.pid}`;
  await rename(outDir, last).catch(ignoreMissing);
  try {
    await rename(next, outDir);
  } catch (error) {
    await rename(last, outDir).catch(ignoreMissing);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
