const FULL: Record<string, string> = { ENOSPC: 'the disk is full', EDQUOT: 'your share of the disk is used up' };

/** What the system says by a code, in words. */
const IN_WORDS: Record<string, string> = {
  ...FULL,
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reports an error',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** Other programs hand on the system's words, or SQLite's, and no code. */
const FULL_IN_WORDS = /\bENOSPC\b|no space left on device|os error 28\b|disk is full/i;

/** What the system says of a folder, as a part of a sentence; anything else in its own words. */
export function explainDiskError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return fullDisk(error) ?? (Object.hasOwn(IN_WORDS, code) ? IN_WORDS[code] : undefined) ?? message;
}

/** That there is no room left, if that is what is behind an error. */
export function fullDisk(error: unknown): string | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code = '' } = each as NodeJS.ErrnoException;
    if (Object.hasOwn(FULL, code)) return FULL[code];
    if (FULL_IN_WORDS.test(each.message)) return FULL['ENOSPC'];
  }
  return undefined;
}
