import { type Problem, sortProblems } from './problem.ts';

/** A problem's fields, in the order of DESIGN.md 6, and no other that it may have. */
export const problemFields = ({ rule, severity, file, line, column, message, hint, docs }: Problem): Problem => ({
  rule,
  severity,
  file,
  line,
  column,
  message,
  hint,
  ...(docs !== undefined && { docs }),
});

/**
 * Problems for programs: one object, and nothing else.
 *
 * @param files - how many files were looked at
 */
export function reportJson(problems: Problem[], files: number): string {
  return `${JSON.stringify({ problems: sortProblems(problems).map(problemFields), files }, null, 2)}\n`;
}
