import { crashedPage, slowPage } from '../compiler/failed-page.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { Finding } from '../problems/finding.ts';
import type { WholePage } from '../project/compile-tree.ts';
import type { OwnRule } from '../rules/rule.ts';
import type { ThreadPool } from '../threads/pool.ts';
import type { Failed } from '../threads/round.ts';
import type { CheckRequest, CheckShared, FoundReport, PageReport, SiteShared } from './check-service.ts';
import type { KnownReports } from './known-reports.ts';
import { brokenRule, type NamedFinding, turnedOff } from './run-rule.ts';
import type { SiteData } from './site-of.ts';

/** What pages are checked by. */
export interface PageChecks {
  site: SiteData;
  config: string | undefined;
  /** The CPU time that a page may take. */
  seconds: number;
  rules: readonly OwnRule[];
  partials: SourceTree['partials'];
  parameters: SourceTree['parameters'];
  /** The file that is named for a rule that fails where no page is to blame. */
  configFile: string;
  /** What the last check has found; undefined where nothing of it may be used. */
  known: KnownReports | undefined;
}

/** Has threads check the pages of which it is not known what is to be found, then the site as a whole. */
export async function checkInThreads(
  pool: ThreadPool,
  pages: readonly WholePage[],
  checks: PageChecks,
  progress: (done: number) => void,
): Promise<{ reports: PageReport[]; ofSite: NamedFinding[] }> {
  const { known, site, parameters } = checks;
  const reports = new Map<WholePage, PageReport>();
  for (const page of pages) {
    const report = known?.of(page);
    if (report) reports.set(page, report);
  }
  const left = pages.filter((page) => !reports.has(page));
  const found = await checkPages(pool, left, checks, (done) => progress(reports.size + done));
  for (const [page, report] of found) reports.set(page, report);
  const ordered = pages.flatMap((page) => reports.get(page) ?? []);
  const used = new Set(ordered.flatMap((report) => report.used));
  const about = [[...used].sort(), site.catalogue, parameters?.text ?? null];
  const ofSite = known?.ofSite(about) ?? (await checkSite(pool, used, checks));
  await known?.keep(about, ofSite.some(({ rule }) => rule === 'broken-rule') ? undefined : ofSite);
  return { reports: ordered, ofSite };
}

/**
 * A rule that takes too long on a page, or ends the thread, is a problem of its own: it is told once, and pages are
 * checked without it from then on. A page that cannot be checked at all is a problem of that page.
 */
async function checkPages(
  pool: ThreadPool,
  pages: readonly WholePage[],
  { site, config, seconds, rules, partials, known }: PageChecks,
  progress: (done: number) => void,
): Promise<Map<WholePage, PageReport>> {
  const names = rules.filter(({ checkPage }) => checkPage).map(({ name }) => name);
  const shared: CheckShared = { ...site, config, partials, rules: names };
  const stopped = new Set<string>();
  const ruleAt = ({ step = 0 }: Failed): string | undefined => names[step - 1];
  const reports = new Map<WholePage, PageReport>();
  let left = pages;
  while (left.length > 0) {
    const outcomes = await pool.run<CheckRequest, FoundReport>({
      kind: 'check',
      shared,
      inputs: left.map(requestOf),
      given: (request) => ({ ...request, without: [...stopped] }),
      failed: (outcome) => {
        const rule = ruleAt(outcome);
        if (rule !== undefined) stopped.add(rule);
      },
      seconds,
      progress: left === pages ? progress : undefined,
    });
    const again: WholePage[] = [];
    const told = new Set<string>();
    for (const [index, outcome] of outcomes.entries()) {
      const page = left[index] as WholePage;
      if ('output' in outcome) {
        reports.set(page, outcome.output);
        // What a rule was left out of is not all that there is to find.
        if (stopped.size === 0) known?.add(page, outcome.output);
        continue;
      }
      const rule = ruleAt(outcome);
      // Threads at work may each have been stopped by the same rule.
      if (rule === undefined || !told.has(rule)) page.compiled.findings.push(...failure(page, outcome, rule, seconds));
      if (rule === undefined) continue;
      told.add(rule);
      again.push(page);
    }
    left = again;
  }
  return reports;
}

/** What is told of a page that a thread could not check, or of the rule that it was stopped at. */
function failure(page: WholePage, { failed, why }: Failed, rule: string | undefined, seconds: number): Finding[] {
  if (rule === undefined) {
    const { findings } = failed === 'time' ? slowPage(page, seconds, 'checking') : crashedPage(page, why);
    return findings;
  }
  const hint = `The pages after it were checked without the rule. ${turnedOff(rule)}`;
  if (failed === 'error') return [{ ...brokenRule(rule, page.file, 'this page', why), rule: 'broken-rule', hint }];
  return slowPage(page, seconds, `the rule \`${rule}\` on`).findings.map((finding) => ({ ...finding, hint }));
}

const requestOf = ({ file, text, compiled }: WholePage): CheckRequest => {
  const { findings, used, ids, title, lookups } = compiled;
  return { page: { file, text, compiled: { findings, used, ids, title, lookups } }, without: [] };
};

async function checkSite(
  pool: ThreadPool,
  used: ReadonlySet<string>,
  { site, config, seconds, rules, parameters, configFile: file }: PageChecks,
): Promise<NamedFinding[]> {
  const names = rules.filter(({ checkSite }) => checkSite).map(({ name }) => name);
  const shared: SiteShared = { ...site, config, used, parameters };
  const outcomes = await pool.run<{ name: string; file: string }, NamedFinding[]>({
    kind: 'check-site',
    shared,
    inputs: names.map((name) => ({ name, file })),
    seconds,
  });
  return outcomes.flatMap((outcome, index): NamedFinding[] => {
    if ('output' in outcome) return outcome.output;
    const why = outcome.failed === 'time' ? `it takes more than ${seconds} s of CPU time` : outcome.why;
    return [brokenRule(names[index] ?? '', file, 'the whole site', why)];
  });
}
