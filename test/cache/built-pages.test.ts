import { expect, test } from 'vitest';
import { countChanged, rememberPages } from '../../src/cache/built-pages.ts';
import { makeTree } from '../support/tree.ts';

test('pages are counted against the last build, whatever else has compiled them', async () => {
  const tree = await makeTree({ 'a.md': '# A\n', 'b.md': '# B\n\n{{> note}}\n', 'partials/note.md': 'Once.\n' });
  const changed = async (): Promise<number> => countChanged(tree.paths, (await tree.prepare()).snapshot.pages);
  const build = async (): Promise<void> => rememberPages(tree.paths, (await tree.prepare()).snapshot.pages);

  await tree.check();
  expect(await changed()).toBe(2);
  await build();
  expect(await changed()).toBe(0);

  await tree.write({ 'partials/note.md': 'Twice.\n', 'c.md': '# C\n' });
  await tree.check();
  expect(await changed()).toBe(2);
  await tree.write({ 'partials/note.md': 'Once.\n' });
  await tree.remove('a.md');
  expect(await changed()).toBe(1);
});

test('a tree without a page is remembered, too', async () => {
  const tree = await makeTree({});
  await rememberPages(tree.paths, []);
  await tree.write({ 'a.md': '# A\n' });
  expect(await countChanged(tree.paths, (await tree.prepare()).snapshot.pages)).toBe(1);
});
