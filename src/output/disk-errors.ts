/** What the system says by a code, in words. */
const IN_WORDS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

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
    if (Object.hasOwn(IN_WORDS, code)) return IN_WORDS[code];
    if (FULL.test(each.message)) return IN_WORDS['ENOSPC'];
  }
  return undefined;
}
