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
} as const satisfies Record<string, { severity: Severity; inPlainTree?: Severity }>;

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
