import { systemErrors } from '../problems/system-errors.ts';

/** The codes by which the system speaks of a disk, or of who may write to it. */
const OF_DISKS = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'EMFILE',
  'ENFILE',
  'EIO',
  'ELOOP',
  'ENAMETOOLONG',
]);

/** Other programs hand on the system's words, or SQLite's, and no code. */
const FULL = /\bENOSPC\b|no space left on device|os error 28\b|disk is full/i;

/** What went wrong with a disk, as a part of a sentence; anything else in its own words. */
export function explainDiskError(error: unknown): string {
  return diskError(error) ?? (error instanceof Error ? error.message : String(error));
}

/** What went wrong with a disk, if that is what went wrong. */
export function diskError(error: unknown): string | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code = '' } = each as NodeJS.ErrnoException;
    if (OF_DISKS.has(code)) return systemErrors[code]?.why;
    if (FULL.test(each.message)) return systemErrors['ENOSPC']?.why;
  }
  return undefined;
}
