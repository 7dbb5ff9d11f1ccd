/** The cache cannot be written, in words for who runs the command. */
export class CacheError extends Error {
  constructor(file: string, cause: NodeJS.ErrnoException) {
    const why = WHY[cause.code ?? ''] ?? cause.message;
    super(`the cache cannot be written: \`${file}\` ${why}`, { cause });
  }
}

const OTHER = 'or name another folder with PAGEBOOK_CACHE';
const inTheWay = `has a file on its way where a folder should be; remove that file, ${OTHER}`;
const forbidden = `may not be written; make the folder writable, ${OTHER}`;

const WHY: Record<string, string> = {
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: `is on a disk that can only be read; mount it writable, ${OTHER}`,
  ENOSPC: `has no room: the disk is full; make room, ${OTHER}`,
  EDQUOT: `has no room: the disk is full; make room, ${OTHER}`,
};
