import { describe, expect, test } from 'vitest';
import { expressionProblem } from '../../src/alerts/expression-problem.ts';

/** Each was given to promtool 2.42, too, which refuses all of them. */
describe('an expression that is no PromQL', () => {
  test.each<[string, string, string?]>([
    ['sum(rate(x[5m])', ''],
    ['x{a="b}', ''],
    ['x{a=b}', 'b}'],
    ['x > > 1', '> 1'],
    ['sum(x) by job', 'job'],
    ['x)', ')'],
    ['x y', 'y'],
    ['up = 0', '= 0'],
    ['up && down', '&& down'],
    ['rate(x[5m]) > 0,5', ',5'],
    ['x{a="b"}{c="d"}', '{c="d"}'],
    ['rtae(x[5m])', 'rtae', 'rate'],
    ['sum by (a) (increse(x[5m]))', 'increse', 'increase'],
    ['histogram_quantil(0.9, x)', 'histogram_quantil', 'histogram_quantile'],
    ['count_value("v", x)', 'count_value', 'count_values'],
  ])('%j breaks at %j', (expression, near, meant) => {
    expect(expressionProblem(expression)).toEqual(meant === undefined ? { near } : { near, meant });
  });
});

describe('an expression that is not judged', () => {
  test.each([
    ['PromQL', 'sum by (a, b,) (rate(x{a=~"b|c"}[5m] offset 1h)) / on (a) group_left (d) y > bool 1e9 # why'],
    ['PromQL over lines', 'x\n  # why\n  > 1\n'],
    ['PromQL with names in UTF-8', '{"x.y", "a.b"="c"}'],
    ['LogQL', 'sum(rate({job="a"} |= "error" | json [5m])) > 1'],
    ['LogQL with a filter of lines', 'count_over_time({a="b"} != "x" [5m]) > 1'],
    ['MetricsQL', 'rate(x[5m]) keep_metric_names'],
    ['MetricsQL with a default', 'x default 0'],
    ['a function of MetricsQL', 'mad_over_time(x[5m]) > 1'],
    ['a function of which nothing is known', 'shop_orders(x)'],
    ['a template of Grafana', 'rate(x[$__rate_interval])'],
    ['a template of Helm', 'x > {{ .Values.limit }}'],
    ['nothing', ' '],
    ['far too long a text', `x${' + ('.repeat(20_000)}`],
  ])('is %s', (_, expression) => {
    expect(expressionProblem(expression)).toBeUndefined();
  });
});
