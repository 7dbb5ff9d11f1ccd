import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cachedChanges } from '../../src/cache/changes.ts';
import { git } from '../support/git.ts';
import { makeTree, type Tree } from '../support/tree.ts';

const kept = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-kept-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

function commit({ root }: Tree, day: string): void {
  git(root, 'add', '--all');
  process.env['GIT_COMMITTER_DATE'] = `${day}T12:00:00Z`;
  git(root, 'commit', '--quiet', '--message', `Of ${day}`);
  delete process.env['GIT_COMMITTER_DATE'];
}

describe('the day of a file’s last change', () => {
  test('is that of its last commit', async () => {
    const tree = await makeTree({ 'alerts/A.md': 'A\n', 'alerts/Größe 1.md': 'B\n', 'c.md': 'C\n' });
    git(tree.root, 'init', '--quiet');
    commit(tree, '2026-01-05');
    await tree.write({ 'alerts/A.md': 'A, fixed\n' });
    await tree.remove('c.md');
    commit(tree, '2026-03-01');
    await tree.write({ 'new.md': 'Not committed\n' });
    const changes = await cachedChanges(tree.root, await kept());
    expect(Object.fromEntries(changes)).toEqual({
      'alerts/A.md': '2026-03-01',
      'alerts/Größe 1.md': '2026-01-05',
      'c.md': '2026-03-01',
    });
  });

  test('counts from the content folder, and follows new commits', async () => {
    const tree = await makeTree({ 'docs/book/a.md': 'A\n', 'other.md': 'O\n' });
    git(tree.root, 'init', '--quiet');
    commit(tree, '2026-01-05');
    const folder = await kept();
    const content = path.join(tree.root, 'docs/book');
    expect([...(await cachedChanges(content, folder))]).toEqual([['a.md', '2026-01-05']]);
    expect([...(await cachedChanges(content, folder))]).toEqual([['a.md', '2026-01-05']]);
    await tree.write({ 'docs/book/a.md': 'B\n' });
    commit(tree, '2026-02-06');
    expect([...(await cachedChanges(content, folder))]).toEqual([['a.md', '2026-02-06']]);
  });

  test('is not known without a repository, without a commit, and in a shallow clone', async () => {
    const tree = await makeTree({ 'a.md': 'A\n' });
    expect([...(await cachedChanges(tree.root, await kept()))]).toEqual([]);
    git(tree.root, 'init', '--quiet');
    expect([...(await cachedChanges(tree.root, await kept()))]).toEqual([]);
    commit(tree, '2026-01-05');
    await tree.write({ 'b.md': 'B\n' });
    commit(tree, '2026-01-06');
    const clone = path.join(await kept(), 'clone');
    git(tree.root, 'clone', '--quiet', '--depth', '1', `file://${tree.root}`, clone);
    expect([...(await cachedChanges(clone, await kept()))]).toEqual([]);
  });
});
