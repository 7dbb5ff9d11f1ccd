import type { TextFinding } from '../problems/finding.ts';
import { expressionProblem } from './expression-problem.ts';
import { type AlertRule, shown } from './rule.ts';
import { PROMTOOL } from './validate-templates.ts';

/** Finds an expression that is no PromQL, so that Prometheus does not load its file. */
export function validateExpression({ name, expression, expressionOffset }: AlertRule): TextFinding[] {
  const problem =
    expressionOffset === undefined || expression === undefined ? undefined : expressionProblem(expression);
  if (!problem || expressionOffset === undefined) return [];
  const { near, meant } = problem;
  return [
    {
      rule: 'broken-expression',
      offset: expressionOffset,
      message:
        meant === undefined
          ? `the expression of \`${shown(name)}\` does not parse: ${near === '' ? 'it ends too early, so that a value or a `)` is missing' : `at \`${shown(near, 60)}\``}`
          : `the expression of \`${shown(name)}\` calls \`${shown(near, 40)}\`, which is no function. Did you mean \`${meant}\`?`,
      hint: `Prometheus does not load a file with it. ${PROMTOOL}`,
    },
  ];
}
