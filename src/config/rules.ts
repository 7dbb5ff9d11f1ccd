import { z } from 'zod';
import { closest } from '../problems/did-you-mean.ts';
import { levels, RULE_NAME, RuleSet } from '../problems/rules.ts';
import type { Rule } from '../rules/rule.ts';

const FIELDS = ['name', 'severity', 'inPlainTree', 'docs', 'checkPage', 'checkSite'] as const satisfies (keyof Rule)[];

/**
 * The rules of a team. Each stays the object that it is, for its functions may use `this`; so it is looked at
 * here, not made anew.
 */
export const rulesSchema = z
  .array(z.custom<Rule>(() => true))
  .superRefine(async (rules, context) => {
    if (rules.length === 0) return;
    const { ownRules } = await import('../rules/own-rules.ts');
    const known = new RuleSet(ownRules);
    const taken = new Set<unknown>();
    rules.forEach((rule, index) => {
      for (const { field, message } of whatIsWrong(rule, known))
        context.addIssue({ code: 'custom', path: field === undefined ? [index] : [index, field], message });
      const name: unknown = Object(rule).name;
      if (taken.has(name))
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: 'is the name of another rule in this list',
        });
      taken.add(name);
    });
  })
  .describe('Rules that `pagebook check` looks for beside its own; docs/extend.md says how to write one.');

function whatIsWrong(rule: unknown, known: RuleSet): { field?: string; message: string }[] {
  if (typeof rule !== 'object' || rule === null)
    return [{ message: 'must be a rule: `defineRule({ name, severity, checkPage })`' }];
  const { name, severity, inPlainTree, docs, checkPage, checkSite } = rule as Record<keyof Rule, unknown>;
  const wrong: { field?: string; message: string }[] = [];
  for (const field of Object.keys(rule))
    if (!FIELDS.some((known) => known === field)) {
      const near = closest(field, FIELDS);
      wrong.push({ field, message: `is no field of a rule.${near === undefined ? '' : ` Did you mean \`${near}\`?`}` });
    }
  if (typeof name !== 'string' || !RULE_NAME.test(name))
    wrong.push({ field: 'name', message: 'must be words in small letters, such as `numbered-steps`' });
  else if (known.get(name) !== undefined)
    wrong.push({ field: 'name', message: "is the name of one of Pagebook's rules: choose another one" });
  const severities = levels.filter((level) => level !== 'off');
  if (!severities.some((level) => level === severity))
    wrong.push({ field: 'severity', message: `must be ${listed(severities)}` });
  if (inPlainTree !== undefined && !levels.some((level) => level === inPlainTree))
    wrong.push({ field: 'inPlainTree', message: `must be ${listed(levels)}` });
  if (docs !== undefined && !(typeof docs === 'string' && /^https?:\/\//.test(docs) && URL.canParse(docs)))
    wrong.push({ field: 'docs', message: 'must be a web address such as `https://example.com/rules#numbered-steps`' });
  for (const [field, value] of Object.entries({ checkPage, checkSite }))
    if (value !== undefined && typeof value !== 'function') wrong.push({ field, message: 'must be a function' });
  if (checkPage === undefined && checkSite === undefined)
    wrong.push({ message: 'looks at nothing: write `checkPage`, `checkSite` or both' });
  return wrong;
}

const listed = (names: readonly string[]): string =>
  names
    .map((name) => `\`${name}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
