import type { Problem, Severity } from '../problems/problem.ts';

/** A problem as the browser shows it. */
export interface ShownProblem {
  /** `file:line:column`; empty when it is about no file. */
  place: string;
  severity: Severity;
  message: string;
  hint: string;
  /** The rule that explains it; empty when there is none. */
  rule: string;
}

/** The events between the dev server and its pages: a page asks, and is told then and whenever it changes. */
export const ASK = 'pagebook:ask-problems';
export const PROBLEMS = 'pagebook:problems';

/**
 * Problems with their places as the terminal names them.
 *
 * @param folder - the content folder as the person at the terminal knows it
 */
export const shownProblems = (problems: Problem[], folder: string): ShownProblem[] =>
  problems.map(({ file, line, column, severity, message, hint, rule }) => ({
    place: `${folder}/${file}:${line}:${column}`,
    severity,
    message,
    hint,
    rule,
  }));

/** Why there is no content to find problems in. */
export const shownFailure = ({ what, hint }: { what: string; hint: string }): ShownProblem[] => [
  { place: '', severity: 'error', message: what, hint, rule: '' },
];
