import type { Severity } from './problem.ts';

/**
 * What `smoke` asks of a site that is deployed. They are about a server, not about content: `site.yml` cannot change
 * them. `docs/smoke.md` explains each.
 */
export const smokeRules = {
  'no-answer': { severity: 'error' },
  'not-pagebook': { severity: 'error' },
  'wrong-status': { severity: 'error' },
  'redirect-loop': { severity: 'error' },
  'redirect-away': { severity: 'error' },
  'needless-redirect': { severity: 'warning' },
  'lost-query': { severity: 'error' },
  'lost-address': { severity: 'error' },
  'changed-letter-case': { severity: 'error' },
  'wrong-base': { severity: 'error' },
  'other-build': { severity: 'error' },
  'mixed-builds': { severity: 'error' },
  'missing-policy': { severity: 'error' },
  'blocking-policy': { severity: 'error' },
  'missing-header': { severity: 'warning' },
  'wrong-type': { severity: 'error' },
  'untyped-text': { severity: 'warning' },
  'kept-page': { severity: 'error' },
  'unrevalidated-page': { severity: 'warning' },
  'unkept-file': { severity: 'warning' },
  'no-validator': { severity: 'warning' },
  uncompressed: { severity: 'warning' },
  'stale-twin': { severity: 'error' },
  'unfilled-page': { severity: 'error' },
  'broken-search': { severity: 'error' },
  'wrong-404': { severity: 'error' },
  'plain-http': { severity: 'error' },
} as const satisfies Record<string, { severity: Severity }>;

export type SmokeRule = keyof typeof smokeRules;
