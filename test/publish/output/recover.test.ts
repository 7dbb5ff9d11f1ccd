import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { neighboursOf } from '../../../src/publish/output/neighbours.ts';
import { recover } from '../../../src/publish/output/recover.ts';
import { buildsOf, makeAround, writeSite } from '../../support/small-site.ts';

const UUID = '01234567-89ab-cdef-0123-456789abcdef';

test('a site that was on its way out comes back when there is no other', async () => {
  const { outDir, folder } = await makeAround();
  await writeSite(outDir, 'old', 1);
  await rename(outDir, neighboursOf(outDir).last);
  await recover(outDir);
  expect(await buildsOf(outDir)).toBe('old');
  expect((await readdir(folder('out'))).sort()).toEqual(['canary.txt', 'dist']);
});

test('half a site never comes into place', async () => {
  const { outDir, folder } = await makeAround();
  const { next, last } = neighboursOf(outDir);
  await writeSite(next, 'new', 2);
  await rm(path.join(next, 'index.html'));
  await writeSite(last, 'old', 1);
  await rm(path.join(last, 'index.json'));
  await recover(outDir);
  expect(await readdir(folder('out'))).toEqual(['canary.txt']);
});

test('a mark that was being written is cleared away', async () => {
  const { outDir } = await makeAround();
  await writeSite(outDir, 'old', 1);
  await writeFile(path.join(outDir, `..pagebook.json.${UUID}`), '{"id": "ol');
  await recover(outDir);
  expect((await readdir(outDir)).sort()).toEqual(['.pagebook.json', '_astro', 'alerts', 'index.html', 'index.json']);
});

test('what is called nearly as what builds have beside a folder is left alone', async () => {
  const { outDir, folder } = await makeAround();
  await writeSite(outDir, 'old', 1);
  const others = ['.dist.next', 'dist.last-1', '.dist.pagebook-other', '.other.pagebook-next'];
  for (const name of others) await mkdir(folder(`out/${name}`));
  await recover(outDir);
  expect((await readdir(folder('out'))).sort()).toEqual([...others, 'canary.txt', 'dist'].sort());
});
