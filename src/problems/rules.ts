import type { Severity } from './problem.ts';

/** How bad a breach is, or that it is not told. */
export type Level = Severity | 'off';
export const levels = ['error', 'warning', 'suggestion', 'off'] as const satisfies Level[];

interface Rule {
  severity: Severity;
  /** What it is in a plain Markdown repository, whose authors could not know of it. */
  inPlainTree?: Level;
  /** The command that alone looks for it; without one, builds do too, and stop at errors. */
  by?: 'check' | 'alerts';
}

/**
 * Every rule by its stable name, with its severity. One table, so that `docs/rules.md`, `check:`
 * in `site.yml` and the tests can be held against it.
 */
export const rules = {
  'front-matter-syntax': { severity: 'error' },
  'front-matter-schema': { severity: 'error', inPlainTree: 'warning' },
  'parameters-schema': { severity: 'error' },
  'site-schema': { severity: 'error' },
  'unreadable-file': { severity: 'error' },
  'slow-page': { severity: 'error' },
  'deep-nesting': { severity: 'error' },
  'oversized-page': { severity: 'error' },
  'duplicate-address': { severity: 'error' },
  'reserved-address': { severity: 'error' },
  'broken-link': { severity: 'error', inPlainTree: 'warning' },
  'missing-file': { severity: 'error', inPlainTree: 'warning' },
  'unservable-file': { severity: 'error', inPlainTree: 'warning' },
  'unclosed-section': { severity: 'error' },
  'unopened-section': { severity: 'error' },
  'crossing-section': { severity: 'error' },
  'misplaced-section': { severity: 'error' },
  'misplaced-tag': { severity: 'error' },
  'unescaped-tag': { severity: 'error' },
  'unknown-field': { severity: 'error' },
  'unknown-partial': { severity: 'error', inPlainTree: 'warning' },
  'partial-cycle': { severity: 'error' },
  'unknown-choice': { severity: 'error' },
  'unsafe-slot': { severity: 'error' },
  'untyped-parameter': { severity: 'warning' },
  'missing-double-dash': { severity: 'suggestion' },
  'remote-image': { severity: 'warning' },
  'tag-not-live': { severity: 'warning' },
  'alias-tag': { severity: 'warning', by: 'check' },
  'undeclared-parameter': { severity: 'warning', inPlainTree: 'off', by: 'check' },
  'unused-parameter': { severity: 'warning', by: 'check' },
  'unused-vocabulary': { severity: 'suggestion', by: 'check' },
  'mismatched-value': { severity: 'warning', by: 'check' },
  'cutting-extract': { severity: 'warning', by: 'check' },
  'broken-anchor': { severity: 'warning', by: 'check' },
  'missing-section': { severity: 'warning', inPlainTree: 'suggestion', by: 'check' },
  'missing-steps': { severity: 'warning', inPlainTree: 'off', by: 'check' },
  'missing-owner': { severity: 'warning', inPlainTree: 'off', by: 'check' },
  'overdue-review': { severity: 'warning', inPlainTree: 'suggestion', by: 'check' },
  'shell-syntax': { severity: 'error', inPlainTree: 'warning', by: 'check' },
  'unclear-session': { severity: 'warning', inPlainTree: 'suggestion', by: 'check' },
  'mixed-session': { severity: 'suggestion', by: 'check' },
  'typographic-character': { severity: 'warning', by: 'check' },
  'hand-filled-placeholder': { severity: 'warning', inPlainTree: 'suggestion', by: 'check' },
  'unknown-command': { severity: 'suggestion', inPlainTree: 'off', by: 'check' },
  'disable-comment': { severity: 'warning', by: 'check' },
  'unreadable-rules': { severity: 'error', by: 'alerts' },
  'rules-syntax': { severity: 'error', by: 'alerts' },
  'rules-schema': { severity: 'error', by: 'alerts' },
  'no-rules': { severity: 'warning', by: 'alerts' },
  'alert-without-page': { severity: 'error', by: 'alerts' },
  'page-without-alert': { severity: 'warning', by: 'alerts' },
  'missing-runbook-link': { severity: 'warning', by: 'alerts' },
  'dead-runbook-link': { severity: 'error', by: 'alerts' },
  'oversized-runbook-link': { severity: 'error', by: 'alerts' },
  'unknown-link-parameter': { severity: 'error', by: 'alerts' },
  'missing-link-parameter': { severity: 'error', by: 'alerts' },
  'unescaped-link-value': { severity: 'warning', by: 'alerts' },
  'query-after-fragment': { severity: 'suggestion', by: 'alerts' },
  'label-aggregated-away': { severity: 'warning', by: 'alerts' },
  'label-not-in-template': { severity: 'warning', by: 'alerts' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

/** The rules that only `npm run check` looks for. */
export type CheckRuleName = {
  [Name in RuleName]: (typeof rules)[Name] extends { by: 'check' } ? Name : never;
}[RuleName];

/** What `check:` in `site.yml` says. */
export type Levels = Partial<Record<RuleName, Level>>;

/** Whether a breach always stops the build, so that no setting and no comment can make it less. */
export function isFixed(name: RuleName): boolean {
  const { severity, inPlainTree, by }: Rule = rules[name];
  return severity === 'error' && inPlainTree === undefined && by === undefined;
}

/**
 * How bad a breach of the rule is.
 *
 * @param plain - whether the tree is a plain Markdown repository (no `site.yml`, no `parameters.yml`)
 * @param chosen - what `site.yml` says
 */
export function levelOf(name: RuleName, plain: boolean, chosen: Levels = {}): Level {
  const rule: Rule = rules[name];
  return chosen[name] ?? (plain ? rule.inPlainTree : undefined) ?? rule.severity;
}
