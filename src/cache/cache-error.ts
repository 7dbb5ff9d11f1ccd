import { Failure } from '../problems/failure.ts';

/** The cache cannot be written. */
export class CacheError extends Failure {
  constructor(file: string, { code = '', message }: NodeJS.ErrnoException) {
    const [why, hint] = WHY[code] ?? [message, 'Look what is there'];
    super(`the cache cannot be written: \`${file}\` ${why}`, `${hint}, or name another folder in \`PAGEBOOK_CACHE\`.`);
  }
}

const IN_THE_WAY = ['is a file where a folder should be', 'Remove that file'] as const;
const FORBIDDEN = ['may not be written', 'Let the user who runs this write the folder'] as const;
const FULL = ['has no room: the disk is full', 'Make room'] as const;

const WHY: Record<string, readonly [why: string, hint: string]> = {
  EEXIST: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: ['is on a disk that can only be read', 'Mount it so that it can be written'],
  ENOSPC: FULL,
  EDQUOT: FULL,
};
