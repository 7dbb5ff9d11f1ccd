import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchTree } from '../../src/dev/watch-tree.ts';
import { git } from '../support/git.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { makeTree } from '../support/tree.ts';

interface Watching {
  root: string;
  /** Does something to the tree, and waits until whoever looks when told to has seen the tree as it is then. */
  noticed(change: () => Promise<unknown>): Promise<void>;
  /** How often it was said that something has changed. */
  times(): number;
}

async function watching(files: Record<string, string> = { 'a.md': '1', 'deep/er/b.md': '1' }): Promise<Watching> {
  const { root } = await makeTree(files);
  let times = 0;
  let seen = stateOf(root);
  const failures: Error[] = [];
  const watch = await watchTree(
    root,
    () => {
      times++;
      seen = stateOf(root);
    },
    (error) => failures.push(error),
  );
  onTestFinished(() => {
    watch.close();
    expect(failures).toEqual([]);
  });
  return {
    root,
    times: () => times,
    noticed: async (change) => {
      await change();
      await vi.waitUntil(() => seen === stateOf(root), { timeout: PATIENCE_MS, interval: 5 });
    },
  };
}

/** Every path of the tree with what is there, links followed as far as they do not lead in circles. */
function stateOf(folder: string, depth = 0): string {
  if (depth > 4) return '';
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => `${name}:${stateOf(path.join(folder, name), depth + 1)}`)
      .join(',');
  } catch {
    return existsSync(folder) ? readFileSync(folder, 'utf8') : 'none';
  }
}

test('files that are written, added, renamed and removed are noticed, at every depth', async () => {
  const { root, noticed } = await watching();
  for (const folder of ['', 'deep', 'deep/er']) {
    const at = (name: string): string => path.join(root, folder, name);
    await noticed(() => writeFile(at('new.md'), '1'));
    await noticed(() => writeFile(at('new.md'), '2'));
    await noticed(() => rename(at('new.md'), at('newer.md')));
    await noticed(() => rm(at('newer.md')));
  }
});

test('folders that are made are watched, with all that is in them already', async () => {
  const { root, noticed } = await watching();
  await noticed(async () => {
    await mkdir(path.join(root, 'one/two/three'), { recursive: true });
    await writeFile(path.join(root, 'one/two/three/c.md'), '1');
  });
  await noticed(() => writeFile(path.join(root, 'one/two/three/c.md'), '2'));
});

test('a folder that is removed and made again at once is still watched', async () => {
  const { root, noticed } = await watching();
  for (let round = 0; round < 20; round++) {
    await noticed(async () => {
      await rm(path.join(root, 'deep'), { recursive: true });
      await mkdir(path.join(root, 'deep/er'), { recursive: true });
    });
    await noticed(() => writeFile(path.join(root, 'deep/er/b.md'), String(round)));
  }
});

test('so is the root itself, removed and made again', async () => {
  const { root, noticed } = await watching();
  for (let round = 0; round < 5; round++) {
    await noticed(() => rm(root, { recursive: true }));
    await noticed(() => mkdir(path.join(root, 'deep'), { recursive: true }));
    await noticed(() => writeFile(path.join(root, 'deep/b.md'), '1'));
    await noticed(() => writeFile(path.join(root, 'a.md'), '1'));
  }
});

test('the root may be renamed away and back, and be another folder meanwhile', async () => {
  const { root, noticed } = await watching();
  await noticed(() => rename(root, `${root}-away`));
  await noticed(() => rename(`${root}-away`, root));
  await noticed(() => writeFile(path.join(root, 'deep/er/b.md'), '2'));
  await noticed(() => rename(root, `${root}-away`));
  await noticed(() => writeFile(root, 'A file for a moment'));
  await noticed(() => rm(root));
  await noticed(() => rename(`${root}-away`, root));
  await noticed(async () => {
    await rename(root, `${root}-away`);
    await mkdir(root);
    await writeFile(path.join(root, 'other.md'), '1');
  });
  await noticed(() => writeFile(path.join(root, 'other.md'), '2'));
});

test('so may a folder around it', async () => {
  const { root, noticed } = await watching();
  const around = path.dirname(root);
  onTestFinished(() => rm(`${around}-away`, { recursive: true, force: true }));
  await noticed(() => rename(around, `${around}-away`));
  await noticed(() => rename(`${around}-away`, around));
  await noticed(() => writeFile(path.join(root, 'deep/er/b.md'), '2'));
});

test('a linked folder of the tree is watched, a circle of links is no trouble, and what is elsewhere is not watched', async () => {
  const { root, noticed, times } = await watching({ 'a.md': '1', '.hidden/c.md': '1', '../elsewhere/d.md': '1' });
  await noticed(() => symlink('.hidden', path.join(root, 'shown')));
  await noticed(() => writeFile(path.join(root, '.hidden/c.md'), '2'));
  await noticed(() => symlink('.', path.join(root, 'circle')));
  await noticed(() => symlink('../elsewhere', path.join(root, 'out')));
  // What comes later is noticed elsewhere, so that what came before has been by then.
  const other = await watching({ 'b.md': '1' });
  const settle = async (): Promise<void> => {
    for (const text of ['2', '3', '4']) await other.noticed(() => writeFile(path.join(other.root, 'b.md'), text));
  };
  await settle();
  const before = times();
  await writeFile(path.join(root, '../elsewhere/d.md'), '2');
  await writeFile(path.join(root, '.swap'), '1');
  await settle();
  expect(times()).toBe(before);
});

test('what a .gitignore ignores is not watched, until that file changes', async () => {
  const { root, noticed, times } = await watching({ 'a.md': '1', '.gitignore': 'old/\n', 'old/b.md': '1' });
  const other = await watching({ 'b.md': '1' });
  const settle = async (): Promise<void> => {
    for (const text of ['2', '3', '4']) await other.noticed(() => writeFile(path.join(other.root, 'b.md'), text));
  };
  git(root, 'init', '--quiet');
  await noticed(() => writeFile(path.join(root, 'a.md'), '2'));
  await settle();
  const before = times();
  await writeFile(path.join(root, 'old/b.md'), '2');
  await settle();
  expect(times()).toBe(before);
  await writeFile(path.join(root, '.gitignore'), '');
  await vi.waitUntil(() => times() > before, { timeout: PATIENCE_MS, interval: 5 });
  await noticed(() => writeFile(path.join(root, 'old/b.md'), '3'));
});

test('permissions that change are noticed, of the root and in it, as who may read it may have changed', async () => {
  const { root, times } = await watching();
  for (const [place, mode] of [
    ['deep/er/b.md', 0o640],
    ['deep/er', 0o700],
    ['', 0o700],
  ] as const) {
    const before = times();
    await chmod(path.join(root, place), mode);
    await vi.waitUntil(() => times() > before, { timeout: PATIENCE_MS, interval: 5 });
  }
});

test('nothing is noticed after the end', async () => {
  const { root } = await makeTree({ 'a.md': '1' });
  let times = 0;
  const watch = await watchTree(
    root,
    () => times++,
    () => {},
  );
  watch.close();
  const other = await watching({ 'b.md': '1' });
  await writeFile(path.join(root, 'a.md'), '2');
  await other.noticed(() => writeFile(path.join(other.root, 'b.md'), '2'));
  expect(times).toBe(0);
});
