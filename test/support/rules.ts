import { RuleSet } from '../../src/problems/rules.ts';
import { ownRules } from '../../src/rules/own-rules.ts';

/** Every rule that Pagebook has. */
export const allRules = new RuleSet(ownRules);

/** The command that alone looks for a rule; undefined when builds do. */
export const commandOf = (rule: string): string | undefined => allRules.get(rule)?.by;
