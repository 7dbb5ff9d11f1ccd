import type { Severity } from '../problems/problem.ts';
import { type SmokeRule, smokeRules } from '../problems/smoke-rules.ts';

/** What is wrong with a site that is deployed. */
export interface SmokeProblem {
  rule: SmokeRule;
  severity: Severity;
  /** The address at which it shows. */
  address: string;
  /** What is wrong, the value in backticks. */
  message: string;
  /** How to fix it. */
  hint: string;
}

export const problem = (rule: SmokeRule, address: string, message: string, hint: string): SmokeProblem => ({
  rule,
  severity: smokeRules[rule].severity,
  address,
  message,
  hint,
});
