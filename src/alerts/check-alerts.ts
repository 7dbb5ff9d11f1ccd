import type { TextFinding } from '../problems/finding.ts';
import { Places } from '../problems/places.ts';
import { type Problem, type Severity, sortProblems } from '../problems/problem.ts';
import { buildRules, type RuleName } from '../problems/rules.ts';
import { inYaml } from '../rules/disable-comments.ts';
import { passOver } from '../rules/disabled-rules.ts';
import type { RuleFile } from './read-rule-file.ts';
import type { SitePage, SitePages } from './site-pages.ts';
import { type ValidatedAlert, validateAlert } from './validate-alert.ts';

/** What `npm run alerts -- --format json` says of an alert (DESIGN.md 6). */
export interface AlertReport {
  /** Null where it is the file that has problems. */
  name: string | null;
  file: string;
  /** Its page's address on the site. */
  page: string | null;
  /** Its link, as its template has it. */
  link: string | null;
  problems: Problem[];
}

export interface ValidatedFile extends RuleFile {
  alerts: ValidatedAlert[];
}

export interface AlertsChecked {
  files: ValidatedFile[];
  reports: AlertReport[];
  pagesWithoutAlert: SitePage[];
  /** What is wrong with pages. */
  ofPages: Problem[];
  /** All of them, those of pages included, in reading order. */
  problems: Problem[];
}

export interface Validating {
  levelOf(rule: RuleName): Severity | 'off';
  /** A page's file as the person at the terminal knows it. */
  fileOf(page: SitePage): string;
}

/** Holds rule files and pages against each other. */
export function checkAlerts(
  files: readonly RuleFile[],
  pages: SitePages,
  { levelOf, fileOf }: Validating,
): AlertsChecked {
  const held = files.map((file) => checkFile(file, pages, levelOf));
  const validated = held.map(({ file }) => file);
  const reports = held.flatMap((each) => each.reports);
  const pagesWithoutAlert = withoutAlert(validated, pages);
  const severity = levelOf('page-without-alert');
  const ofPages = pagesWithoutAlert.flatMap((page): Problem[] => {
    const message = `\`${page.url}\` is an alert's page, and no rule has that alert`;
    const hint = 'Take the page out, rename it as its alert, or give all rule files in one call.';
    const place = { file: fileOf(page), line: 1, column: 1 };
    return severity === 'off' ? [] : [{ rule: 'page-without-alert', severity, ...place, message, hint }];
  });
  return {
    files: validated,
    reports,
    pagesWithoutAlert,
    ofPages,
    problems: sortProblems([...reports.flatMap(({ problems }) => problems), ...ofPages]),
  };
}

/** Holds one file against the pages; what its comments pass over is left out, and left as it is. */
function checkFile(
  ruleFile: RuleFile,
  pages: SitePages,
  levelOf: Validating['levelOf'],
): { file: ValidatedFile; reports: AlertReport[] } {
  const { file, text, findings, rules } = ruleFile;
  const alerts = rules.map((rule) => validateAlert(rule, pages));
  const places = new Places(text);
  const problems = (found: readonly TextFinding[]): Problem[] =>
    found.flatMap(({ rule, offset, message, hint }) => {
      const severity = levelOf(rule);
      return severity === 'off' ? [] : [{ rule, severity, file, ...places.at(offset), message, hint }];
    });
  const ofFile = problems(findings);
  const ofAlerts = alerts.map((alert) => problems(alert.findings));
  const { isLeft, ofComments } = passOverIn(file, text, places, [...ofFile, ...ofAlerts.flat()], problems);
  const wrong = [...ofFile.filter(isLeft), ...ofComments];
  const own = wrong.length === 0 ? [] : [{ name: null, file, page: null, link: null, problems: wrong }];
  const reports = alerts.map(({ rule, page, link }, index) => ({
    name: rule.name,
    file,
    page: page?.url ?? null,
    link: link?.value ?? null,
    problems: (ofAlerts[index] ?? []).filter(isLeft),
  }));
  const isPassedOver = (index: number): boolean => !(ofAlerts[index] ?? []).every(isLeft);
  return {
    file: { ...ruleFile, alerts: alerts.map((alert, index) => ({ ...alert, onPurpose: isPassedOver(index) })) },
    reports: [...own, ...reports],
  };
}

/** What the comments of a rule file pass over, and what is wrong with them. */
function passOverIn(
  file: string,
  text: string,
  places: Places,
  problems: Problem[],
  asProblems: (found: readonly TextFinding[]) => Problem[],
): { isLeft: (problem: Problem) => boolean; ofComments: Problem[] } {
  const comments = text.includes('check-disable') ? inYaml(file, text) : [];
  if (comments.length === 0) return { isLeft: () => true, ofComments: [] };
  const { left, findings } = passOver({
    problems,
    comments,
    lineOf: ({ offset }) => places.at(offset).line,
    rules: buildRules,
    isLookedFor: (name) => buildRules.get(name)?.by === 'alerts',
  });
  const kept = new Set(left);
  const ofComments = findings.map((finding): TextFinding => ({ ...finding, rule: 'disable-comment' }));
  return { isLeft: (problem) => kept.has(problem), ofComments: asProblems(ofComments) };
}

/** Pages of alerts that no rule names or leads to. */
function withoutAlert(files: readonly ValidatedFile[], pages: SitePages): SitePage[] {
  const alerts = files.flatMap(({ alerts }) => alerts);
  const led = new Set(alerts.flatMap(({ page, targets, rule }) => [page, ...targets, pages.named(rule.name)]));
  return pages.pages.filter((page) => page.isAlert && !led.has(page));
}
