import { describe, expect, test } from 'vitest';
import { expressionProblem } from '../../src/alerts/expression-problem.ts';
import { narrowExpression } from '../../src/alerts/narrow-expression.ts';

const POD = { label: 'pod', matcher: ' pod="a",' };
const JOB = { label: 'job', matcher: ' job="b",' };

describe('an expression for one alert', () => {
  test.each([
    ['up', 'up{  pod="a", job="b",}'],
    ['up{}', 'up{  pod="a", job="b",}'],
    ['up{a="c"} == 0', 'up{a="c", pod="a", job="b",} == 0'],
    ['up{a="c",} == 0', 'up{a="c", pod="a", job="b",} == 0'],
    ['rate(x{job=~"c|d"}[5m]) > 1', 'rate(x{job=~"c|d", pod="a",}[5m]) > 1'],
    ['x / y', 'x{  pod="a", job="b",} / y{  pod="a", job="b",}'],
    ['sum by (pod) (x)', 'sum by (pod) (x{  pod="a",})'],
    ['sum without (pod) (x)', 'sum without (pod) (x{  job="b",})'],
    [
      'sum by (pod, job) (x) / on (job) sum by (job) (y)',
      'sum by (pod, job) (x{  job="b",}) / on (job) sum by (job) (y{  job="b",})',
    ],
    ['x unless ignoring (job) y', 'x{  pod="a",} unless ignoring (job) y{  pod="a",}'],
    ['x * on (pod) group_left (job) y', 'x{  pod="a",} * on (pod) group_left (job) y{  pod="a",}'],
    ['x\n  > 1 # why', 'x{  pod="a", job="b",}\n  > 1 # why'],
  ])('%j is %j', (expression, narrowed) => {
    expect(narrowExpression(expression, [POD, JOB])).toBe(narrowed);
    expect(expressionProblem(narrowed)).toBeUndefined();
  });

  test.each([
    'sum(x)',
    'topk(3, x)',
    'absent(x)',
    'label_replace(x, "pod", "$1", "y", "(.*)")',
    'x * on (z) group_left (job) y',
    'sum by (pod (x)',
    'vector(1)',
    `up + ${'x + '.repeat(20_000)}x`,
  ])('stays %.60j, of which fewer series in are not the same series out', (expression) => {
    expect(narrowExpression(expression, [POD, JOB])).toBe(expression);
    expect(narrowExpression('up', [])).toBe('up');
  });
});
