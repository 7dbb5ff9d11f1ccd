import type { Config } from '../config/config.ts';
import type { Settings } from '../content/settings.ts';
import { buildRules, RuleSet } from '../problems/rules.ts';

/**
 * The rules that a tree's settings may name. Those that only `check` looks for are loaded when they are
 * needed: they bring half of the compiler with them, which a build has in its threads.
 */
export async function knownRules({ rules = [] }: Config, { chosen }: Settings): Promise<RuleSet> {
  const isEnough = chosen.every(({ rule }) => buildRules.get(rule) !== undefined);
  if (isEnough) return buildRules;
  const { ownRules } = await import('../rules/own-rules.ts');
  return new RuleSet([...ownRules, ...rules]);
}
