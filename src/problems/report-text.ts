import { styleText } from 'node:util';
import { type Problem, type Severity, sortProblems } from './problem.ts';

const colours = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const;

/**
 * Problems for people: `file:line:column`, what is wrong, how to mend it, and a count.
 *
 * @param folder - the content folder as the reader knows it, put before each file; empty when files are named whole
 * @param colour - whether to use terminal colours
 */
export function reportText(problems: Problem[], folder: string, colour: boolean): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const lines = sortProblems(problems).flatMap(({ file, line, column, severity, rule, message, hint }) => [
    `${paint('bold', `${printable(folder === '' ? file : `${folder}/${file}`)}:${line}:${column}`)}  ${paint(colours[severity], severity)}  ${printable(message)}  ${paint('dim', rule)}`,
    `    ${printable(hint)}`,
  ]);
  return [...lines, count(problems), ''].join('\n');
}

/** A value may hold what would break the line, or act in a terminal. */
const printable = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line.trimEnd() : line.trim()))
    .join(' ')
    .replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

function count(problems: Problem[]): string {
  const parts = (['error', 'warning', 'suggestion'] satisfies Severity[]).flatMap((severity) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  });
  return parts.join(', ');
}
