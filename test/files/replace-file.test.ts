import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceFile } from '../../src/files/replace-file.ts';
import { stopFiles } from '../support/stop-files.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-replace-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a file is made, and replaced with its mode', async () => {
  const file = path.join(await makeFolder(), 'a.json');
  await replaceFile(file, 'one');
  expect(await readFile(file, 'utf8')).toBe('one');
  await chmod(file, 0o640);
  await replaceFile(file, 'two');
  expect(await readFile(file, 'utf8')).toBe('two');
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  expect(await readdir(path.dirname(file))).toEqual(['a.json']);
});

test('a link to a file stays, and the file is replaced', async () => {
  const folder = await makeFolder();
  await mkdir(path.join(folder, 'real'));
  await writeFile(path.join(folder, 'real/a.json'), 'one');
  await symlink('real/a.json', path.join(folder, 'link'));
  await replaceFile(path.join(folder, 'link'), 'two');
  expect((await lstat(path.join(folder, 'link'))).isSymbolicLink()).toBe(true);
  expect(await readFile(path.join(folder, 'real/a.json'), 'utf8')).toBe('two');
  expect(await readdir(path.join(folder, 'real'))).toEqual(['a.json']);
});

test('a reader meets the old text or the new one, never a part, and many writers at once do no harm', async () => {
  const file = path.join(await makeFolder(), 'a.txt');
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(200_000));
  await replaceFile(file, texts[0] ?? '');
  let done = false;
  const written = Promise.all(
    texts.map(async (text) => {
      for (let round = 0; round < 10; round++) await replaceFile(file, text);
    }),
  ).finally(() => {
    done = true;
  });
  const seen = new Set<string>();
  while (!done) seen.add(await readFile(file, 'utf8'));
  await written;
  for (const text of seen) expect(texts.includes(text)).toBe(true);
  expect(await readdir(path.dirname(file))).toEqual(['a.txt']);
});

test.each([0, 1, 2])('a file is as it was when the disk is full, and nothing is left (operation %i)', async (at) => {
  const folder = await makeFolder();
  const file = path.join(folder, 'a.txt');
  await writeFile(file, 'old');
  const takeBack = stopFiles({ below: folder, at, by: 'ENOSPC' });
  const failure = await replaceFile(file, 'new').then(
    () => undefined,
    (error) => error.code,
  );
  takeBack();
  expect(await readFile(file, 'utf8')).toBe(failure === undefined ? 'new' : 'old');
  expect(failure).toBe(at === 0 ? 'ENOSPC' : undefined);
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test.each([
  ['its folder is missing', 'missing/a.json', 'missing'],
  ['its folder is a file', 'b.json/a.json', 'b.json/a.json'],
  ['a folder is in its place', 'full', 'full'],
])('where %s, an error names what the caller knows', async (_, name, named) => {
  const folder = await makeFolder();
  await writeFile(path.join(folder, 'b.json'), '');
  await mkdir(path.join(folder, 'full/inside'), { recursive: true });
  await expect(replaceFile(path.join(folder, name), 'one')).rejects.toMatchObject({ path: path.join(folder, named) });
});
