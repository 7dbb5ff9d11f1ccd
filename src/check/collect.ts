import { moduleUrl } from '../cache/engine.ts';
import type { Paths } from '../cache/paths.ts';
import { crashedPage, slowPage } from '../compiler/failed-page.ts';
import { readCatalogue } from '../content/catalogue.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { PageCompiler } from '../project/compile-pages.ts';
import { type CompiledTree, compileTree, type PreparedPage } from '../project/prepare.ts';
import type { CheckShared, PageReport, PageToCheck } from './check-service.ts';
import { isUnread } from './checked-page.ts';

/** Everything that is known of the site once each page has been checked. */
export interface Collected {
  compiled: CompiledTree;
  /** What each page that could be read says for itself. */
  reports: PageReport[];
}

/** Is told how much of what is done. */
export type CheckProgress = (what: string, done: number, total: number) => void;

/**
 * Reads the tree, compiles its pages as a build would, and checks each by itself.
 *
 * @param planned - a tree that is not on disk as it is to be checked
 */
export async function collect(
  paths: Paths,
  today?: string,
  progress?: CheckProgress,
  planned?: SourceTree,
): Promise<Collected> {
  const compiler = new PageCompiler(moduleUrl('check/check-worker'));
  try {
    const told = (done: number, total: number): void => progress?.('pages compiled', done, total);
    const compiled = await compileTree(paths, told, compiler, undefined, planned);
    const pages = compiled.pages.filter((page) => !isUnread(page.compiled));
    return { compiled, reports: await checkPages(compiler, pages, compiled, today, progress) };
  } finally {
    await compiler.close();
  }
}

/** Has the threads check pages; one that cannot be checked is a problem of its own. */
async function checkPages(
  { pool }: PageCompiler,
  pages: readonly PreparedPage[],
  { tree, settings }: CompiledTree,
  today: string | undefined,
  progress: CheckProgress | undefined,
): Promise<PageReport[]> {
  const seconds = settings.site.page_time_limit;
  const shared: CheckShared = {
    plain: tree.site === undefined && tree.parameters === undefined,
    today: today ?? dayIn(settings.site.time_zone),
    vocabulary: settings.vocabulary,
    commands: settings.site.commands ?? {},
    catalogue: readCatalogue(tree),
    partials: tree.partials,
    tree: { others: tree.others, files: tree.pages.map(({ file }) => file) },
    linked: pages.map(({ file, compiled: { ids, title } }) => ({ file, ids, title })),
  };
  const outcomes = await pool.run<PageToCheck, PageReport>({
    kind: 'check',
    shared,
    inputs: pages.map(({ file, text, compiled: { findings, used, ids, title } }) => ({
      file,
      text,
      compiled: { findings, used, ids, title },
    })),
    seconds,
    progress: (done) => progress?.('pages read', done, pages.length),
  });
  return outcomes.flatMap((outcome, index) => {
    if ('output' in outcome) return [outcome.output];
    const { file, compiled } = pages[index] as PreparedPage;
    const failed = outcome.failed === 'time' ? slowPage(file, seconds, 'checking') : crashedPage(file, outcome.why);
    compiled.findings.push(...failed.findings);
    return [];
  });
}

/** Today's date where the site is at home; Swedes write dates as ISO 8601 does. */
const dayIn = (timeZone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone });
