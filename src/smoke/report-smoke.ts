import { styleText } from 'node:util';
import { counted, countedProblems } from '../problems/counted.ts';
import { printable } from '../problems/printable.ts';
import { workflowCommand } from '../problems/report-github.ts';
import type { SmokeReport } from './smoke-site.ts';

const colours = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const;

/** What was found, for a person. */
export function smokeText({ problems, build, link, requests, notChecked }: SmokeReport, colour: boolean): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const lines = problems.flatMap(({ rule, severity, address, message, hint }) => [
    `${paint('bold', printable(address))}  ${paint(colours[severity], severity)}  ${printable(message)}  ${paint('dim', rule)}`,
    `    ${printable(hint)}`,
  ]);
  return [
    ...lines,
    `${problems.length === 0 ? 'No problems' : countedProblems(problems)} in ${counted(requests, 'request')}.`,
    ...(build === null
      ? []
      : [`Build ${printable(build.id)}, ${counted(build.pages, 'page')}, version ${printable(build.version)}.`]),
    ...(link === null ? [] : [`Looked at ${printable(link)}`]),
    ...notChecked.map((what) => `Not checked: ${what}.`),
    '',
  ].join('\n');
}

/** What was found, for programs: one object, and nothing else. */
export const smokeJson = (report: SmokeReport): string => `${JSON.stringify(report, null, 2)}\n`;

/** What was found, as annotations of a run on GitHub. */
export const smokeGithub = ({ problems }: SmokeReport): string =>
  problems
    .map(({ rule, severity, address, message, hint }) =>
      workflowCommand(severity, { title: rule }, [`${address}: ${message}`, hint]),
    )
    .join('');
