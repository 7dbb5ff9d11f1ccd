import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { contentsOf, makeTree } from '../support/tree.ts';

const files = {
  'site.yml': 'address: https://books.example.com\nbase: /ops\n',
  'templates/alert.md': '---\nservice: <% service %>\nowner: <% owner %>\n---\n# <% name %>\n',
  'alerts/linux/HighCPU.md': 'Mine\n',
};

describe('npm run new', () => {
  test('writes a page from its template, and prints where it is and what its address will be', async () => {
    const { root, environment } = await makeTree(files);
    const call = ['alert', 'DiskFull', '--service', 'checkout'];
    const { code, stdout, stderr } = await command('new', call, environment, path.dirname(root));
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'content/alerts/DiskFull.md\nhttps://books.example.com/ops/alerts/DiskFull/\n',
      stderr: '',
    });
    expect(await readFile(path.join(root, 'alerts/DiskFull.md'), 'utf8')).toBe(
      '---\nservice: checkout\n---\n# DiskFull\n',
    );
  });

  test('puts the day before the name of a retrospective', async () => {
    const { root, environment } = await makeTree({ ...files, 'site.yml': '' });
    const call = ['retrospective', 'Orders lost', '--date', '2026-10-02'];
    const { stdout } = await command('new', call, environment, path.dirname(root));
    expect(stdout).toBe('content/retrospectives/2026-10-02-orders-lost.md\n/retrospectives/2026-10-02-orders-lost/\n');
  });

  test('never writes over a page', async () => {
    const { root, environment } = await makeTree(files);
    const before = await contentsOf(root);
    const { code, stdout, stderr } = await command('new', ['alert', 'HighCPU'], environment);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: '`alerts/linux/HighCPU.md` is there already, and nothing was written.\n',
    });
    expect(await contentsOf(root)).toEqual(before);
  });

  test('writes no page for an alert that is a symptom of another page', async () => {
    const { root, environment } = await makeTree({
      ...files,
      'alerts/PodCrashes.md': '---\nsymptoms: [CrashLoopBackOff, KubePodCrashLooping]\n---\nMine\n',
    });
    const before = await contentsOf(root);
    const call = ['alert', 'kubernetes/KubePodCrashLooping'];
    const { code, stdout, stderr } = await command('new', call, environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('`alerts/PodCrashes.md` has that name among its `symptoms:`');
    expect(await contentsOf(root)).toEqual(before);
    expect((await command('new', ['action', 'KubePodCrashLooping', '--service', 'a'], environment)).code).toBe(0);
  });

  test.each([
    [[], 'Missing: the kind'],
    [['alert'], "Missing: the name: the alert's name, as its rule has it."],
    [['action', 'Restart'], 'Missing: --service.'],
    [['alart', 'X'], '`alart` is no kind of page. Did you mean `alert`?'],
    [['alert', '../X'], '`../X` is no name'],
    [['log', 'X', '--date', '2026-02-30'], '`2026-02-30` is no day'],
  ])('called with %j says what is wrong, writes nothing, and ends with 2', async (call, says) => {
    const { root, environment } = await makeTree(files);
    const before = await contentsOf(root);
    const { code, stdout, stderr } = await command('new', call, environment);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toContain('\nUsage: npm run new -- [options] [kind] [name]\n');
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
    expect(await contentsOf(root)).toEqual(before);
  });
});
