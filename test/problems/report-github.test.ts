import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { reportGithub } from '../../src/problems/report-github.ts';

const problem: Problem = {
  rule: 'broken-link',
  severity: 'error',
  file: 'alerts/A.md',
  line: 3,
  column: 5,
  message: '`x.md` leads nowhere',
  hint: 'Fix it.',
};

test('each problem is one annotation, with the rule for its title', () => {
  expect(reportGithub([problem, { ...problem, file: 'a.md', severity: 'warning' }], 'content')).toBe(
    [
      '::warning file=content/a.md,line=3,col=5,title=broken-link::`x.md` leads nowhere%0AFix it.',
      '::error file=content/alerts/A.md,line=3,col=5,title=broken-link::`x.md` leads nowhere%0AFix it.',
      '',
    ].join('\n'),
  );
});

test('a suggestion is a notice', () => {
  expect(reportGithub([{ ...problem, severity: 'suggestion' }], '')).toMatch(/^::notice file=alerts\/A\.md,/);
});

test('what has a meaning in a command is escaped as by the toolkit', () => {
  const odd = { ...problem, file: '50 %, a:b.md', message: 'one\r\n::error::two 100 %: a, b' };
  expect(reportGithub([odd], '')).toBe(
    '::error file=50 %25%2C a%3Ab.md,line=3,col=5,title=broken-link::one%0D%0A::error::two 100 %25: a, b%0AFix it.\n',
  );
});

test('no problem, no line', () => {
  expect(reportGithub([], 'content')).toBe('');
});
