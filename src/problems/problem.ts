export type Severity = 'error' | 'warning' | 'suggestion';

/** A place in a source file. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Something to fix in the content. `docs/rules.md` explains each rule. */
export interface Problem extends Place {
  rule: string;
  severity: Severity;
  /** The path from the content folder, with `/`. */
  file: string;
  /** What is wrong, the value in backticks. */
  message: string;
  /** How to fix it. */
  hint: string;
  /** A web page that explains the rule. */
  docs?: string;
}

/** In the order a reader works through them: by file, then by place. */
export function sortProblems(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : 1),
  );
}

export const hasErrors = (problems: Problem[]): boolean => problems.some((problem) => problem.severity === 'error');
