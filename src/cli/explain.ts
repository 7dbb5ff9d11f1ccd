import path from 'node:path';
import { Failure } from '../problems/failure.ts';
import { withoutTrace } from '../problems/without-trace.ts';

/** An error as a person is told it. */
export interface Explanation {
  /** What went wrong, and where. */
  what: string;
  /** What to do about it. */
  hint: string;
}

/** What the errors of the system carry (https://nodejs.org/api/errors.html#class-systemerror), and those of Astro and Vite. */
interface Details {
  code?: string;
  syscall?: string;
  path?: string;
  dest?: string;
  port?: number;
  hint?: string;
  title?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/** What is done to a file by system calls; what others do is using it. */
const DOING: Record<string, string> = {
  open: 'opened',
  read: 'read',
  scandir: 'read',
  opendir: 'read',
  stat: 'read',
  lstat: 'read',
  access: 'read',
  realpath: 'read',
  readlink: 'read',
  write: 'written',
  mkdir: 'made',
  mkdtemp: 'made',
  rename: 'renamed',
  copyfile: 'copied',
  unlink: 'removed',
  rmdir: 'removed',
  rm: 'removed',
  watch: 'watched',
  spawn: 'started',
};

/** What keeps the system from doing it, and what helps. */
const REASONS: Record<string, [why: string, hint: string]> = {
  EACCES: ['permission is denied', 'Let the user who runs this read and write it (`ls -ld` shows who may).'],
  EPERM: ['permission is denied', 'Let the user who runs this read and write it (`ls -ld` shows who may).'],
  EROFS: ['its disk is read-only', 'Use a folder that can be written to.'],
  ENOSPC: ['the disk is full', 'Free some space on it.'],
  EDQUOT: ["the user's share of the disk is used up", 'Free some space.'],
  EMFILE: ['too many files are open', 'Raise the limit (`ulimit -n 4096`) and run it again.'],
  ENFILE: ['too many files are open', 'Close other programs, or raise the limit of the system.'],
  ENOENT: ['it is not there', 'If it was removed just now, run this again.'],
  ENOTDIR: ['a part of its path is a file and no folder', 'Move that file away, or name another folder.'],
  EEXIST: ['something else is there', 'Move it away, or name another folder.'],
  EISDIR: ['it is a folder', 'Move it away, or name another file.'],
  ENAMETOOLONG: ['its name is too long', 'Use a shorter path.'],
  ELOOP: ['its links lead in a circle', 'Remove one of the links.'],
  EBUSY: ['something else is using it', 'Close what uses it, and run this again.'],
  EIO: ['the disk reports an error', 'Check the disk, and its cables or network.'],
  ENOMEM: ['there is not enough memory', 'Close other programs, or use a machine with more.'],
};

const WATCHES = 'Close other programs that watch files, or raise `fs.inotify.max_user_watches` (`sysctl`).';
const REPORT = 'Nobody expected this. If it happens again, report it with what `DEBUG=1` shows.';

/**
 * Explains an error to the person at the terminal: what went wrong, where, and what to do.
 *
 * @param cache - the folder that `PAGEBOOK_CACHE` can move elsewhere
 */
export function explain(error: unknown, cache: string): Explanation {
  if (error instanceof Failure) return { what: error.message, hint: error.hint };
  if (!(error instanceof Error)) return { what: withoutTrace(String(error)), hint: REPORT };
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0], cache);
  const { code = '', syscall = '', port, hint, title, ...where } = error as Details;
  const file = where.path ?? where.dest;
  if (syscall === 'listen') return { what: portProblem(code, port), hint: 'Name another port with `--port`.' };
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return { what: withoutTrace(error.message), hint: 'Run `npm ci`, which installs what is missing.' };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_OUT_OF_MEMORY')
    return { what: 'there is not enough memory', hint: 'Close other programs, or use a machine with more.' };
  if (syscall === 'watch' && code === 'ENOSPC')
    return {
      what: `the system lets no more folders be watched${file === undefined ? '' : `, not \`${file}\``}`,
      hint: WATCHES,
    };
  const [why, help] = REASONS[code] ?? [];
  if (why !== undefined && help !== undefined) {
    const what = file === undefined ? why : `\`${file}\` cannot be ${DOING[syscall] ?? 'used'}: ${why}`;
    return { what, hint: isIn(cache, file) ? `${help} Or let \`PAGEBOOK_CACHE\` name another folder.` : help };
  }
  // Astro has a title for what it wraps, and no message.
  if (error.message === '' && error.cause !== undefined) return explain(error.cause, cache);
  const what = placeOf(where) + withoutTrace(error.message || title || error.name);
  return { what, hint: hint === undefined ? REPORT : `${hint} \`DEBUG=1\` shows the trace.` };
}

function portProblem(code: string, port: number | undefined): string {
  if (code === 'EADDRINUSE') return `port \`${port}\` is taken by another program`;
  if (code === 'EACCES') return `port \`${port}\` is for the system's own programs`;
  return `port \`${port}\` cannot be listened on (${code})`;
}

function isIn(folder: string, file: string | undefined): boolean {
  return file !== undefined && (file === folder || file.startsWith(folder + path.sep));
}

/** Where an error of Astro or Vite is, before its message. */
function placeOf({ id, loc }: Details): string {
  const file = loc?.file ?? id;
  if (file === undefined) return '';
  return `${[file, loc?.line, loc?.column].filter((part) => part !== undefined).join(':')}  `;
}
