import type { Severity } from './problem.ts';

/** `1 page`, `2 pages`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** `1 error, 2 warnings`. */
export function countedProblems(problems: readonly { severity: Severity }[]): string {
  const parts = (['error', 'warning', 'suggestion'] satisfies Severity[]).flatMap((severity) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [counted(number, severity)];
  });
  return parts.join(', ');
}
