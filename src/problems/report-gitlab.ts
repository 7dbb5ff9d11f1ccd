import { createHash } from 'node:crypto';
import { type Problem, type Severity, sortProblems } from './problem.ts';

const severities = { error: 'major', warning: 'minor', suggestion: 'info' } as const satisfies Record<Severity, string>;

/**
 * Problems as a Code Quality report, which GitLab shows in a merge request: one JSON list of objects with
 * `description`, `check_name`, `fingerprint`, `severity` and `location`
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 *
 * @param folder - where the files are, from the repository's root; empty when they are there
 */
export function reportGitlab(problems: Problem[], folder: string): string {
  const seen = new Map<string, number>();
  const report = sortProblems(problems).map(({ rule, severity, file, line, column, message, hint }) => {
    const path = folder === '' ? file : `${folder}/${file}`;
    const what = `${rule}\n${path}\n${message}`;
    const count = seen.get(what) ?? 0;
    seen.set(what, count + 1);
    return {
      description: `${message}. ${hint}`,
      check_name: rule,
      // Without the line: GitLab compares two branches by it, and lines move.
      fingerprint: createHash('sha256').update(`${what}\n${count}`).digest('hex'),
      severity: severities[severity],
      location: { path, positions: { begin: { line, column } }, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
