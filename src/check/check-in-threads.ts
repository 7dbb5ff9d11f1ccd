import { crashedPage, slowPage } from '../compiler/failed-page.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { PreparedPage } from '../project/prepare.ts';
import type { OwnRule } from '../rules/rule.ts';
import type { ThreadPool } from '../threads/pool.ts';
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
 * A rule that takes too long on a page is a problem of that page, which is checked again without it. One that cannot
 * be checked at all is a problem of its own.
 */
async function checkPages(
  pool: ThreadPool,
  pages: readonly PreparedPage[],
  { site, config, seconds, rules, partials }: PageChecks,
  progress: (done: number) => void,
): Promise<PageReport[]> {
  const shared: CheckShared = { ...site, config, partials };
  const names = rules.filter(({ checkPage }) => checkPage).map(({ name }) => name);
  const reports: PageReport[] = [];
  let left = pages.map((page) => ({ page, names }));
  while (left.length > 0) {
    const outcomes = await pool.run<CheckRequest, PageReport>({
      kind: 'check',
      shared,
      inputs: left.map(({ page, names }) => requestOf(page, names)),
      seconds,
      progress: left.length === pages.length ? progress : undefined,
    });
    const again: typeof left = [];
    for (const [index, outcome] of outcomes.entries()) {
      const { page, names } = left[index] as (typeof left)[number];
      if ('output' in outcome) {
        reports.push(outcome.output);
        continue;
      }
      const slow = outcome.failed === 'time' ? names[(outcome.step ?? 0) - 1] : undefined;
      const { findings } =
        outcome.failed === 'time' ? slowPage(page.file, seconds, doing(slow)) : crashedPage(page.file, outcome.why);
      const hint = slow === undefined ? {} : { hint: turnedOff(slow) };
      page.compiled.findings.push(...findings.map((finding) => ({ ...finding, ...hint })));
      if (slow !== undefined) again.push({ page, names: names.filter((name) => name !== slow) });
    }
    left = again;
  }
  return reports;
}

const doing = (rule: string | undefined): string => (rule === undefined ? 'checking' : `the rule \`${rule}\` on`);

const requestOf = ({ file, text, compiled }: PreparedPage, rules: readonly string[]): CheckRequest => {
  const { findings, used, ids, title } = compiled;
  return { page: { file, text, compiled: { findings, used, ids, title } }, rules };
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
