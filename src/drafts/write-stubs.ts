import type { ValidatedAlert } from '../alerts/validate-alert.ts';
import { type StubContext, stubOf } from './stub.ts';
import { writePage } from './write-page.ts';

/**
 * Writes a page for each alert that has none; one page for all rules of a name.
 *
 * @param root - the content folder
 * @returns the files that were written, from the content folder
 */
export async function writeStubs(
  alerts: readonly ValidatedAlert[],
  context: StubContext,
  root: string,
): Promise<string[]> {
  const written: string[] = [];
  const seen = new Set<string>();
  for (const alert of alerts) {
    const name = alert.rule.name.toLowerCase();
    if (alert.page || seen.has(name)) continue;
    seen.add(name);
    const page = stubOf(alert, context);
    if (await writePage(root, page)) written.push(page.file);
  }
  return written;
}
