import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pathsFor } from '../../src/files/paths.ts';

test('two trees share compiled pages, never a snapshot', () => {
  const one = pathsFor({ PAGEBOOK_CONTENT: '/one', PAGEBOOK_CACHE: '/cache' });
  const two = pathsFor({ PAGEBOOK_CONTENT: '/two', PAGEBOOK_CACHE: '/cache' });
  expect(one.pageCache).toBe(two.pageCache);
  expect(one.snapshot).not.toBe(two.snapshot);
  expect(one.astroCache).not.toBe(two.astroCache);
  expect(one.astroRoot).not.toBe(two.astroRoot);
});

test('what is kept is in the root, or where `PAGEBOOK_CACHE` says', () => {
  expect(pathsFor({}, { root: '/team' }).cache).toBe(path.resolve('/team/.cache'));
  expect(pathsFor({ PAGEBOOK_CACHE: '' }, { root: '/team' }).builds).toBe(path.resolve('/team/.cache/builds'));
  expect(pathsFor({ PAGEBOOK_CACHE: '/kept' }, { root: '/team' }).builds).toBe(path.resolve('/kept/builds'));
});

test('a relative folder is one of the folder that the command is called in', () => {
  expect(pathsFor({ PAGEBOOK_CONTENT: 'notes' }).content).toBe(path.resolve('notes'));
  const place = { directory: '/team/books', root: '/team' };
  expect(pathsFor({ PAGEBOOK_CONTENT: 'notes', PAGEBOOK_CACHE: 'kept' }, place)).toMatchObject({
    content: path.resolve('/team/books/notes'),
    cache: path.resolve('/team/books/kept'),
  });
});

describe('without `PAGEBOOK_CONTENT` the content is', () => {
  const contentOf = async (files: string[], content?: string): Promise<string> => {
    const root = await mkdtemp(path.join(tmpdir(), 'pagebook-paths-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    for (const file of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), '');
    }
    return path.relative(root, pathsFor({ PAGEBOOK_CONTENT: '' }, { root, content }).content);
  };

  test.each([
    ['the folder that the configuration says', ['site.yml', 'content/a.md'], 'docs/books', 'docs/books'],
    ['the root', ['alerts/A.md'], undefined, ''],
    ['the folder `content` of a root without settings', ['content/a.md', 'README.md'], undefined, 'content'],
    ['the root with settings, whatever else it has', ['parameters.yml', 'content/a.md'], undefined, ''],
  ])('%s', async (_what, files, configured, content) => {
    expect(await contentOf(files, configured)).toBe(path.join(content).replace(/^\.$/, ''));
  });
});
