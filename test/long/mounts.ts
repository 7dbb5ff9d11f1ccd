import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const exec = promisify(execFile);

/**
 * Mounts a small file system of memory at a folder, until the test is over.
 *
 * @returns whether this machine lets the test do so; mostly it lets root only
 */
export async function mount(folder: string, size: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  try {
    await exec('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'pagebook-test', folder]);
  } catch {
    return false;
  }
  onTestFinished(async () => void (await exec('umount', ['--lazy', folder])));
  return true;
}

/** Fills what is left of a small file system: the write goes as far as there is room. */
export async function fill(file: string): Promise<void> {
  await writeFile(file, Buffer.alloc(64 << 20)).catch(() => undefined);
}
