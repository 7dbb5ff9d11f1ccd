import { loadConfig } from '../config/load-config.ts';
import { ownRules } from '../rules/own-rules.ts';
import type { OwnRule } from '../rules/rule.ts';

/** Every rule that a tree is checked by: ours, and those of the team's configuration. */
export async function loadRules(config: string | undefined): Promise<readonly OwnRule[]> {
  const { rules = [] } = await loadConfig(config);
  return [...ownRules, ...rules];
}
