import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { explainDiskError } from '../problems/disk-errors.ts';

export interface Lock {
  release(): Promise<void>;
}

/** How often a process that waits looks. */
const EVERY_MS = 100;
const SQLITE_BUSY = 5;
/** The files that this process has locked. To open and close one would give its lock back. */
const own = new Set<string>();

/**
 * Takes a lock if it is free. The operating system keeps it, and takes it back when the process
 * ends, however it ends: what is locked has a living owner, and what is not has none. So no number of
 * a process is compared, which another process may have by now, and no clock. Node has no call for
 * that, but SQLite locks its files so; the file holds nothing.
 *
 * @param file - by its real path
 * @returns undefined when another process has it
 */
export async function tryLock(file: string): Promise<Lock | undefined> {
  if (own.has(file)) return undefined;
  own.add(file);
  let taken: Lock | undefined;
  try {
    taken = await take(file);
  } catch (error) {
    throw new Error(`\`${file}\` cannot be locked: ${explainDiskError(error)}`, { cause: error });
  } finally {
    if (!taken) own.delete(file);
  }
  return taken;
}

/**
 * Takes a lock, and waits until it is free.
 *
 * @param waits - told once when another process has it
 */
export async function lock(file: string, waits: () => void): Promise<Lock> {
  for (let told = false; ; told = true) {
    const taken = await tryLock(file);
    if (taken) return taken;
    if (!told) waits();
    await setTimeout(EVERY_MS);
  }
}

/** Whether the file that was opened is the one that others find: its last owner may have removed it. */
async function isStill(file: string, handle: FileHandle): Promise<boolean> {
  const opened = await handle.stat({ bigint: true });
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found !== undefined && found.ino === opened.ino && found.dev === opened.dev;
}

async function take(file: string): Promise<Lock | undefined> {
  // Kept open as long as the lock, so that no other file can get this one's number.
  const handle = await open(file, 'a');
  let database: DatabaseSync | undefined;
  const close = async (): Promise<void> => {
    database?.close();
    await handle.close();
  };
  try {
    database = new DatabaseSync(file);
    // No journal beside it, and nothing to be written: there may be no room.
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    if (await isStill(file, handle))
      return {
        release: async () => {
          // Removed while it is still ours, so that it is no other process's.
          await rm(file, { force: true }).catch(() => undefined);
          await close();
          own.delete(file);
        },
      };
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) {
      await close();
      throw error;
    }
  }
  await close();
  return undefined;
}
