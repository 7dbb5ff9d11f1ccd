import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { Failure } from '../problems/failure.ts';
import { baselineOf, baselineText, type Held, holdAgainst, readBaseline } from './baseline.ts';
import type { AlertsChecked } from './check-alerts.ts';

const MISSING = 'ENOENT';

/** Writes the problems that there are into a baseline. */
export const writeBaseline = (checked: AlertsChecked, file: string, directory: string): Promise<void> =>
  replaceFile(path.resolve(directory, file), baselineText(baselineOf(checked)));

/** Passes over the problems of a baseline. */
export async function holdBaseline(checked: AlertsChecked, file: string, directory: string): Promise<Held> {
  const text = await readFile(path.resolve(directory, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== MISSING) throw error;
    throw new Failure(`the baseline \`${file}\` is not there`, 'Make it with `--write-baseline`.', 2);
  });
  const baseline = readBaseline(text);
  if (!baseline) throw new Failure(`\`${file}\` is no baseline`, 'Write it anew with `--write-baseline`.', 2);
  return holdAgainst(checked, baseline);
}
