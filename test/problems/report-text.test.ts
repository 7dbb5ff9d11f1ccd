import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { hasErrors, type Problem, sortProblems } from '../../src/problems/problem.ts';
import { reportText } from '../../src/problems/report-text.ts';

const problem = (file: string, line: number, column: number, more: Partial<Problem> = {}): Problem => ({
  rule: 'broken-link',
  severity: 'error',
  file,
  line,
  column,
  message: '`x.md` leads nowhere',
  hint: 'Fix it.',
  ...more,
});

test('problems come by file, line, column and rule', () => {
  const sorted = [
    problem('a.md', 1, 1),
    problem('a.md', 2, 10),
    problem('a.md', 10, 2),
    problem('b.md', 1, 1, { rule: 'duplicate-address' }),
    problem('b.md', 1, 1, { rule: 'unclosed-section' }),
  ];
  expect(sortProblems(sorted.toReversed())).toEqual(sorted);
});

test('only an error keeps a site from being built', () => {
  expect(hasErrors([])).toBe(false);
  expect(
    hasErrors([problem('a.md', 1, 1, { severity: 'warning' }), problem('a.md', 1, 1, { severity: 'suggestion' })]),
  ).toBe(false);
  expect(hasErrors([problem('a.md', 1, 1, { severity: 'warning' }), problem('b.md', 1, 1)])).toBe(true);
});

test('a report has a line for each place, a hint under it, and a count of each severity', () => {
  const report = reportText(
    [problem('b.md', 3, 4, { severity: 'warning' }), problem('a.md', 1, 2), problem('a.md', 1, 1)],
    'content',
    false,
  );
  expect(report).toBe(
    [
      'content/a.md:1:1  error  `x.md` leads nowhere  broken-link',
      '    Fix it.',
      'content/a.md:1:2  error  `x.md` leads nowhere  broken-link',
      '    Fix it.',
      'content/b.md:3:4  warning  `x.md` leads nowhere  broken-link',
      '    Fix it.',
      '2 errors, 1 warning',
      '',
    ].join('\n'),
  );
});

test('nothing in a value breaks its line or acts in a terminal', () => {
  const report = reportText(
    [problem('a\u001b[2J.md', 1, 1, { message: '`{{ x\n  }}` and \u009b31m', hint: 'Fix\r\u202eit.' })],
    'content',
    false,
  );
  expect(report.split('\n').slice(0, 2)).toEqual([
    'content/a\ufffd[2J.md:1:1  error  `{{ x }}` and \ufffd31m  broken-link',
    '    Fix\ufffd\ufffdit.',
  ]);
});

test('colours change nothing of the words', () => {
  const problems = [problem('a.md', 1, 1)];
  const coloured = reportText(problems, 'content', true);
  expect(coloured).toContain('\u001b[31merror');
  expect(stripVTControlCharacters(coloured)).toBe(reportText(problems, 'content', false));
});
