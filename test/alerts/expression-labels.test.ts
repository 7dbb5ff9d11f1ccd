import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../src/alerts/expression-labels.ts';
import { lacks } from '../../src/alerts/label-set.ts';
import { labelsSpokenOf } from '../../src/alerts/promql-labels.ts';

const labels = ['a', 'b', 'c', 'le'];
/** Those of the four labels that alerts of the expression may have. */
const possible = (expression: string): string => labels.filter((name) => !lacks(labelsOf(expression), name)).join(' ');

describe('the labels of an expression', () => {
  test.each([
    ['up', 'a b c le'],
    ['up{a=""}', 'b c le'],
    ['up > 1', 'a b c le'],
    ['1 - up', 'a b c le'],
    ['-up', 'a b c le'],
    ['sum(up)', ''],
    ['sum by (a, b) (up)', 'a b'],
    ['sum(up) by (a)', 'a'],
    ['sum by (a, b) (up{b=""})', 'a'],
    ['avg without (a) (up)', 'b c le'],
    ['max without () (up)', 'a b c le'],
    ['topk by (a) (3, up)', 'a b c le'],
    ['bottomk(3, sum by (a) (up))', 'a'],
    ['count_values("b", up)', 'b'],
    ['count_values by (a) ("b", up)', 'a b'],
    ['quantile by (a) (0.9, up)', 'a'],
    ['rate(up[5m])', 'a b c le'],
    ['max_over_time(sum by (a) (up)[5m:1m])', 'a'],
    ['sum by (a) (up) offset 5m', 'a'],
    ['sum by (a) (up @ end())', 'a'],
    ['clamp_max(sum by (a) (up), 3)', 'a'],
    ['histogram_quantile(0.9, sum by (le, a) (rate(x_bucket[5m])))', 'a'],
    ['label_replace(sum by (a) (up), "b", "$1", "a", "(.*)")', 'a b'],
    ['label_join(sum(up), "c", ",", "a", "b")', 'c'],
    ['label_replace(sum(up), "a\\n", "$1", "a", "(.*)")', 'a b c le'],
    ['absent(up)', ''],
    ['absent(up{a="x", b=~"y.*", c!="z"})', 'a'],
    ['absent(up{a="x", a="y"})', ''],
    ['absent_over_time(up{a="x"}[5m])', 'a'],
    ['absent(sum(up{a="x"}))', ''],
    ['vector(1)', ''],
    ['time() > 5', ''],
    ['hour() > 5', ''],
    ['hour(up) > 5', 'a b c le'],
    ['scalar(up) > bool 1', ''],
    ['sum by (a, b) (x) / sum by (a, c) (y)', 'a'],
    ['sum by (a) (x) / y', 'a'],
    ['x / on (a, b) y', 'a b'],
    ['x > on (a) sum by (a) (y)', 'a'],
    ['x / ignoring (a) y', 'b c le'],
    ['x * on (a) group_left y', 'a b c le'],
    ['x * on (a) group_left (b) sum by (a) (y)', 'a c le'],
    ['sum by (a) (x) * on (a) group_left (b) y', 'a b'],
    ['y * on (a) group_right (b) sum by (a) (x)', 'a b'],
    ['sum by (a) (x) and on (b) y', 'a'],
    ['x unless on (a) sum by (a) (y)', 'a b c le'],
    ['sum by (a) (x) or sum by (b) (y)', 'a b'],
    ['sum by (a) (x) or y', 'a b c le'],
    ['sum by (a) (x) or vector(0)', 'a'],
    ['sum by ("a") ({"my.metric"})', 'a'],
    ['# of all\nsum by (a) (\n  up # those that are up\n)', 'a'],
  ])('%s may be %j', (expression, expected) => {
    expect(possible(expression)).toBe(expected);
  });

  test.each([
    'sum by (a',
    'sum by (a) (count_over_time({app="x"} |= "y" [5m]))',
    'new_function(sum by (a) (up))',
    'info(sum by (a) (up))',
    'sum by (a) (x) + fill(0) sum by (a) (y)',
    '',
    `${'('.repeat(3000)}sum(up)${')'.repeat(3000)}`,
    'x'.repeat(30_000),
  ])('are any where it is not understood: %.40s', (expression) => {
    expect(possible(expression)).toBe('a b c le');
  });
});

test('an expression speaks of the labels that it keeps, joins by, and asks a value of', () => {
  const expression =
    'sum by (a) (x{b="1", c=~".+", d!="", e=~".*", f=""}) / on (g) group_left (h) y and ignoring (i) sum without (j) (z)';
  expect([...labelsSpokenOf(expression)].sort()).toEqual(['a', 'b', 'c', 'd', 'g', 'h']);
});
