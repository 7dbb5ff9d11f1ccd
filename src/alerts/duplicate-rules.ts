import type { TextFinding } from '../problems/finding.ts';
import { type AlertRule, shown } from './rule.ts';

/** Finds rules that are the same as one before them in the file: their alerts fire twice. */
export function duplicateRules(rules: readonly AlertRule[]): TextFinding[] {
  const seen = new Set<string>();
  return rules.flatMap(({ name, offset, form, expression, labels }): TextFinding[] => {
    // What Grafana calls a rule need not be unique, and its query is more than an expression.
    if (form === 'grafana' || expression === undefined) return [];
    const facts = [...labels]
      .map(([label, { value }]) => [label, value])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const key = JSON.stringify([name, expression.replace(/\s+/g, ' '), facts]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        rule: 'duplicate-rule',
        offset,
        message: `\`${shown(name)}\` is in this file already, with the same expression and labels`,
        hint: 'Take one of them out.',
      },
    ];
  });
}
