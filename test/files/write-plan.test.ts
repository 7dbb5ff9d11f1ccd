import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePlan } from '../../src/files/write-plan.ts';
import { contentsOf, makeTree } from '../support/tree.ts';

test('files are written, and added to', async () => {
  const { root } = await makeTree({ 'a.txt': 'A' });
  await writePlan(root, [
    { file: 'a.txt', text: 'AB', was: 'A' },
    { file: 'deep/er/b.txt', text: Buffer.from('B') },
  ]);
  expect(await readFile(path.join(root, 'a.txt'), 'utf8')).toBe('AB');
  expect(await readFile(path.join(root, 'deep/er/b.txt'), 'utf8')).toBe('B');
});

test.each([
  ['something else is in the place of the last', { file: 'there.txt', text: 'x' }, /EEXIST/],
  ['a folder of the last is a file', { file: 'there.txt/x/y.txt', text: 'x' }, /ENOTDIR|EEXIST/],
  ['what is to be added to has changed', { file: 'there.txt', text: 'xy', was: 'x' }, /changed in the meantime/],
  ['what is to be added to is gone', { file: 'gone.txt', text: 'xy', was: 'x' }, /ENOENT/],
])('nothing is written when %s', async (_what, last, why) => {
  const { root } = await makeTree({ 'a.txt': 'A', 'there.txt': 'Mine', 'old/x.txt': 'X' });
  await mkdir(path.join(root, 'empty'));
  const before = await contentsOf(root);
  const done = writePlan(root, [
    { file: 'a.txt', text: 'AB', was: 'A' },
    { file: 'new.txt', text: 'N' },
    { file: 'deep/er/b.txt', text: 'B' },
    { file: 'deep/c.txt', text: 'C' },
    { file: 'old/y.txt', text: 'Y' },
    { file: 'empty/z.txt', text: 'Z' },
    last,
  ]);
  await expect(done).rejects.toThrow(/^the files cannot be written, and everything is as it was/);
  const error = await done.catch((caught: Error) => caught);
  expect(`${(error as Error).message} ${String((error as Error).cause)}`).toMatch(why);
  expect(await contentsOf(root)).toEqual(before);
  await expect(readFile(path.join(root, 'deep'))).rejects.toThrow(/ENOENT/);
});
