import { styleText } from 'node:util';
import { countedProblems } from './counted.ts';
import { printable } from './printable.ts';
import { type Problem, sortProblems } from './problem.ts';

const colours = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const;

/**
 * Problems for people: `file:line:column`, what is wrong, how to fix it, and a count.
 *
 * @param folder - the content folder as the reader knows it, put before each file; empty when files are named whole
 * @param colour - whether to use terminal colours
 */
export function reportText(problems: Problem[], folder: string, colour: boolean): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const lines = sortProblems(problems).flatMap(({ file, line, column, severity, rule, message, hint, docs }) => [
    `${paint('bold', `${printable(folder === '' ? file : `${folder}/${file}`)}:${line}:${column}`)}  ${paint(colours[severity], severity)}  ${printable(message)}  ${paint('dim', rule)}`,
    `    ${printable(hint)}`,
    ...(docs === undefined ? [] : [`    ${paint('dim', printable(docs))}`]),
  ]);
  return [...lines, countedProblems(problems), ''].join('\n');
}
