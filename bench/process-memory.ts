import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;
const KIB = 1024;

export interface ProcessMemory {
  /** What it has in memory now, and the most that it had, in bytes. */
  resident: number;
  most: number;
}

/**
 * Watches the memory of a process and of all that it starts, as Linux tells it in `/proc`: ten times a second, what they
 * have in memory together. What two of them share counts twice. Between two looks, the most that one of them had alone
 * is still seen.
 *
 * @returns ends watching, and gives the most in bytes; undefined where there is no `/proc`
 */
export function watchMemory(pid: number): () => number | undefined {
  let most = 0;
  const look = (): void => {
    const all = treeOf(pid).flatMap((each) => memoryOf(each) ?? []);
    most = Math.max(
      most,
      all.reduce((sum, { resident }) => sum + resident, 0),
      ...all.map((each) => each.most),
    );
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most === 0 ? undefined : most;
  };
}

/** Reads `/proc/<pid>/status`; undefined for a process that has ended. */
export function parseStatus(text: string): ProcessMemory | undefined {
  const read = (field: string): number | undefined => {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1];
    return found === undefined ? undefined : Number(found) * KIB;
  };
  const resident = read('VmRSS');
  const most = read('VmHWM');
  return resident === undefined || most === undefined ? undefined : { resident, most };
}

/** A process and all below it. Children are listed by thread. */
function treeOf(pid: number): number[] {
  const threads = orNothing(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) =>
    (orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '').split(' ').filter(Boolean),
  );
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

const memoryOf = (pid: number): ProcessMemory | undefined =>
  parseStatus(orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '');

/** Processes end while they are looked at. */
function orNothing<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
