import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { tryLock } from '../../src/files/lock.ts';
import { wholeSite } from '../../src/publish/output/mark.ts';
import { command } from '../support/command.ts';
import type { Stop } from '../support/stop-files.ts';
import { contentsOf, makeTree, type Tree } from '../support/tree.ts';

const PRELOADED = fileURLToPath(new URL('../support/stop-files.ts', import.meta.url));

/** An environment in which a command's file operations are stopped. */
export const stopped = (stop: Stop): Record<string, string> => ({
  NODE_OPTIONS: `--import ${PRELOADED}`,
  STOP_FILES: JSON.stringify(stop),
});

/** A tree whose pages all say which edition they are of, to be built by the real command. */
export interface RealSite {
  tree: Tree;
  /** Where the site and its neighbours are, and a canary. */
  parent: string;
  outDir: string;
  edit(edition: string): Promise<void>;
  /** Leaves a page that does not compile, so that builds begin and end without publishing. */
  spoil(): Promise<void>;
  build(options?: string[], environment?: Record<string, string>): ReturnType<typeof command>;
  /** What is in place: the edition that all of its pages are of; it must be whole. */
  edition(): Promise<string>;
}

export async function makeRealSite(outDirIn = 'out/dist'): Promise<RealSite> {
  const tree = await makeTree({ 'site.yml': 'name: Books\n', '../out/canary.txt': 'not to be lost' }, onTestFinished);
  const parent = path.join(path.dirname(tree.root), 'out');
  const outDir = path.join(path.dirname(tree.root), outDirIn);
  return {
    tree,
    parent,
    outDir,
    edit: async (edition) => {
      for (const name of ['A', 'B', 'C'])
        await tree.write({ [`alerts/${name}.md`]: `# ${name}\n\nEdition-${edition}.\n` });
      await tree.write({
        'broken.md': '# Not broken\n',
        [`only/${edition}.md`]: `# ${edition}\n\nEdition-${edition}.\n`,
      });
    },
    spoil: () => tree.write({ 'broken.md': '---\nparameters: { a: {} }\n---\n{{> nothing}}\n' }),
    build: (options = [], environment = {}) =>
      command('build', ['--outDir', outDir, ...options], { ...tree.environment, ...environment }),
    edition: async () => {
      const mark = await wholeSite(outDir);
      expect([...(await contentsOf(outDir)).keys()].sort()).toEqual([...(mark?.files ?? []), '.pagebook.json'].sort());
      const pages = ['A', 'B', 'C'].map((name) => readFile(path.join(outDir, `alerts/${name}/index.html`), 'utf8'));
      const said = (await Promise.all(pages)).map((text) => /Edition-(\w+)\./.exec(text)?.[1]);
      expect(new Set(said).size, `pages of ${said}`).toBe(1);
      return said[0] ?? '';
    },
  };
}

/** The next command clears away what dead ones left: in the folder's parent, and where builds work. */
export async function expectTidy({ tree, parent, spoil, build }: RealSite, ...known: string[]): Promise<void> {
  await spoil();
  const { code, stderr } = await build();
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('is as it was.') });
  const names = (await readdir(parent)).filter((name) => name !== 'dist' && !known.includes(name));
  expect(names).toEqual(['canary.txt']);
  expect(await readFile(path.join(parent, 'canary.txt'), 'utf8')).toBe('not to be lost');
  for (const name of await readdir(tree.paths.builds)) {
    // Builds of other tests may be going on; what is not locked is a dead one's.
    const lock = name.endsWith('.lock') ? await tryLock(path.join(tree.paths.builds, name)) : undefined;
    await lock?.release();
    expect(lock, `${name} was left behind`).toBeUndefined();
  }
}
