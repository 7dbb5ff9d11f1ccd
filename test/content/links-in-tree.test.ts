import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/content/read-tree.ts';
import { makeTree } from '../support/tree.ts';

describe('a link in the file system', () => {
  const linked = async (links: Record<string, string>) => {
    const { root, write } = await makeTree({ 'alerts/A.md': 'A', '../outside/secret.md': 'Secret' });
    await write({ 'alerts/a.txt': 'text' });
    for (const [file, target] of Object.entries(links)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await symlink(target, path.join(root, file));
    }
    return readTree(root);
  };

  test('is followed to files and folders of the tree', async () => {
    const tree = await linked({ 'B.md': 'alerts/A.md', again: 'alerts', 'b.txt': 'alerts/a.txt' });
    expect(tree.pages.map(({ file, text }) => [file, text])).toEqual([
      ['B.md', 'A'],
      ['again/A.md', 'A'],
      ['alerts/A.md', 'A'],
    ]);
    expect([...tree.others.keys()].sort()).toEqual(['again/a.txt', 'alerts/a.txt', 'b.txt']);
    expect(tree.unreadable).toEqual([]);
  });

  test('never leads round in a circle', async () => {
    const tree = await linked({ 'alerts/up': '..', 'alerts/self': '../alerts', 'alerts/loop': 'loop' });
    expect(tree.pages.map(({ file }) => file)).toEqual(['alerts/A.md']);
  });

  test('is named when a page is not behind it, and never leads out of the tree', async () => {
    const tree = await linked({
      'broken.md': 'nothing.md',
      'loop.md': 'loop.md',
      'secret.md': '../outside/secret.md',
      'secret.txt': '../outside/secret.md',
      outside: '../outside',
      'v1.2': '../outside',
      broken: 'nothing',
      'broken.png': 'nothing.png',
    });
    expect(tree.pages.map(({ file }) => file)).toEqual(['alerts/A.md']);
    expect([...tree.others.keys()]).toEqual(['alerts/a.txt']);
    expect(tree.unreadable.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: 'broken', why: 'it is a link that leads nowhere' },
      { file: 'broken.md', why: 'it is a link that leads nowhere' },
      { file: 'loop.md', why: expect.stringMatching(/^ELOOP: [\w\s]+$/) },
      { file: 'outside', why: 'it is a link that leads out of the content folder' },
      { file: 'secret.md', why: 'it is a link that leads out of the content folder' },
      { file: 'v1.2', why: 'it is a link that leads out of the content folder' },
    ]);
  });
});

describe('a link in the file system to what is passed over', () => {
  test('leads nowhere: a pull request could bring one to a password', async () => {
    const { root, write } = await makeTree({
      'a.md': 'A',
      '.git/config': '[remote]\nurl = https://token@git.example.com',
      '.env': 'PASSWORD=x',
      'node_modules/x/a.txt': 'x',
    });
    const links = {
      'a.txt': '.git/config',
      'b.txt': '.env',
      git: '.git',
      'c.txt': 'node_modules/x/a.txt',
      'd.md': '.env',
    };
    for (const [file, target] of Object.entries(links)) await symlink(target, path.join(root, file));
    await write({ 'static/e.txt': 'x', 'site.yml': '' });
    await symlink('../.env', path.join(root, 'static/f.txt'));
    const tree = await readTree(root);
    expect([...tree.others.keys()]).toEqual(['static/e.txt']);
    expect(tree.unreadable.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: 'd.md', why: 'it is a link to what is passed over' },
      { file: 'git', why: 'it is a link to what is passed over' },
      { file: 'static/f.txt', why: 'it is a link to what is passed over' },
    ]);
  });
});
