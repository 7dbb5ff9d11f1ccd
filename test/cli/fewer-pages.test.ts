import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { contentsOf, makeTree, type Tree } from '../support/tree.ts';

const files = Object.fromEntries(
  ['A', 'B', 'C', 'D', 'E'].map((name) => [`alerts/${name}.md`, `# ${name}\n\nText.\n`]),
);
const build = (tree: Tree, ...options: string[]) =>
  command('build', ['--outDir', tree.outDir, ...options], tree.environment);

describe('a build', () => {
  test('says what it changes, and nothing of that for the first one', async () => {
    const tree = await makeTree(files);
    expect((await build(tree)).stdout.trimEnd().split('\n')).toEqual([expect.stringMatching(/^Built 5 pages \(5 new/)]);
    await tree.write({ 'alerts/A.md': '# A\n\nOther text.\n', 'alerts/F.md': '# F\n' });
    await tree.remove('alerts/B.md');
    expect((await build(tree)).stdout.split('\n')).toEqual([
      expect.stringMatching(/^Built 5 pages \(2 new or changed\)/),
      '  added    /alerts/F/',
      '  changed  /alerts/A/',
      '  removed  /alerts/B/',
      '',
    ]);
  });

  test('writes what it changes as one object of JSON', async () => {
    const tree = await makeTree(files);
    await build(tree);
    await tree.write({ 'alerts/A.md': '# A\n\n[x](gone.md)\n' });
    const { code, stdout } = await build(tree, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      built: true,
      build: JSON.parse(Buffer.from((await contentsOf(tree.outDir)).get('build.json') ?? '', 'base64').toString()).id,
      pages: 5,
      before: 5,
      added: [],
      changed: ['/alerts/A/'],
      removed: [],
      problems: [expect.objectContaining({ rule: 'broken-link', file: 'alerts/A.md' })],
    });
  });

  test('does not take the place of one with many more pages, until that is asked for', async () => {
    const tree = await makeTree(files);
    await build(tree);
    const before = await contentsOf(tree.outDir);
    for (const name of ['A', 'B']) await tree.remove(`alerts/${name}.md`);
    const { code, stdout, stderr } = await build(tree);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('the site would have 3 pages, and the last build had `5`: more than a fifth less.');
    expect(stderr).toContain(
      '\n  removed  /alerts/A/\n  removed  /alerts/B/\n    If those pages are meant to go, build with `--allow-fewer`.',
    );
    expect(await contentsOf(tree.outDir)).toEqual(before);
    expect((await build(tree)).code).toBe(1);

    expect((await build(tree, '--allow-fewer')).stdout).toMatch(/^Built 3 pages/);
    expect((await build(tree)).stdout).toMatch(/^Built 3 pages/);
  });

  test('of a few pages less takes its place', async () => {
    const tree = await makeTree(files);
    await build(tree);
    await tree.remove('alerts/A.md');
    expect((await build(tree)).code).toBe(0);
  });

  test('of another content folder takes its place, however few pages it has', async () => {
    const tree = await makeTree(files);
    await build(tree);
    const other = await makeTree({ 'alerts/X.md': '# X\n' });
    expect((await command('build', ['--outDir', tree.outDir], other.environment)).code).toBe(0);
  });
});
