import path from 'node:path';
import { expect, test } from 'vitest';
import { workplaceFor } from '../../src/build/workplace.ts';

test('two trees share compiled pages, never a snapshot', () => {
  const one = workplaceFor({ PAGEBOOK_CONTENT: '/one', PAGEBOOK_CACHE: '/cache' });
  const two = workplaceFor({ PAGEBOOK_CONTENT: '/two', PAGEBOOK_CACHE: '/cache' });
  expect(one.pageCache).toBe(two.pageCache);
  expect(one.snapshot).not.toBe(two.snapshot);
  expect(one.astroCache).not.toBe(two.astroCache);
});

test("without settings it is the project's own content", () => {
  const { project, content, pageCache } = workplaceFor({}, '/project');
  expect({ project, content, pageCache }).toEqual({
    project: '/project',
    content: path.resolve('/project/content'),
    pageCache: path.resolve('/project/.cache/pages'),
  });
  expect(workplaceFor({ PAGEBOOK_CONTENT: '', PAGEBOOK_CACHE: '' }, '/project').content).toBe(content);
});

test('a relative folder is one of the working directory', () => {
  expect(workplaceFor({ PAGEBOOK_CONTENT: 'notes' }).content).toBe(path.resolve('notes'));
});
