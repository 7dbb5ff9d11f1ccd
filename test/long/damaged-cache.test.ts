import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { DAMAGES, filesIn } from '../support/damage.ts';
import { contentsOf, makeTree, type Tree } from '../support/tree.ts';

/** What says when it was built, or where. */
const OF_THE_BUILD = /^(?:build\.json|\.pagebook)/;

let tree: Tree;
let whole: string;
let site: Map<string, string>;
let clean: () => Promise<void>;

async function build(): Promise<Map<string, string>> {
  const { code, stderr } = await command('build', ['--outDir', tree.outDir], tree.environment);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return new Map([...(await contentsOf(tree.outDir))].filter(([file]) => !OF_THE_BUILD.test(file)));
}

beforeAll(async () => {
  tree = await makeTree(
    {
      'site.yml': 'name: Books\n',
      'parameters.yml': 'host: { type: hostname }\n',
      'partials/look.md': 'Look.\n',
      'runbooks/shop/index.md': '---\nowner: us\n---\n# Shop\n',
      'alerts/A.md': '# A\n\nOn {{host}}: [B](B.md)\n',
      'alerts/B.md': '# B\n\n{{> look}}\n',
    },
    (end) => {
      clean = end;
    },
  );
  site = await build();
  whole = `${tree.paths.cache}-whole`;
  await cp(tree.paths.cache, whole, { recursive: true });
  return async () => {
    await rm(whole, { recursive: true });
    await clean();
  };
});

/** One file of each kind that the cache has. */
async function kinds(): Promise<string[]> {
  const files = (await filesIn(whole)).map((file) => path.relative(whole, file));
  return [...Map.groupBy(files, (file) => file.replace(/[\w-]{27}/g, '*').replace(/^pages\/../, 'pages')).values()].map(
    ([first = '']) => first,
  );
}

async function restore(): Promise<void> {
  await rm(tree.paths.cache, { recursive: true });
  await cp(whole, tree.paths.cache, { recursive: true, preserveTimestamps: true });
}

/** Of pages that Astro keeps, only their sizes are known: they are too many to be read each time. */
const mayBeUnseen = (name: string, file: string): boolean => name === 'changed by a letter' && file.endsWith('.html');

describe('a site is built as ever from a cache in which', () => {
  test.each(Object.keys(DAMAGES))('one file of each kind is %s', async (name) => {
    const files = (await kinds()).filter((file) => !mayBeUnseen(name, file));
    expect(files.length).toBeGreaterThan(5);
    await restore();
    for (const file of files) await DAMAGES[name]?.(path.join(tree.paths.cache, file));
    const again = await build();
    expect(
      [...new Set([...again.keys(), ...site.keys()])].filter((each) => again.get(each) !== site.get(each)),
    ).toEqual([]);
  });

  test('one file is missing', async () => {
    for (const file of await kinds()) {
      await restore();
      await rm(path.join(tree.paths.cache, file));
      expect({ file, isSame: JSON.stringify([...(await build())]) === JSON.stringify([...site]) }).toEqual({
        file,
        isSame: true,
      });
    }
  });
});

test.each(['pages', 'trees'])('a file where the folder %s should be stops a build with what to do', async (folder) => {
  await restore();
  await rm(path.join(tree.paths.cache, folder), { recursive: true });
  await writeFile(path.join(tree.paths.cache, folder), 'a note');
  const { code, stderr } = await command('build', ['--outDir', tree.outDir], tree.environment);
  expect(code).toBe(1);
  expect(stderr).toContain(`\`${path.join(tree.paths.cache, folder)}\` is a file where a folder should be`);
  expect(stderr).toContain('PAGEBOOK_CACHE');
  expect(stderr).not.toMatch(/\n\s+at /);
});
