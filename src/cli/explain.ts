import path from 'node:path';
import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import { systemErrors } from '../problems/system-errors.ts';
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

const WATCHES = 'Close other programs that watch files, or raise `fs.inotify.max_user_watches` (`sysctl`).';
const REPORT = 'This error was not expected. If it happens again, report it with what `DEBUG=1` shows.';

/**
 * Explains an error to the person at the terminal: what went wrong, where, and what to do.
 *
 * @param cache - the folder that `PAGEBOOK_CACHE` can move elsewhere
 */
export function explain(error: unknown, cache: string): Explanation {
  if (error instanceof Failure) return { what: error.message, hint: error.hint };
  if (!(error instanceof Error)) return { what: withoutTrace(String(error)), hint: REPORT };
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0], cache);
  const { code = '', syscall, port, hint, title, ...where } = error as Details;
  if (syscall === 'listen') return { what: portProblem(code, port), hint: 'Name another port with `--port`.' };
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return { what: withoutTrace(error.message), hint: `Run \`${installCall}\`, which installs what is missing.` };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_OUT_OF_MEMORY')
    return { what: 'there is not enough memory', hint: 'Close other programs, or use a machine with more.' };
  const { what, why, help } = ofSystem(error, cache) ?? {};
  if (why !== undefined && help !== undefined)
    return { what: what === undefined ? why : `${what}: ${why}`, hint: help };
  // What is said of an error of the system has that as its cause; Astro says nothing of its own then.
  const cause = ofSystem(error.cause, cache);
  if (error.message === '' && error.cause !== undefined) return explain(error.cause, cache);
  const message = placeOf(where) + withoutTrace(error.message || title || error.name);
  if (cause) return { what: message, hint: `${cause.what === undefined ? '' : `${cause.what}. `}${cause.help}` };
  return { what: message, hint: hint === undefined ? REPORT : `${hint} \`DEBUG=1\` shows the trace.` };
}

/** An error of the system: what could not be done with which file, why, and what helps. */
function ofSystem(error: unknown, cache: string): { what?: string; why: string; help: string } | undefined {
  const { code = '', syscall = '', path: file, dest } = (error ?? {}) as Details;
  const known = systemErrors[code];
  if (!known) return undefined;
  const named = file ?? dest;
  if (syscall === 'watch' && code === 'ENOSPC')
    return { ...whatOf(named, syscall), why: 'the system watches as many folders as it may', help: WATCHES };
  const elsewhere = isIn(cache, named) ? ' Or let `PAGEBOOK_CACHE` name another folder.' : '';
  return { ...whatOf(named, syscall), why: known.why, help: known.hint + elsewhere };
}

const whatOf = (file: string | undefined, syscall: string): { what?: string } =>
  file === undefined ? {} : { what: `\`${file}\` cannot be ${DOING[syscall] ?? 'used'}` };

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
