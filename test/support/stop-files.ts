import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Where and how file operations are stopped. */
export interface Stop {
  /** Only operations on this folder and what is in it count. */
  below: string;
  /** The number of the operation that is stopped at, from 0. */
  at?: number;
  /** `kill`, or the code of an error, with which all that take room fail from then on. */
  by?: string;
  /** A folder that cannot be renamed, as a mount point. */
  busy?: string;
}

const CHANGING = ['rename', 'rm', 'rmdir', 'unlink', 'mkdir', 'copyFile', 'writeFile', 'chmod', 'cp'];
const TAKING_ROOM = new Set(['mkdir', 'copyFile', 'writeFile', 'cp']);

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * Stops the process before one of its file operations, as a power cut or `kill -9` would, or has that
 * operation fail as the system's would. Nothing of ours is replaced, only the calls of Node that change
 * files. A process is told by `node --import stop-files.ts`, and STOP_FILES in its environment.
 *
 * @returns what takes it back
 */
export function stopFiles({ below, at, by = 'kill', busy }: Stop): () => void {
  const calls = promises as unknown as Record<string, Call>;
  const real = new Map(CHANGING.map((name) => [name, calls[name] as Call]));
  const isBelow = (value: unknown): boolean =>
    typeof value === 'string' && (value === below || value.startsWith(`${below}/`));
  let count = 0;
  for (const [name, call] of real)
    calls[name] = async (...given) => {
      if (name === 'rename' && given[0] === busy) throw failure('EBUSY', name);
      if (at === undefined || !given.slice(0, 2).some(isBelow) || count++ < at) return call(...given);
      if (by === 'kill') process.kill(process.pid, 'SIGKILL');
      else if (TAKING_ROOM.has(name)) throw failure(by, name);
      return call(...given);
    };
  syncBuiltinESMExports();
  return () => {
    Object.assign(calls, Object.fromEntries(real));
    syncBuiltinESMExports();
  };
}

const failure = (code: string, call: string): Error =>
  Object.assign(new Error(`${code}: injected, ${call}`), { code, syscall: call });

const told = process.env['STOP_FILES'];
if (told !== undefined) stopFiles(JSON.parse(told));
