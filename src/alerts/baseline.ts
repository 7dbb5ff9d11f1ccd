import { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import type { AlertReport, AlertsChecked } from './check-alerts.ts';

const counts = z.record(z.string(), z.int().positive());
const schema = z.record(z.string(), z.record(z.string(), counts));

/**
 * The problems with which a team starts: how many of each rule there are, by file and alert. Lines are not in it,
 * so that it holds while a file is edited above them.
 */
export type Baseline = z.infer<typeof schema>;

/** Reads a baseline; undefined when it is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What a baseline is written as: sorted, an alert a line, so that a diff shows what has changed. */
export function baselineText(baseline: Baseline): string {
  const sorted = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted(baseline).map(([file, alerts]) => {
    const lines = sorted(alerts).map(
      ([alert, rules]) => `    ${JSON.stringify(alert)}: ${JSON.stringify(Object.fromEntries(sorted(rules)))}`,
    );
    return `  ${JSON.stringify(file)}: {\n${lines.join(',\n')}\n  }`;
  });
  return files.length === 0 ? '{}\n' : `{\n${files.join(',\n')}\n}\n`;
}

/** What a problem counts as: a file's own problems are under no name. */
interface Counted {
  problem: Problem;
  alert: string;
}

const countedOf = ({ reports, ofPages }: Pick<AlertsChecked, 'reports' | 'ofPages'>): Counted[] => [
  ...reports.flatMap(({ name, problems }) => problems.map((problem) => ({ problem, alert: name ?? '' }))),
  ...ofPages.map((problem) => ({ problem, alert: '' })),
];

const keyOf = ({ problem: { file, rule }, alert }: Counted): string => JSON.stringify([file, alert, rule]);

/** All problems that there are, as a baseline. */
export function baselineOf(checked: AlertsChecked): Baseline {
  // Names of files and alerts are anything, `__proto__` among them.
  const files = new Map<string, Map<string, Map<string, number>>>();
  for (const { problem, alert } of countedOf(checked)) {
    const alerts = files.get(problem.file) ?? new Map<string, Map<string, number>>();
    const rules = alerts.get(alert) ?? new Map<string, number>();
    rules.set(problem.rule, (rules.get(problem.rule) ?? 0) + 1);
    files.set(problem.file, alerts.set(alert, rules));
  }
  return Object.fromEntries(
    [...files].map(([file, alerts]) => [
      file,
      Object.fromEntries([...alerts].map(([alert, rules]) => [alert, Object.fromEntries(rules)])),
    ]),
  );
}

export interface Held {
  checked: AlertsChecked;
  /** How many problems are passed over. */
  passed: number;
  /** How many of those in the baseline are there no more. */
  gone: number;
}

/**
 * Passes over the problems of a baseline. Where there are more of a rule than it has, which of them are new is not
 * known, so that all of them are told.
 */
export function holdAgainst(checked: AlertsChecked, baseline: Baseline): Held {
  const known = new Map<string, number>();
  for (const [file, alerts] of Object.entries(baseline))
    for (const [alert, rules] of Object.entries(alerts))
      for (const [rule, count] of Object.entries(rules)) known.set(JSON.stringify([file, alert, rule]), count);
  const all = Map.groupBy(countedOf(checked), keyOf);
  const passed = new Set<Problem>();
  let gone = 0;
  for (const [key, count] of known) {
    const found = all.get(key) ?? [];
    gone += Math.max(0, count - found.length);
    if (found.length <= count) for (const { problem } of found) passed.add(problem);
  }
  const isLeft = (problem: Problem): boolean => !passed.has(problem);
  const reports = checked.reports.map(
    (report): AlertReport => ({ ...report, problems: report.problems.filter(isLeft) }),
  );
  return {
    checked: {
      ...checked,
      reports,
      ofPages: checked.ofPages.filter(isLeft),
      problems: checked.problems.filter(isLeft),
    },
    passed: passed.size,
    gone,
  };
}
