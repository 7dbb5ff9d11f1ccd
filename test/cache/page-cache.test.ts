import { chmod, cp, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CacheError } from '../../src/cache/cache-error.ts';
import { PageCache } from '../../src/cache/page-cache.ts';
import { tidyCache } from '../../src/cache/tidy-cache.ts';
import { DAMAGES, filesIn } from '../support/damage.ts';
import { compiledPages, contentsOf, type Files, makeTree, placeAndRule, type Tree } from '../support/tree.ts';
import { unprivileged } from '../support/unprivileged.ts';

const FILES: Files = {
  'site.yml': 'check: { missing-owner: off, unused-vocabulary: off, unfilled-section: off }\n',
  'parameters.yml': 'host: { type: hostname }\n',
  'alerts/A.md': '# A\n\n## Meaning\n\n## Impact\n\n## Diagnosis\n\n## Mitigation\n\nOn {{host}}: [B](B.md)\n',
  'alerts/B.md': '# B\n\n## Meaning\n\n## Impact\n\n## Diagnosis\n\n## Mitigation\n\n[gone](gone.md)\n',
};
const PROBLEM = 'alerts/B.md:11:1 broken-link';
const DAY = 24 * 60 * 60;

const pagesOf = async ({ paths }: Tree): Promise<string[]> =>
  (await filesIn(paths.pageCache)).filter((file) => file.endsWith('.json'));

describe('a page that is kept', () => {
  test.each(Object.keys(DAMAGES))('and is %s now, is compiled again by a build and by check', async (name) => {
    const tree = await makeTree(FILES);
    const first = await tree.prepare();
    const whole = await contentsOf(tree.paths.pageCache);
    for (const again of [() => tree.prepare(), () => tree.check()]) {
      for (const file of await pagesOf(tree)) await DAMAGES[name]?.(file);
      expect((await again()).problems.map(placeAndRule)).toEqual([PROBLEM]);
      expect(await contentsOf(tree.paths.pageCache)).toEqual(whole);
    }
    expect((await tree.prepare()).snapshot).toEqual(first.snapshot);
  });

  test('and has the place of another, is not taken for it', async () => {
    const tree = await makeTree(FILES);
    const first = await tree.prepare();
    const [one = '', other = ''] = await pagesOf(tree);
    await cp(one, other);
    const second = await tree.prepare();
    expect(second.compiled).toBe(1);
    expect(compiledPages(second)).toEqual(compiledPages(first));
  });

  test('is told to be damaged when that happens while the site is laid out', async () => {
    const tree = await makeTree(FILES);
    const { snapshot } = await tree.prepare();
    const [{ key = '' } = {}] = snapshot.pages;
    const cache = new PageCache(snapshot.pageCache);
    expect(cache.read(key).title).toBe('A');
    await writeFile(cache.fileOf(key), '{}');
    expect(() => cache.read(key)).toThrow(/was damaged while the site was being built; build it again/);
  });
});

describe('a cache that cannot be written', () => {
  test('because a file is in its way, stops a build with what to do, and check goes on', async () => {
    const tree = await makeTree(FILES);
    await mkdir(tree.paths.cache, { recursive: true });
    await writeFile(tree.paths.pageCache, 'a note');
    const failed = tree.prepare();
    await expect(failed).rejects.toThrow(CacheError);
    await expect(failed).rejects.toMatchObject({
      message: `the cache cannot be written: \`${tree.paths.pageCache}\` is a file where a folder should be`,
      hint: expect.stringContaining('PAGEBOOK_CACHE'),
    });
    expect((await tree.check()).problems.map(placeAndRule)).toEqual([PROBLEM]);
    expect(await readFile(tree.paths.pageCache, 'utf8')).toBe('a note');
  });

  test('because it is not allowed, stops a build with what to do, and check goes on', async () => {
    const tree = await makeTree(FILES);
    await mkdir(tree.paths.cache, { recursive: true });
    // The test's own folder is root's alone.
    await chmod(path.dirname(tree.root), 0o755);
    await chmod(tree.paths.cache, 0o555);
    await unprivileged(async () => {
      await expect(tree.prepare()).rejects.toThrow(/may not be written/);
      expect((await tree.check()).problems.map(placeAndRule)).toEqual([PROBLEM]);
    });
  });

  test('is used as it is when it has all pages', async () => {
    const tree = await makeTree(FILES);
    await tree.prepare();
    await chmod(path.dirname(tree.root), 0o755);
    for (const file of await pagesOf(tree)) await chmod(path.dirname(file), 0o555);
    await unprivileged(async () => expect((await tree.prepare()).compiled).toBe(0));
  });
});

describe('a cache is tidied', () => {
  const age = async (file: string, days: number): Promise<void> => {
    const time = Date.now() / 1000 - days * DAY;
    await utimes(file, time, time);
  };
  const isThere = (file: string): Promise<boolean> =>
    stat(file).then(
      () => true,
      () => false,
    );
  /** Another day, on which the cache is tidied again. */
  const anotherDay = (tree: Tree): Promise<void> => rm(path.join(tree.paths.pageCache, '.tidied'), { force: true });

  test('of pages that were not used for 30 days, and of no others', async () => {
    const tree = await makeTree(FILES);
    await tree.prepare();
    await tree.write({ 'alerts/A.md': '# Another A\n' });
    await tree.prepare();
    expect(await pagesOf(tree)).toHaveLength(4);
    for (const file of await pagesOf(tree)) await age(file, 31);
    await anotherDay(tree);
    await tree.prepare();
    // The pages in use are there, and are used today; the first A is gone.
    expect(await pagesOf(tree)).toHaveLength(3);
    for (const file of await pagesOf(tree)) expect(Date.now() - (await stat(file)).mtimeMs).toBeLessThan(DAY * 1000);
  });

  test('and keeps what was used 29 days ago', async () => {
    const tree = await makeTree(FILES);
    await tree.prepare();
    await tree.write({ 'alerts/A.md': '# Another A\n' });
    await tree.prepare();
    for (const file of await pagesOf(tree)) await age(file, 29);
    await anotherDay(tree);
    await tree.prepare();
    expect(await pagesOf(tree)).toHaveLength(4);
  });

  test('of the pages that were used longest ago, when there are too many', async () => {
    const tree = await makeTree(FILES);
    await tree.prepare();
    const files = await pagesOf(tree);
    const [one = '', other = '', ...more] = files;
    for (const file of [one, ...more]) await age(file, 5);
    await age(other, 3);
    await anotherDay(tree);
    await tidyCache(tree.paths, new Set(), (await stat(other)).size);
    expect([await isThere(one), await isThere(other)]).toEqual([false, true]);
    await anotherDay(tree);
    await tidyCache(tree.paths, new Set([path.basename(other, '.json')]), 0);
    expect(await isThere(other)).toBe(true);
  });

  test('of trees that were not built for 30 days, and of what killed processes have left', async () => {
    const tree = await makeTree(FILES);
    await tree.prepare();
    const trees = path.dirname(path.dirname(tree.paths.snapshot));
    const [kept, gone] = ['k'.repeat(27), 'g'.repeat(27)].map((name) => path.join(trees, name)) as [string, string];
    for (const folder of [kept, gone]) {
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'snapshot.json'), '{}');
    }
    const [page = ''] = await pagesOf(tree);
    const half = path.join(path.dirname(page), `.${path.basename(page)}.${crypto.randomUUID()}`);
    await writeFile(half, '{');
    await age(half, 2);
    await age(path.join(gone, 'snapshot.json'), 31);
    await age(gone, 31);
    await anotherDay(tree);
    await tree.prepare();
    expect(await Promise.all([kept, gone, half, page].map(isThere))).toEqual([true, false, false, true]);
  });

  test('of nothing that is not its own', async () => {
    const tree = await makeTree(FILES);
    await tree.prepare();
    const own = ['notes.txt', 'pages/notes.json', 'pages/ab/notes.json', 'trees/mine/snapshot.json'].map((file) =>
      path.join(tree.paths.cache, file),
    );
    for (const file of own) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '{}');
      await age(file, 400);
      await age(path.dirname(file), 400);
    }
    await anotherDay(tree);
    await tree.prepare();
    expect(await Promise.all(own.map(isThere))).toEqual(own.map(() => true));
  });
});
