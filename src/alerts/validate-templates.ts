import type { TextFinding } from '../problems/finding.ts';
import { type AlertRule, shown, type Written } from './rule.ts';
import { templateProblem } from './template-syntax.ts';
import { withoutDoubled } from './validate-labels.ts';

/** Where more is found. */
export const PROMTOOL = 'Run `promtool check rules`, too.';

/** Finds the templates of a rule that keep its file from being loaded. */
export const validateTemplates = ({ name, form, annotations, labels }: AlertRule): TextFinding[] =>
  [...annotations, ...labels].flatMap(([field, { value, from }]) => {
    // What is doubled is told for itself, and in labels it is right.
    const problem = value.includes('{{') && templateProblem(form === 'grafana' ? withoutDoubled(value) : value);
    if (!problem) return [];
    return [
      {
        rule: 'broken-template',
        offset: from,
        message: `\`${shown(problem.raw, 60)}\` in \`${shown(field, 40)}\` of \`${shown(name)}\` ${problem.what}`,
        hint: `${problem.hint} ${PROMTOOL}`,
      },
    ];
  });

/** Whether a text is no template that can be loaded, so that nothing can be said of what it gives. */
export const isBrokenTemplate = ({ form }: AlertRule, { value }: Written): boolean =>
  value.includes('{{') && templateProblem(form === 'grafana' ? withoutDoubled(value) : value) !== undefined;
