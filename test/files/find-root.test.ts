import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findRoot } from '../../src/files/find-root.ts';

/** The root for a command in one of the folders of a tree, as a path from its top. */
async function rootFrom(directory: string, files: string[]): Promise<string> {
  const top = await mkdtemp(path.join(tmpdir(), 'pagebook-root-'));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  for (const file of [...files, path.join(directory, 'a.md')]) {
    await mkdir(path.dirname(path.join(top, file)), { recursive: true });
    await writeFile(path.join(top, file), '');
  }
  return path.relative(top, findRoot(path.join(top, directory))).replaceAll(path.sep, '/');
}

describe('the folder of the team is', () => {
  test.each([
    ['that of the configuration', 'books/alerts', ['pagebook.config.ts', 'books/site.yml'], ''],
    ['the nearest of several configurations', 'a/b/c', ['pagebook.config.ts', 'a/pagebook.config.mjs'], 'a'],
    ['without one that of the content', 'books/alerts/linux', ['books/parameters.yml'], 'books'],
    ['the one that has `content/`', 'src/cli', ['content/site.yml'], ''],
    ['the working directory where there is nothing', 'notes/alerts', [], 'notes/alerts'],
    [
      'the working directory where content is outside its Git repository',
      'code/docs',
      ['site.yml', 'code/.git/HEAD'],
      'code/docs',
    ],
    ['the top of a Git repository when content is there', 'alerts', ['site.yml', '.git/HEAD'], ''],
  ])('%s', async (_what, directory, files, root) => {
    expect(await rootFrom(directory, files)).toBe(root);
  });
});
