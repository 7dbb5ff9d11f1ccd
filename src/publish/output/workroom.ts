import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Lock, tryLock } from '../../files/lock.ts';

/** A folder that one build works in, until it is closed. */
export interface Workroom {
  folder: string;
  close(): Promise<void>;
}

const LOCK = '.lock';

/** Opens a folder for one build. */
export async function openWorkroom(parent: string): Promise<Workroom> {
  await mkdir(parent, { recursive: true });
  // Another process that clears away may have the new lock for a moment.
  for (;;) {
    const folder = path.join(parent, randomUUID());
    const lock = await tryLock(folder + LOCK);
    if (!lock) continue;
    try {
      await mkdir(folder);
    } catch (error) {
      await lock.release();
      throw error;
    }
    return { folder, close: () => clear(folder, lock) };
  }
}

/** Clears away the folders of builds that were killed: their locks are free. */
export async function clearDeadRooms(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of new Set(names.map((each) => each.replace(/\.lock$/, ''))))
    try {
      const folder = path.join(parent, name);
      const lock = await tryLock(folder + LOCK);
      if (lock) await clear(folder, lock);
    } catch {
      // It may be another user's, and does no harm.
    }
}

async function clear(folder: string, lock: Lock): Promise<void> {
  try {
    // After a failure others may still be writing for a moment, which must not hide why it failed.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  } finally {
    await lock.release();
  }
}
