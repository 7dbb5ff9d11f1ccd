import { cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { contentsOf, makeTree, type Tree } from '../support/tree.ts';

const content = path.resolve(import.meta.dirname, '../tree');

/** Builds a tree with a cache of its own, into a folder beside it. */
async function built({ root }: Tree, cache: string, name: string): Promise<Map<string, string>> {
  const folder = path.join(root, '..', name);
  const environment = { PAGEBOOK_CONTENT: root, PAGEBOOK_CACHE: cache };
  const { code, stderr } = await command('build', ['--outDir', folder, '--allow-fewer'], environment);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const files = await contentsOf(folder);
  for (const file of ['build.json', '.pagebook.json']) expect(files.delete(file)).toBe(true);
  return files;
}

/** The files that are others, or not in both. */
const differences = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

test('two builds of the same content are the same, byte for byte, but for build.json and the mark', async () => {
  const tree = await makeTree({});
  await cp(content, tree.root, { recursive: true });
  const cacheOf = (name: string): string => path.join(tree.root, '..', `cache-${name}`);
  const first = await built(tree, cacheOf('a'), 'first');
  expect(first.size).toBeGreaterThan(100);
  expect(differences(first, await built(tree, cacheOf('b'), 'second'))).toEqual([]);
});

test('a cache of an older build, restored, gives the same site as none', async () => {
  const tree = await makeTree({});
  await cp(content, tree.root, { recursive: true });
  const cacheOf = (name: string): string => path.join(tree.root, '..', `cache-${name}`);
  await built(tree, cacheOf('old'), 'old');
  await cp(cacheOf('old'), cacheOf('restored'), { recursive: true });
  const added = 'alerts/ANewAlert.md';
  await tree.write({ [added]: '---\nseverity: warning\n---\n\n# A new alert\n\nOn {{host}}.\n' });
  await tree.write({ 'parameters.yml': 'host: { type: word, example: other }\n' });
  const restored = await built(tree, cacheOf('restored'), 'restored');
  expect(restored.has('alerts/ANewAlert/index.html')).toBe(true);
  expect(differences(restored, await built(tree, cacheOf('none'), 'none'))).toEqual([]);
});
