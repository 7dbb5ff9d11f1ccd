import { crashedPage, slowPage } from '../compiler/failed-page.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { Finding } from '../problems/finding.ts';
import type { PreparedPage } from '../project/prepare.ts';
import type { OwnRule } from '../rules/rule.ts';
import type { ThreadPool } from '../threads/pool.ts';
import type { Failed } from '../threads/round.ts';
import type { CheckRequest, CheckShared, PageReport, SiteData, SiteShared } from './check-service.ts';
import { brokenRule, type NamedFinding, turnedOff } from './run-rule.ts';

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
}

/** Has threads check pages, then the site as a whole. */
export async function checkInThreads(
  pool: ThreadPool,
  pages: readonly PreparedPage[],
  checks: PageChecks,
  progress: (done: number) => void,
): Promise<{ reports: PageReport[]; ofSite: NamedFinding[] }> {
  const reports = await checkPages(pool, pages, checks, progress);
  const used = new Set(reports.flatMap((report) => report.used));
  return { reports, ofSite: await checkSite(pool, used, checks) };
}

/**
 * A rule that takes too long on a page, or ends the thread, is a problem of its own: it is told once, and pages are
 * checked without it from then on. A page that cannot be checked at all is a problem of that page.
 */
async function checkPages(
  pool: ThreadPool,
  pages: readonly PreparedPage[],
  { site, config, seconds, rules, partials }: PageChecks,
  progress: (done: number) => void,
): Promise<PageReport[]> {
  const names = rules.filter(({ checkPage }) => checkPage).map(({ name }) => name);
  const shared: CheckShared = { ...site, config, partials, rules: names };
  const stopped = new Set<string>();
  const ruleAt = ({ step = 0 }: Failed): string | undefined => names[step - 1];
  const reports: PageReport[] = [];
  let left = pages;
  while (left.length > 0) {
    const outcomes = await pool.run<CheckRequest, PageReport>({
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
    const again: PreparedPage[] = [];
    const told = new Set<string>();
    for (const [index, outcome] of outcomes.entries()) {
      const page = left[index] as PreparedPage;
      if ('output' in outcome) {
        reports.push(outcome.output);
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
function failure(page: PreparedPage, { failed, why }: Failed, rule: string | undefined, seconds: number): Finding[] {
  if (rule === undefined) {
    const { findings } = failed === 'time' ? slowPage(page, seconds, 'checking') : crashedPage(page, why);
    return findings;
  }
  const hint = `The pages after it were checked without the rule. ${turnedOff(rule)}`;
  if (failed === 'error') return [{ ...brokenRule(rule, page.file, 'this page', why), rule: 'broken-rule', hint }];
  return slowPage(page, seconds, `the rule \`${rule}\` on`).findings.map((finding) => ({ ...finding, hint }));
}

const requestOf = ({ file, text, compiled }: PreparedPage): CheckRequest => {
  const { findings, used, ids, title } = compiled;
  return { page: { file, text, compiled: { findings, used, ids, title } }, without: [] };
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
