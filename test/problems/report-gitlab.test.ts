import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { reportGitlab } from '../../src/problems/report-gitlab.ts';

const problem: Problem = {
  rule: 'broken-link',
  severity: 'error',
  file: 'alerts/A.md',
  line: 3,
  column: 5,
  message: '`x.md` leads nowhere',
  hint: 'Fix it.',
};
const read = (problems: Problem[], folder = '') => JSON.parse(reportGitlab(problems, folder));
const fingerprints = (problems: Problem[]): string[] =>
  read(problems).map(({ fingerprint }: { fingerprint: string }) => fingerprint);

test('each problem is one entry, with its file from the top of the repository', () => {
  expect(read([problem], 'content')).toEqual([
    {
      description: '`x.md` leads nowhere. Fix it.',
      check_name: 'broken-link',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'content/alerts/A.md', positions: { begin: { line: 3, column: 5 } }, lines: { begin: 3 } },
    },
  ]);
});

test('the levels are those that GitLab knows', () => {
  const all = (['error', 'warning', 'suggestion'] as const).map((severity, at) => ({
    ...problem,
    severity,
    line: at + 1,
  }));
  expect(read(all).map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'minor', 'info']);
});

test('a problem keeps its fingerprint when its line moves, and two that read the same have one each', () => {
  const [first, second] = fingerprints([problem, { ...problem, line: 9 }]);
  expect(
    fingerprints([
      { ...problem, line: 30 },
      { ...problem, line: 31 },
    ]),
  ).toEqual([first, second]);
  expect(first).not.toBe(second);
  expect(fingerprints([{ ...problem, file: 'alerts/B.md' }])).not.toEqual([first]);
});

test('no problem, an empty list', () => {
  expect(read([])).toEqual([]);
});
