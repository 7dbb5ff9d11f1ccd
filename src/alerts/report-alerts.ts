import { counted } from '../problems/counted.ts';
import { sortProblems } from '../problems/problem.ts';
import { problemFields } from '../problems/report-json.ts';
import { reportText } from '../problems/report-text.ts';
import type { Held } from './baseline.ts';
import type { AlertsChecked } from './check-alerts.ts';

/** Alerts for programs, by DESIGN.md 6: one object, and nothing else. */
export function alertsJson({ reports, pagesWithoutAlert }: AlertsChecked): string {
  const alerts = reports.map(({ problems, ...alert }) => ({
    ...alert,
    problems: sortProblems(problems).map(problemFields),
  }));
  return `${JSON.stringify({ alerts, pagesWithoutAlert: pagesWithoutAlert.map(({ url }) => url) }, null, 2)}\n`;
}

/** Alerts for people: every problem with its place, and how many alerts and pages there are without each other. */
export function alertsText(checked: AlertsChecked, colour: boolean, held?: Held): string {
  const { problems, reports, files, pagesWithoutAlert } = checked;
  const alerts = reports.filter(({ name }) => name !== null);
  const missing = files.flatMap((file) => file.alerts.filter(({ page, leadsAway }) => !page && !leadsAway));
  const without = new Set(missing.map(({ rule }) => rule.name));
  const parts = [
    `${counted(alerts.length, 'alert')} in ${counted(files.length, 'file')}`,
    without.size === 0
      ? `each has a page${files.some(({ alerts }) => alerts.some(({ leadsAway }) => leadsAway)) ? ', or leads to another site' : ''}`
      : `${counted(without.size, 'name')} without a page`,
    ...(pagesWithoutAlert.length === 0 ? [] : [`${counted(pagesWithoutAlert.length, 'page')} without an alert`]),
  ];
  const ofBaseline = held ? [baselineLine(held)] : [];
  return `${problems.length === 0 ? '' : reportText(problems, '', colour)}${[parts.join('; '), ...ofBaseline].join('\n')}\n`;
}

const baselineLine = ({ passed, gone }: Held): string =>
  `${counted(passed, 'problem')} of the baseline passed over${gone === 0 ? '' : `; ${gone} fixed since: \`--write-baseline\` takes ${gone === 1 ? 'it' : 'them'} out`}`;
