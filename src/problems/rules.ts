import type { Severity } from './problem.ts';

/**
 * Every rule by its stable name, with its severity. One table, so that `docs/rules.md` and the
 * tests can be held against it. A rule that the author of a plain Markdown repository could not
 * know of is a warning there (`inPlainTree`).
 */
export const rules = {
  'front-matter-syntax': { severity: 'error' },
  'front-matter-schema': { severity: 'error', inPlainTree: 'warning' },
  'parameters-schema': { severity: 'error' },
  'site-schema': { severity: 'error' },
  'unreadable-file': { severity: 'error' },
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
} as const satisfies Record<string, { severity: Severity; inPlainTree?: Severity; by?: 'alerts' }>;

export type RuleName = keyof typeof rules;

/**
 * How bad a breach of the rule is.
 *
 * @param plain - whether the tree is a plain Markdown repository (no `site.yml`, no `parameters.yml`)
 */
export function severityOf(rule: RuleName, plain: boolean): Severity {
  const entry: { severity: Severity; inPlainTree?: Severity } = rules[rule];
  return (plain ? entry.inPlainTree : undefined) ?? entry.severity;
}
