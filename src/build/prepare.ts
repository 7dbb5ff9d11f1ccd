import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readCatalogueNames } from '../content/catalogue.ts';
import { fewAtOnce } from '../content/few-at-once.ts';
import { readTree, type SourceFile, type SourceTree } from '../content/read-tree.ts';
import { replaceFile } from '../content/replace-file.ts';
import { makeResolve } from '../content/resolve.ts';
import { readSettings, type Settings } from '../content/settings.ts';
import type { Problem } from '../problems/problem.ts';
import { readChanges } from './changes.ts';
import type { CompiledPage, SharedInput } from './compile-page.ts';
import { compilePages, type Progress } from './compile-pages.ts';
import { judge } from './judge.ts';
import { compilerVersion, digest, PageCache } from './page-cache.ts';
import type { Snapshot } from './page-record.ts';
import { ProblemList } from './problem-list.ts';
import { makeSnapshot } from './snapshot.ts';
import type { Workplace } from './workplace.ts';

export interface Prepared {
  snapshot: Snapshot;
  problems: Problem[];
  /** What the snapshot's pages were compiled to, in its order. */
  pages: CompiledPage[];
  /** How many pages had to be compiled; the others were in the cache. */
  compiled: number;
}

/** The tree with what each page was compiled to, nothing judged yet. */
export interface CompiledTree {
  tree: SourceTree;
  settings: Settings;
  pages: PreparedPage[];
}

/**
 * Reads the content, compiles what has changed, and judges the whole. Only a tree without errors
 * becomes the snapshot that the site is made from.
 */
export async function prepare(workplace: Workplace): Promise<Prepared> {
  const changes = readChanges(workplace.content, path.dirname(workplace.snapshot));
  const { tree, settings, pages } = await compileTree(workplace);
  const problems = new ProblemList(tree, settings);
  judge(tree, settings, pages, problems);
  const snapshot = makeSnapshot({ tree, settings, pages, pageCache: workplace.pageCache, changes: await changes });
  return {
    snapshot,
    problems: problems.sorted(),
    pages: pages.map(({ compiled }) => compiled),
    compiled: pages.filter((page) => page.fresh).length,
  };
}

/**
 * Reads the content, and compiles what has changed.
 *
 * @param progress - told how many of how many pages are compiled
 */
export async function compileTree(workplace: Workplace, progress?: Progress): Promise<CompiledTree> {
  const tree = await readTree(workplace.content);
  const settings = readSettings(tree);
  const cache = new PageCache(workplace.pageCache);
  const catalogue = readCatalogueNames(tree);
  const shared = {
    vocabulary: settings.vocabulary,
    partials: tree.partials,
    catalogue,
    base: settings.site.base,
    commands: settings.site.commands ?? {},
  };
  const sharedDigest = digest(
    await compilerVersion(workplace.project),
    JSON.stringify(settings.vocabulary),
    JSON.stringify([...tree.partials].map(([name, { text }]) => [name, text])),
    JSON.stringify(catalogue),
    settings.site.base,
    JSON.stringify(shared.commands),
  );
  return { tree, settings, pages: await compileChanged(tree, shared, cache, sharedDigest, progress) };
}

/** A source file with what it was compiled to. */
export interface PreparedPage extends SourceFile {
  key: string;
  compiled: CompiledPage;
  fresh: boolean;
}

async function compileChanged(
  tree: SourceTree,
  shared: SharedInput,
  cache: PageCache,
  sharedDigest: string,
  progress: Progress | undefined,
): Promise<PreparedPage[]> {
  const resolve = makeResolve(tree);
  const known = await fewAtOnce(tree.pages, async (source) => {
    const key = digest(sharedDigest, source.file, source.text);
    return { ...source, key, compiled: await cache.get(key, resolve) };
  });
  const missing = known.filter((page) => page.compiled === undefined);
  const compiled = await compilePages(missing, tree, shared, progress);
  const fresh = new Map<string, CompiledPage>();
  await fewAtOnce(missing, async ({ file, key }, index) => {
    const page = compiled[index] as CompiledPage;
    fresh.set(file, page);
    await cache.set(key, page);
  });
  return known.map((page) => ({
    ...page,
    fresh: fresh.has(page.file),
    compiled: page.compiled ?? (fresh.get(page.file) as CompiledPage),
  }));
}

/** Writes the snapshot where Astro's loader finds it; readers see the old one or the new one. */
export async function writeSnapshot(workplace: Workplace, snapshot: Snapshot): Promise<void> {
  await mkdir(path.dirname(workplace.snapshot), { recursive: true });
  await replaceFile(workplace.snapshot, JSON.stringify(snapshot));
}
