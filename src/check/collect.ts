import { PageCompiler } from '../build/compile-pages.ts';
import { crashedPage, slowPage } from '../build/failed-page.ts';
import { type CompiledTree, compileTree, type PreparedPage } from '../build/prepare.ts';
import type { Workplace } from '../build/workplace.ts';
import { readCatalogue } from '../content/catalogue.ts';
import type { CheckShared, PageReport, PageToCheck, RuleFinding } from './check-service.ts';
import { isUnread } from './checked-page.ts';
import { type ParsedShell, parseShell } from './parse-shell.ts';

/** Everything that is known of the site once each page has been checked. */
export interface Collected {
  compiled: CompiledTree;
  /** What each page that could be read says for itself. */
  reports: PageReport[];
  /** What bash said of the pages' commands. */
  findings: RuleFinding[];
  /** Whether there was a bash. */
  bash: boolean;
}

/** Is told how much of what is done. */
export type CheckProgress = (what: string, done: number, total: number) => void;

/** Reads the tree, compiles its pages as a build would, checks each by itself, and lets bash parse their commands. */
export async function collect(workplace: Workplace, today?: string, progress?: CheckProgress): Promise<Collected> {
  const compiler = new PageCompiler(new URL('./check-worker.ts', import.meta.url));
  try {
    const compiled = await compileTree(workplace, (done, total) => progress?.('pages compiled', done, total), compiler);
    const pages = compiled.pages.filter((page) => !isUnread(page.compiled));
    const shared = sharedOf(compiled, pages, today);
    const seconds = compiled.settings.site.page_time_limit;
    const reports = await check<PageReport>(compiler, 'check', pages, shared, seconds, progress);
    const shell = await parseAll(reports);
    const broken = pages.filter((_page, index) => reports[index]?.scripts.whole.some((each) => shell.errors.get(each)));
    const findings = await check<RuleFinding[]>(compiler, 'shell', broken, { ...shared, shell }, seconds);
    return {
      compiled,
      reports: reports.filter((report) => report !== undefined),
      findings: findings.flatMap((found) => found ?? []),
      bash: shell.available,
    };
  } finally {
    await compiler.close();
  }
}

function sharedOf({ tree, settings }: CompiledTree, pages: PreparedPage[], today: string | undefined): CheckShared {
  return {
    plain: tree.site === undefined && tree.parameters === undefined,
    today: today ?? dayIn(settings.site.time_zone),
    vocabulary: settings.vocabulary,
    catalogue: readCatalogue(tree),
    partials: tree.partials,
    tree: { others: tree.others, files: tree.pages.map(({ file }) => file) },
    linked: pages.map(({ file, compiled: { ids, title } }) => ({ file, ids, title })),
    shell: { available: false, errors: new Map() },
  };
}

/** Has the threads check pages; one that cannot be checked is a problem of its own. */
async function check<Result>(
  { pool }: PageCompiler,
  kind: 'check' | 'shell',
  pages: PreparedPage[],
  shared: CheckShared,
  seconds: number,
  progress?: CheckProgress,
): Promise<(Result | undefined)[]> {
  const outcomes = await pool.run<PageToCheck, Result>({
    kind,
    shared,
    inputs: pages.map(({ file, text, compiled: { findings, used, ids, title } }) => ({
      file,
      text,
      compiled: { findings, used, ids, title },
    })),
    seconds,
    progress: (done) => progress?.('pages read', done, pages.length),
  });
  return outcomes.map((outcome, index) => {
    if ('output' in outcome) return outcome.output;
    const { file, compiled } = pages[index] as PreparedPage;
    const failed = outcome.failed === 'time' ? slowPage(file, seconds, 'checking') : crashedPage(file, outcome.why);
    compiled.findings.push(...failed.findings);
    return undefined;
  });
}

/** Whole blocks first; of those that fail, each branch. */
async function parseAll(reports: readonly (PageReport | undefined)[]): Promise<ParsedShell> {
  const scripts = reports.flatMap((report) => report?.scripts ?? []);
  const whole = await parseShell(scripts.flatMap((each) => each.whole));
  const branches = scripts
    .filter((each) => each.whole.some((script) => whole.errors.get(script)))
    .flatMap((each) => each.branches);
  if (branches.length === 0) return whole;
  const parsed = await parseShell(branches);
  return { available: whole.available, errors: new Map([...whole.errors, ...parsed.errors]) };
}

/** Today's date where the site is at home; Swedes write dates as ISO 8601 does. */
const dayIn = (timeZone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone });
