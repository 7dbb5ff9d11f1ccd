import path from 'node:path';
import { cachedChanges } from '../cache/changes.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import { KnownPages } from '../cache/known-pages.ts';
import { PageCache } from '../cache/page-cache.ts';
import { writeWhole } from '../cache/write-whole.ts';
import type { CompiledPage } from '../compiler/compiled-page.ts';
import { loadConfig } from '../config/load-config.ts';
import { styleOf } from '../config/style.ts';
import { loadSystems } from '../config/systems.ts';
import { isReadme } from '../content/addresses.ts';
import { readNavFiles } from '../content/nav-files.ts';
import type { Paths } from '../files/paths.ts';
import type { Problem } from '../problems/problem.ts';
import type { ScoreHistory } from '../score/month.ts';
import { compileTree, type Locate } from './compile-tree.ts';
import { draftWords } from './draft-words.ts';
import { knownRules } from './known-rules.ts';
import type { PageRecord, Snapshot } from './page-record.ts';
import { scoreHistory } from './score-history.ts';
import { makeSnapshot } from './snapshot.ts';
import { treeProblems } from './tree-problems.ts';
import { validate } from './validate.ts';

export interface Prepared {
  snapshot: Snapshot;
  problems: Problem[];
  /** What one of the snapshot's pages was compiled to. */
  compiledPage(page: PageRecord): CompiledPage;
  /** Their Markdown as it is published, from the same reading of their files. */
  markdown: (string | Uint8Array)[];
  /** How many pages had to be compiled; the others were in the cache. */
  compiled: number;
}

export interface PrepareOptions {
  locate?: Locate | undefined;
  /** Whether what is missing or odd is an error. */
  strict?: boolean | undefined;
  /** What this thread may do while others compile pages. */
  meanwhile?: (() => Promise<unknown>) | undefined;
  /** What is known of the pages; read from the cache where it is not given. */
  known?: KnownPages | undefined;
}

/** What the last build of a tree knew of its pages. */
export const readKnownPages = ({ snapshot, pageCache }: Pick<Paths, 'snapshot' | 'pageCache'>): Promise<KnownPages> =>
  KnownPages.read(path.join(path.dirname(snapshot), 'pages'), new PageCache(pageCache));

/**
 * Reads the content, compiles what has changed, and validates the whole. Only a tree without errors
 * becomes the snapshot that the site is made from.
 *
 * @throws CacheError - when the site could not be made from the cache
 */
export async function prepare(
  paths: Paths,
  { locate, strict, meanwhile, known: given }: PrepareOptions = {},
): Promise<Prepared> {
  const own = path.dirname(paths.snapshot);
  const cache = new PageCache(paths.pageCache);
  const [changes, { tree, settings, pages, notStored }] = await Promise.all([
    cachedChanges(paths.content, own),
    (given ? Promise.resolve(given) : readKnownPages(paths)).then((known) =>
      compileTree(paths, { locate, withOwn: true, known, meanwhile }),
    ),
  ]);
  if (notStored) throw notStored;
  await loadSystems(paths.config);
  const config = await loadConfig(paths.config);
  const rules = await knownRules(config, settings);
  const style = paths.config === undefined ? {} : styleOf(config, path.dirname(paths.config));
  const navs = await readNavFiles(tree);
  const problems = treeProblems(tree, settings, rules, strict);
  validate(tree, settings, pages, problems);
  const hasServices = pages.some(({ file }) => isReadme(file));
  const score: ScoreHistory = hasServices
    ? await scoreHistory(paths.content, tree.kinds, own, compilerVersion())
    : { months: [] };
  const words = await draftWords(pages, tree, settings);
  return {
    snapshot: makeSnapshot({ tree, settings, pages, navs, pageCache: paths.pageCache, changes, score, words, style }),
    problems: problems.sorted(),
    compiledPage: ({ key }) => cache.read(key),
    markdown: pages.map(({ text, bytes, compiled }) => compiled.markdown ?? bytes ?? text),
    compiled: pages.filter((page) => page.fresh).length,
  };
}

/**
 * Writes the snapshot where Astro's loader finds it; readers see the old one or the new one.
 *
 * @throws CacheError
 */
export async function writeSnapshot({ snapshot: file }: Paths, snapshot: Snapshot): Promise<void> {
  await writeWhole(file, JSON.stringify(snapshot));
}
