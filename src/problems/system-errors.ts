/** What the system says by a code: in words, and what helps. */
export const systemErrors: Readonly<Record<string, { why: string; hint: string }>> = {
  EACCES: { why: 'permission denied', hint: 'Let the user who runs this read and write it (`ls -ld` shows who may).' },
  EPERM: { why: 'permission denied', hint: 'Let the user who runs this read and write it (`ls -ld` shows who may).' },
  EROFS: { why: 'the file system is read-only', hint: 'Name a folder that can be written to.' },
  ENOSPC: { why: 'the disk is full', hint: 'Free some space on it.' },
  EDQUOT: { why: 'your disk quota is used up', hint: 'Free some space.' },
  EMFILE: { why: 'too many files are open', hint: 'Raise the limit (`ulimit -n 4096`) and run it again.' },
  ENFILE: { why: 'too many files are open', hint: 'Close other programs, or raise the limit of the system.' },
  EIO: { why: 'the disk reports an error', hint: 'Check the disk, and its cables or network.' },
  ELOOP: { why: 'its symbolic links lead in a circle', hint: 'Remove one of the links.' },
  ENAMETOOLONG: { why: 'its name is too long', hint: 'Use a shorter path.' },
  ENOENT: { why: 'it is not there', hint: 'If it was removed just now, run this again.' },
  ENOTDIR: { why: 'a part of its path is a file, not a folder', hint: 'Move that file away, or name another folder.' },
  EEXIST: { why: 'something else is there', hint: 'Move it away, or name another folder.' },
  EISDIR: { why: 'it is a folder', hint: 'Move it away, or name another file.' },
  EBUSY: { why: 'something else is using it', hint: 'Close what uses it, and run this again.' },
  ENOMEM: { why: 'there is not enough memory', hint: 'Close other programs, or use a machine with more.' },
};

/** Why something failed, as Node says it: its messages go on with the call and the path, which the reader knows. */
export const reasonOf = (error: unknown): string => (error as Error).message.replace(/, \w+(?: '.*)?$/s, '');
