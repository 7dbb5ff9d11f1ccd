import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRepository } from '../../src/git/repository.ts';
import { prepare } from '../../src/project/prepare.ts';
import { editUrl } from '../../src/site/links.ts';
import { git } from '../support/git.ts';
import { makeTree } from '../support/tree.ts';

/** A repository with one commit, and a remote. */
async function repository(files: Record<string, string>, branch = 'main', remote = 'git@github.com:team/books.git') {
  const tree = await makeTree(files);
  git(tree.root, 'init', '--quiet', '--initial-branch', branch);
  git(tree.root, 'add', '--all');
  git(tree.root, 'commit', '--quiet', '--message', 'First');
  git(tree.root, 'remote', 'add', 'origin', remote);
  return tree;
}

describe('what a repository says of itself', () => {
  test('is its address, its branch, and where the content folder is', async () => {
    const { root } = await repository({ 'docs/runbooks/a.md': 'A' });
    const known = { repository: 'https://github.com/team/books', branch: 'main' };
    expect(await readRepository(root)).toEqual({ ...known, folder: '' });
    expect(await readRepository(path.join(root, 'docs/runbooks'))).toEqual({ ...known, folder: 'docs/runbooks' });
  });

  test('is the branch that the remote calls its head, not the one that is checked out', async () => {
    const { root, outDir } = await repository({ 'a.md': 'A' }, 'trunk');
    expect((await readRepository(root)).branch).toBe('trunk');
    const clone = `${outDir}-clone`;
    git(root, 'clone', '--quiet', root, clone);
    git(clone, 'switch', '--quiet', '--create', 'fix-typo');
    expect(await readRepository(clone)).toEqual({ folder: '', branch: 'trunk' });
  });

  test('is a branch of a usual name where the remote names none, as on a runner of CI', async () => {
    const { root } = await repository({ 'a.md': 'A' }, 'master');
    git(root, 'switch', '--quiet', '--create', 'fix-typo');
    expect((await readRepository(root)).branch).toBe('master');
    git(root, 'branch', '--quiet', '--move', 'master', 'other');
    expect((await readRepository(root)).branch).toBe('fix-typo');
    git(root, 'switch', '--quiet', '--detach');
    expect(await readRepository(root)).toEqual({ repository: 'https://github.com/team/books', folder: '' });
  });

  test('holds in a worktree', async () => {
    const { root, outDir } = await repository({ 'books/a.md': 'A' });
    git(root, 'worktree', 'add', '--quiet', '-b', 'other', outDir);
    expect(await readRepository(path.join(outDir, 'books'))).toEqual({
      repository: 'https://github.com/team/books',
      branch: 'main',
      folder: 'books',
    });
  });

  test('is the folder from the nearest package.json where there is no repository', async () => {
    const { root } = await makeTree({ 'package.json': '{}', 'docs/runbooks/a.md': 'A', '.git/config': '' });
    expect(await readRepository(path.join(root, 'docs/runbooks'))).toEqual({ folder: 'docs/runbooks' });
    expect(await readRepository(root)).toEqual({ folder: '' });
  });

  test('may be nothing', async () => {
    const { root } = await makeTree({ 'a.md': 'A' });
    expect(await readRepository(root)).toEqual({});
    await mkdir(path.join(root, 'x/.git'), { recursive: true });
    expect(await readRepository(path.join(root, 'x'))).toEqual({});
  });
});

describe('the site of a repository', () => {
  const editsOf = async (tree: Awaited<ReturnType<typeof makeTree>>, remote: string, content: string) => {
    git(tree.root, 'init', '--quiet', '--initial-branch', 'main');
    git(tree.root, 'add', '--all');
    git(tree.root, 'commit', '--quiet', '--message', 'First');
    git(tree.root, 'remote', 'add', 'origin', remote);
    const { snapshot } = await prepare({ ...tree.paths, content: path.join(tree.root, content) });
    // The engine's own page is in no repository yet.
    const own = snapshot.pages.filter(({ ofEngine }) => ofEngine === undefined);
    return own.map((page) => [editUrl(snapshot.site, page), page.changed !== undefined]);
  };

  test('leads to where each page is edited, and says when it was changed, wherever its content is', async () => {
    const files = { 'docs/run books/alerts/A.md': 'A', 'docs/run books/README.md': 'Home' };
    expect(await editsOf(await makeTree(files), 'git@gitlab.com:team/books.git', 'docs/run books')).toEqual([
      ['https://gitlab.com/team/books/-/edit/main/docs/run%20books/README.md', true],
      ['https://gitlab.com/team/books/-/edit/main/docs/run%20books/alerts/A.md', true],
    ]);
    expect(await editsOf(await makeTree({ 'alerts/A.md': 'A' }), 'https://x:y@github.com/team/books', '')).toEqual([
      ['https://github.com/team/books/edit/main/alerts/A.md', true],
    ]);
  });

  test('goes by what site.yml says instead', async () => {
    const site = 'repository: https://codeberg.org/team/wiki\nbranch: live\nfolder: book\n';
    expect(await editsOf(await makeTree({ 'site.yml': site, 'a.md': 'A' }), 'git@github.com:a/b.git', '')).toEqual([
      ['https://codeberg.org/team/wiki/_edit/live/book/a.md', true],
    ]);
    const here = 'repository: https://bitbucket.org/team/wiki\nfolder: .\n';
    expect(await editsOf(await makeTree({ 'site.yml': here, 'a.md': 'A' }), 'git@github.com:a/b.git', '')).toEqual([
      ['https://bitbucket.org/team/wiki/src/main/a.md?mode=edit', true],
    ]);
  });
});
