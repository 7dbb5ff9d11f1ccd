import path from 'node:path';
import { expect, test } from 'vitest';
import { pathsFor } from '../../src/cache/paths.ts';

test('two trees share compiled pages, never a snapshot', () => {
  const one = pathsFor({ PAGEBOOK_CONTENT: '/one', PAGEBOOK_CACHE: '/cache' });
  const two = pathsFor({ PAGEBOOK_CONTENT: '/two', PAGEBOOK_CACHE: '/cache' });
  expect(one.pageCache).toBe(two.pageCache);
  expect(one.snapshot).not.toBe(two.snapshot);
  expect(one.astroCache).not.toBe(two.astroCache);
});

test("without settings it is the project's own content", () => {
  const { project, content, pageCache } = pathsFor({}, '/project');
  expect({ project, content, pageCache }).toEqual({
    project: '/project',
    content: path.resolve('/project/content'),
    pageCache: path.resolve('/project/.cache/pages'),
  });
  expect(pathsFor({ PAGEBOOK_CONTENT: '', PAGEBOOK_CACHE: '' }, '/project').content).toBe(content);
});

test('a relative folder is one of the working directory', () => {
  expect(pathsFor({ PAGEBOOK_CONTENT: 'notes' }).content).toBe(path.resolve('notes'));
});
