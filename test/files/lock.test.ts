import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { lock, tryLock } from '../../src/files/lock.ts';

const HOLDER = fileURLToPath(new URL('../support/hold-lock.ts', import.meta.url));

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Another process that wants the lock; `says` gives what it says next. */
function otherProcess(file: string): { child: ChildProcess; says(): Promise<string>; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [HOLDER, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let told = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.trimEnd().split('\n'));
    told();
  });
  const ended = once(child, 'close');
  return {
    child,
    ended,
    says: async () => {
      while (lines.length === 0)
        await new Promise<void>((done) => {
          told = done;
        });
      return lines.shift() ?? '';
    },
  };
}

test('a lock has one owner among processes, and the next waits for its end', async () => {
  const file = path.join(await makeFolder(), 'lock');
  const one = otherProcess(file);
  expect(await one.says()).toBe('has it');
  expect(await tryLock(file)).toBeUndefined();
  const two = otherProcess(file);
  expect(await two.says()).toBe('waits');
  one.child.stdin?.end();
  expect(await two.says()).toBe('has it');
  await one.ended;
  expect(await tryLock(file)).toBeUndefined();
  two.child.stdin?.end();
  await two.ended;
  expect(await readdir(path.dirname(file))).toEqual([]);
});

test('a lock is free as soon as its owner is killed, whatever process has its number then', async () => {
  const file = path.join(await makeFolder(), 'lock');
  const dead = otherProcess(file);
  expect(await dead.says()).toBe('has it');
  dead.child.kill('SIGKILL');
  await dead.ended;
  expect(await readdir(path.dirname(file))).toEqual(['lock']);
  const taken = await tryLock(file);
  await taken?.release();
  expect(taken).toBeDefined();
});

test('a lock has one owner in one process, too, and is still the owner’s when another has tried', async () => {
  const file = path.join(await makeFolder(), 'lock');
  const first = await lock(file, () => undefined);
  expect(await tryLock(file)).toBeUndefined();
  const other = otherProcess(file);
  expect(await other.says()).toBe('waits');
  await first.release();
  expect(await other.says()).toBe('has it');
  other.child.stdin?.end();
  await other.ended;
});

test('of many that want a lock again and again, never two have it', async () => {
  const file = path.join(await makeFolder(), 'lock');
  let owners = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    for (let round = 0; round < 5; round++) {
      const held = await lock(file, () => undefined);
      most = Math.max(most, ++owners);
      await new Promise((done) => setImmediate(done));
      owners--;
      await held.release();
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(most).toBe(1);
  expect(await readdir(path.dirname(file))).toEqual([]);
});

test('a file that cannot be locked is named', async () => {
  const folder = await makeFolder();
  await writeFile(path.join(folder, 'text'), 'no lock of ours');
  await expect(tryLock(path.join(folder, 'text'))).rejects.toThrow(`\`${folder}/text\` cannot be locked: `);
  await expect(tryLock(path.join(folder, 'no/lock'))).rejects.toThrow(`\`${folder}/no/lock\` cannot be locked: `);
  expect(await readdir(folder)).toEqual(['text']);
});
