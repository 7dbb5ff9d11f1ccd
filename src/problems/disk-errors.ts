import { systemErrors } from './system-errors.ts';

/** The codes by which the system says that there is no room left. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Other programs hand on the system's words, or SQLite's, and no code. */
const FULL_IN_WORDS = /\bENOSPC\b|no space left on device|os error 28\b|disk is full/i;

/** What the system says of a folder, as a part of a sentence; anything else in its own words. */
export function explainDiskError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '' } = error as NodeJS.ErrnoException;
  return fullDisk(error) ?? systemErrors[code]?.why ?? error.message;
}

/** That there is no room left, if that is what is behind an error. */
export function fullDisk(error: unknown): string | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code = '' } = each as NodeJS.ErrnoException;
    if (FULL.has(code)) return systemErrors[code]?.why;
    if (FULL_IN_WORDS.test(each.message)) return systemErrors['ENOSPC']?.why;
  }
  return undefined;
}
