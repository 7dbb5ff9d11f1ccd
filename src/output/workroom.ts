import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Lock, tryLock } from './lock.ts';

/** A folder that one build works in, until it is closed. */
export interface Workroom {
  folder: string;
  close(): Promise<void>;
}

const LOCK = '.lock';

/** Opens a folder for one build, and clears away those of builds that were killed. */
export async function openWorkroom(parent: string): Promise<Workroom> {
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  // Somebody who sweeps may have the new lock for a moment.
  for (;;) {
    const folder = path.join(parent, randomUUID());
    const lock = await tryLock(folder + LOCK);
    if (!lock) continue;
    await mkdir(folder);
    return { folder, close: () => clear(folder, lock) };
  }
}

/** What nobody holds the lock of is a dead build's. */
async function sweep(parent: string): Promise<void> {
  for (const name of new Set((await readdir(parent)).map((each) => each.replace(/\.lock$/, '')))) {
    const folder = path.join(parent, name);
    const lock = await tryLock(folder + LOCK);
    if (lock) await clear(folder, lock);
  }
}

async function clear(folder: string, lock: Lock): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } finally {
    await lock.release();
  }
}
