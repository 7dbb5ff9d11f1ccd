import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FoundFile, findRuleFiles } from '../alerts/find-rule-files.ts';
import { readRuleFiles } from '../alerts/read-rule-file.ts';
import { fewAtOnce } from '../files/few-at-once.ts';

/** Larger files of YAML are hardly rules, and a team's folder may hold many. */
const MAX_BYTES = 1024 * 1024;

/**
 * Finds the files with rules of alerts in a team's folder.
 *
 * @returns their names from there, with `/`
 */
export async function findRules(root: string): Promise<string[]> {
  const { files } = await findRuleFiles(['**/*.{yaml,yml}'], root);
  const likely = await fewAtOnce(files, async (found) => ((await speaksOfAlerts(root, found)) ? [found] : []));
  const read = await readRuleFiles(likely.flat(), root);
  return read.filter(({ rules }) => rules.length > 0).map(({ file }) => file);
}

/** Reading YAML costs far more than looking for a word in it. */
async function speaksOfAlerts(root: string, { file, why }: FoundFile): Promise<boolean> {
  if (why !== undefined) return false;
  const whole = path.resolve(root, file);
  try {
    const info = await stat(whole);
    return info.isFile() && info.size <= MAX_BYTES && (await readFile(whole, 'utf8')).includes('alert');
  } catch {
    return false;
  }
}
