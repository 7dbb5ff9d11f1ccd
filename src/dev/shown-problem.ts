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

/** How the content is. */
export interface Shown {
  /** Another one whenever pages may look different. */
  edition: string;
  problems: ShownProblem[];
}

/** The events between the dev server and its pages: a page asks, and is told then and whenever it changes. */
export const ASK = 'pagebook:ask';
export const STATE = 'pagebook:state';

/** The name in the header `Server-Timing` by which a page knows the edition that it was served from. */
export const EDITION = 'pagebook-edition';

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
