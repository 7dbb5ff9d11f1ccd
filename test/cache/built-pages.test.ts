import { expect, test } from 'vitest';
import { lastVersions, rememberPages, versionsOf } from '../../src/cache/built-pages.ts';
import { comparePages, type PageChanges } from '../../src/publish/page-changes.ts';
import { makeTree } from '../support/tree.ts';

test('pages are compared with the last build, whatever else has compiled them', async () => {
  const tree = await makeTree({ 'a.md': '# A\n', 'b.md': '# B\n\n{{> note}}\n', 'partials/note.md': 'Once.\n' });
  const changes = async (): Promise<PageChanges> =>
    comparePages(await lastVersions(tree.paths), versionsOf((await tree.prepare()).snapshot.pages));
  const build = async (): Promise<void> => rememberPages(tree.paths, (await tree.prepare()).snapshot.pages);

  await tree.check();
  expect(await lastVersions(tree.paths)).toBeUndefined();
  expect(await changes()).toEqual({ added: ['/a/', '/b/'], changed: [], removed: [] });
  await build();
  expect(await changes()).toEqual({ added: [], changed: [], removed: [] });

  await tree.write({ 'partials/note.md': 'Twice.\n', 'c.md': '# C\n' });
  await tree.check();
  expect(await changes()).toEqual({ added: ['/c/'], changed: ['/b/'], removed: [] });
  await tree.write({ 'partials/note.md': 'Once.\n' });
  await tree.remove('a.md');
  expect(await changes()).toEqual({ added: ['/c/'], changed: [], removed: ['/a/'] });
});

test('a tree without a page is remembered, too', async () => {
  const tree = await makeTree({});
  await rememberPages(tree.paths, []);
  expect(await lastVersions(tree.paths)).toEqual(new Map());
});

test("the engine's own page is none of the team's", async () => {
  const tree = await makeTree({ 'site.yml': 'name: x\n', 'alerts/A.md': '# A\n' });
  const { pages } = (await tree.prepare()).snapshot;
  expect(pages.some(({ ofEngine }) => ofEngine)).toBe(true);
  expect([...versionsOf(pages).keys()]).toEqual(['/alerts/A/']);
});
