import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { indexSite } from './index-site.ts';
import { prepare, writeSnapshot } from './prepare.ts';
import type { Workplace } from './workplace.ts';

export interface BuildResult {
  problems: Problem[];
  /** Whether `outDir` now holds the new site. */
  built: boolean;
  pages: number;
  compiled: number;
}

/**
 * Builds the whole site beside the last good one and puts it in its place only when it is
 * complete, search index included. With an error in the content nothing is touched.
 */
export async function buildSite(workplace: Workplace, outDir: string): Promise<BuildResult> {
  const { snapshot, problems, compiled } = await prepare(workplace);
  const counts = { pages: snapshot.pages.length, compiled };
  if (hasErrors(problems)) return { problems, built: false, ...counts };
  await writeSnapshot(workplace, snapshot);

  const next = `${outDir}.next-${process.pid}`;
  try {
    await build({ root: workplace.project, outDir: next, logLevel: 'warn' });
    await indexSite(next);
    await swap(next, outDir);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  return { problems, built: true, ...counts };
}

async function swap(next: string, outDir: string): Promise<void> {
  const last = `${outDir}.last-${process.pid}`;
  await mkdir(path.dirname(outDir), { recursive: true });
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
