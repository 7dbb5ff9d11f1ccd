import { statSync } from 'node:fs';
import { appendFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { DAMAGES, filesIn } from '../support/damage.ts';
import { rebuildingRounds } from '../support/rebuilding-rounds.ts';
import { contentsOf, type Files, makeTree, type Tree } from '../support/tree.ts';
import { differences, type WholeSite, wholeSite } from '../support/whole-site.ts';

const FIRST: Files = {
  'site.yml': 'name: Books\naddress: https://books.example.com\n',
  'parameters.yml': 'host: { type: hostname }\nservice: { catalogue: services }\n',
  'runbooks/checkout/index.md': '---\ntitle: Checkout\nowner: team-a\n---\nWhat it is.\n',
  'runbooks/checkout/restart.md': '---\ntitle: Restart\n---\nDrain {{host}}.\n',
  'runbooks/stock/index.md': '---\ntitle: Stock\n---\nWhat it is.\n',
  'runbooks/stock/count.md': '# Count\n\nAsk {{service.owner}}.\n',
  'README.md': '# Home\n\nWhat this is.\n',
  'alerts/README.md': '# Alerts\n\nWhat alerts are.\n',
  'alerts/HighCPU.md': '---\nservice: checkout\nseverity: warning\n---\n# HighCPU\n\nOn {{host}}.\n',
  'alerts/Plain.md': '# Plain\n\nNothing.\n',
  'manual/Graph.md': '# Graph\n\n![The graph](graph.svg)\n',
  'manual/graph.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  'alerts/Other.md': '# Other\n\nNothing.\n',
  'retrospectives/2026-01-02-heap.md': '---\nalerts: HighCPU\n---\n# Heap\n',
  'log/2026-01-03-moved.md': '---\nservice: checkout\n---\n# Moved\n',
};

/** What each page's neighbours see of it changes, and who its neighbours are. */
const EDITED: Files = {
  ...FIRST,
  'alerts/HighCPU.md': '---\nservice: checkout\nseverity: critical\n---\n# HighCPUs\n\nOn {{host}}.\n',
  'alerts/Other.md': '# Another\n\nNothing.\n',
  'manual/graph.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="8"/>',
  'log/2026-01-03-moved.md': '---\nservice: stock\n---\n# Moved\n',
  'log/2026-01-04-grown.md': '---\nservice: stock\n---\n# Grown\n',
};

/** Nothing but texts changes, of which lists show nothing: the first sentences are as they were. */
const REWRITTEN: Files = {
  ...FIRST,
  'README.md': '# Home\n\nWhat this is.\n\nAnd who wrote it.\n',
  'alerts/README.md': '# Alerts\n\nWhat alerts are.\n\nAnd where they come from.\n',
  'alerts/Plain.md': '# Plain\n\nNothing.\n\n## More\n\nNothing more.\n',
  'runbooks/checkout/index.md': '---\ntitle: Checkout\nowner: team-a\n---\nWhat it is.\n\nAnd what it was.\n',
};

/** What all pages share changes, and no page's own text. */
const RENAMED: Files = {
  ...EDITED,
  'site.yml': 'name: Manuals\naddress: https://ops.example.com\nrepository: https://git.example.com/ops\n',
};

/** A service has another owner: other pages show that, and fill it in. */
const HANDED_OVER: Files = {
  ...RENAMED,
  'runbooks/checkout/index.md': '---\ntitle: The checkout\nowner: team-b\n---\nWhat it is.\n',
};

const cleanings: (() => Promise<void>)[] = [];
const open = (files: Files): Promise<Tree> => makeTree(files, (clean) => cleanings.push(clean));
afterAll(async () => {
  for (const clean of cleanings) await clean();
});

async function build(tree: Tree): Promise<WholeSite> {
  const { code, stderr } = await command('build', ['--outDir', tree.outDir], tree.environment);
  expect(code, stderr).toBe(0);
  return wholeSite(tree.outDir);
}

describe('a site that is built again', () => {
  let tree: Tree;
  /** As it was built last. */
  let site: WholeSite;
  beforeAll(async () => {
    tree = await open(FIRST);
    site = await build(tree);
  });

  test.each([
    ['nothing but the texts of pages has changed', REWRITTEN],
    ['pages, and with them their neighbours, have changed', EDITED],
    ['what all pages share has changed', RENAMED],
    ['a service has changed', HANDED_OVER],
  ])('is as one built from nothing when %s', async (_what, files) => {
    await tree.write(files);
    site = await build(tree);
    const anew = await build(await open(files));
    expect(differences(site, anew)).toEqual([]);
  });

  const KEPT = [/pages\.json$/, /bundle\.json$/, /entry\.mjs$/, /\.css$/, /sites\/[^/]*\.json$/, /Plain\/index\.html$/];
  test.each([
    ['cut in half', KEPT],
    ['empty', KEPT.slice(0, 2)],
    ['a folder', KEPT.slice(3, 5)],
  ])('is whole when what was kept for it is %s', async (name, kinds) => {
    const own = path.dirname(tree.paths.snapshot);
    const kept = (await filesIn(own)).filter((file) => /pages\.json|layout|sites/.test(path.relative(own, file)));
    for (const kind of kinds) {
      const file = kept.find((each) => kind.test(each.replaceAll('\\', '/')));
      if (file === undefined) throw new Error(`nothing is kept like ${kind}`);
      await DAMAGES[name]?.(file);
      await tree.write({ 'alerts/Other.md': `# Other\n\nWithout ${kind}, ${name}.\n` });
      await build(tree);
      await tree.write({ 'alerts/Other.md': HANDED_OVER['alerts/Other.md'] ?? '' });
      expect(differences(await build(tree), site), String(kind)).toEqual([]);
    }
  });

  test('has its own pages again where somebody has edited, removed or replaced them', async () => {
    const [one, two, three] = ['alerts/Plain', 'alerts/Other', 'runbooks/stock'].map((page) =>
      path.join(tree.outDir, page, 'index.html'),
    ) as [string, string, string];
    await appendFile(one, '<p>More</p>');
    await rm(two);
    await writeFile(three, 'x');
    const fragments = path.join(tree.outDir, 'pagefind', 'fragment');
    const [fragment = '', other = ''] = await readdir(fragments);
    await writeFile(path.join(fragments, fragment), 'x');
    await rm(path.join(fragments, other));
    await appendFile(path.join(tree.outDir, 'pagefind', 'words', '7.json'), ' ');
    expect(differences(await build(tree), site)).toEqual([]);
    expect(differences(await build(tree), site)).toEqual([]);
  });

  test('lays out only what would look different', async () => {
    const pages = ['alerts/Plain/index.html', 'alerts/HighCPU/index.html'].map((page) => path.join(tree.outDir, page));
    const numbers = (): number[] => pages.map((page) => statSync(page).ino);
    const before = numbers();
    await tree.write({ 'alerts/HighCPU.md': '---\nservice: checkout\n---\n# HighCPU\n\nOn {{host}}, again.\n' });
    await build(tree);
    expect(numbers().map((number, index) => number === before[index])).toEqual([true, false]);
  });

  test('is left as it is when nothing has changed', async () => {
    const before = await contentsOf(tree.outDir);
    const folder = statSync(tree.outDir).ino;
    await build(tree);
    expect(await contentsOf(tree.outDir)).toEqual(before);
    expect(statSync(tree.outDir).ino).toBe(folder);
  });
});

test.each([1, 2])('a site is the same however often the content has changed at random since: seed %d', async (seed) => {
  const { outDir } = await makeTree({});
  await rebuildingRounds(outDir, { seed, pages: 40, rounds: 12 });
});
