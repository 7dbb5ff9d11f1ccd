import type { Guess } from '../adopt/guess-parameters.ts';
import type { ValidatedAlert } from '../alerts/validate-alert.ts';
import { labelParameters } from './label-parameters.ts';
import { type StubContext, stubOf } from './stub.ts';
import { writePage } from './write-page.ts';

export interface WrittenStubs {
  /** The files that were written, from the content folder. */
  files: string[];
  /** The parameters that they use and the site does not declare. */
  undeclared: Guess[];
}

/**
 * Writes a page for each alert that has none, but for those whose runbook is elsewhere; one page for all rules of a name.
 *
 * @param root - the content folder
 */
export async function writeStubs(
  alerts: readonly ValidatedAlert[],
  { tree, vocabulary }: StubContext,
  root: string,
): Promise<WrittenStubs> {
  const missing = new Map<string, ValidatedAlert>();
  for (const alert of alerts) {
    const name = alert.rule.name.toLowerCase();
    if (!alert.page && !alert.leadsAway && !missing.has(name)) missing.set(name, alert);
  }
  const undeclared = labelParameters([...missing.values()], vocabulary);
  const more = Object.fromEntries(undeclared.map(({ name, parameter }) => [name, parameter]));
  const files: string[] = [];
  for (const alert of missing.values()) {
    const page = stubOf(alert, { tree, vocabulary: { ...vocabulary, ...more } });
    if (await writePage(root, page)) files.push(page.file);
  }
  return { files, undeclared: files.length === 0 ? [] : undeclared };
}
