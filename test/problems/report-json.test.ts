import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { reportJson } from '../../src/problems/report-json.ts';

const problem: Problem = {
  rule: 'broken-link',
  severity: 'error',
  file: 'b.md',
  line: 3,
  column: 5,
  message: '`"x"` leads\nnowhere',
  hint: 'Fix it.',
};

test('a report is one object with sorted problems, the named fields alone, and the number of files', () => {
  const more = { ...problem, file: 'a.md', secret: 'not for programs' };
  expect(JSON.parse(reportJson([problem, more], 7))).toEqual({
    problems: [{ ...problem, file: 'a.md' }, problem],
    files: 7,
  });
});

test('a report without problems is an object too', () => {
  expect(JSON.parse(reportJson([], 0))).toEqual({ problems: [], files: 0 });
});
