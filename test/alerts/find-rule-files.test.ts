import { chmod, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRuleFiles } from '../../src/alerts/find-rule-files.ts';
import { makeTree } from '../support/tree.ts';
import { unprivileged } from '../support/unprivileged.ts';

const FILES = Object.fromEntries(
  [
    'a.yaml',
    'b.yml',
    'sub/c.yaml',
    'sub/deep/d.json',
    'sub/e.md',
    '[f].yaml',
    '.git/g.yaml',
    'node_modules/h.yaml',
    '.ci/i.yaml',
  ].map((file) => [file, 'groups: []\n']),
);

async function found(...asked: string[]): Promise<string> {
  const { root } = await makeTree(FILES);
  const { files, missing } = await findRuleFiles(asked, root);
  return [...files.map(({ file }) => file), ...missing.map((name) => `!${name}`)].join(' ');
}

describe('rule files', () => {
  test.each([
    [['a.yaml'], 'a.yaml'],
    [['./a.yaml', 'a.yaml'], 'a.yaml'],
    [['*.yaml'], '[f].yaml a.yaml'],
    [['**/*.yaml'], '[f].yaml a.yaml sub/c.yaml'],
    [['**/*.y{,a}ml'], '[f].yaml a.yaml b.yml sub/c.yaml'],
    [['sub/*'], 'sub/c.yaml sub/e.md'],
    [['*/c.yaml'], 'sub/c.yaml'],
    [['sub/**'], 'sub/c.yaml sub/deep/d.json sub/e.md'],
    [['sub'], 'sub/c.yaml sub/deep/d.json'],
    [['sub/'], 'sub/c.yaml sub/deep/d.json'],
    [['.'], '[f].yaml a.yaml b.yml sub/c.yaml sub/deep/d.json'],
    [['.ci/*.yaml'], '.ci/i.yaml'],
    [['[f].yaml'], '[f].yaml'],
    [['[ab].y*'], 'a.yaml b.yml'],
    [['a.yaml', 'no.yaml', 'no/*.yaml'], 'a.yaml !no.yaml !no/*.yaml'],
    [['*.toml'], '!*.toml'],
    [['../content/a.yaml'], '../content/a.yaml'],
  ])('%j are %s', async (asked, expected) => {
    expect(await found(...asked)).toBe(expected);
  });

  test('are found by a whole path, and by a pattern that begins with one', async () => {
    const { root } = await makeTree(FILES);
    const { files } = await findRuleFiles([path.join(root, 'sub/*.yaml')], '/');
    expect(files).toEqual([{ file: path.join(root, 'sub/c.yaml') }]);
  });

  test('that cannot be reached are named with the reason', async () => {
    const { root } = await makeTree(FILES);
    await symlink('loop.yaml', path.join(root, 'loop.yaml'));
    expect((await findRuleFiles(['loop.yaml'], root)).files).toEqual([
      { file: 'loop.yaml', why: expect.stringContaining('ELOOP') },
    ]);
  });

  test('beside a folder that may not be read are found all the same', async () => {
    const { root } = await makeTree(FILES);
    await chmod(path.dirname(root), 0o755);
    await chmod(path.join(root, 'sub'), 0o000);
    const { files } = await unprivileged(() => findRuleFiles(['**/*.yaml', 'sub/c.yaml', 'sub'], root));
    expect(files).toEqual([
      { file: '[f].yaml' },
      { file: 'a.yaml' },
      { file: 'sub', why: 'EACCES: permission denied' },
      { file: 'sub/c.yaml', why: 'EACCES: permission denied' },
    ]);
    await chmod(path.join(root, 'sub'), 0o755);
  });
});
