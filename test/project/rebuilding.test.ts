import { statSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { DAMAGES, filesIn } from '../support/damage.ts';
import { contentsOf, type Files, makeTree, type Tree } from '../support/tree.ts';

const FIRST: Files = {
  'site.yml': 'name: Books\naddress: https://books.example.com\n',
  'parameters.yml': 'host: { type: hostname }\nservice: { catalogue: services }\n',
  'runbooks/checkout/index.md': '---\ntitle: Checkout\nowner: team-a\n---\nWhat it is.\n',
  'runbooks/checkout/restart.md': '---\ntitle: Restart\n---\nDrain {{host}}.\n',
  'runbooks/stock/index.md': '---\ntitle: Stock\n---\nWhat it is.\n',
  'runbooks/stock/count.md': '# Count\n\nAsk {{service.owner}}.\n',
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

async function build(tree: Tree): Promise<Map<string, string>> {
  const { code, stderr } = await command('build', ['--outDir', tree.outDir], tree.environment);
  expect(code, stderr).toBe(0);
  return contentsOf(tree.outDir);
}

/** What tells one build from another. The rest of the site must not. */
const OF_THE_BUILD = new Set(['build.json', '.pagebook.json']);

/** What a site says it was made from. */
function idOf(site: Map<string, string>): string {
  return JSON.parse(Buffer.from(site.get('build.json') ?? '', 'base64').toString()).id;
}

/** The files that two sites do not have alike. */
const different = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => !OF_THE_BUILD.has(file) && a.get(file) !== b.get(file));

describe('a site that is built again', () => {
  let tree: Tree;
  /** As it was built last. */
  let site: Map<string, string>;
  beforeAll(async () => {
    tree = await open(FIRST);
    site = await build(tree);
  });

  test.each([
    ['pages, and with them their neighbours, have changed', EDITED],
    ['what all pages share has changed', RENAMED],
    ['a service has changed', HANDED_OVER],
  ])('is as one built from nothing when %s', async (_what, files) => {
    await tree.write(files);
    site = await build(tree);
    const anew = await build(await open(files));
    expect(different(site, anew)).toEqual([]);
    expect(idOf(site)).toBe(idOf(anew));
  });

  test.each(['empty', 'cut in half', 'a folder'])('is whole when what was kept for it is %s', async (name) => {
    const own = path.dirname(tree.paths.snapshot);
    const kept = (await filesIn(own)).filter((file) => /pages\.json|layout|sites/.test(path.relative(own, file)));
    const kinds = [
      /pages\.json$/,
      /bundle\.json$/,
      /entry\.mjs$/,
      /\.css$/,
      /sites\/[^/]*\.json$/,
      /Plain\/index\.html$/,
    ];
    for (const kind of kinds) {
      const file = kept.find((each) => kind.test(each.replaceAll('\\', '/')));
      if (file === undefined) throw new Error(`nothing is kept like ${kind}`);
      await DAMAGES[name]?.(file);
      await tree.write({ 'alerts/Other.md': `# Other\n\nWithout ${kind}, ${name}.\n` });
      await build(tree);
      await tree.write({ 'alerts/Other.md': HANDED_OVER['alerts/Other.md'] ?? '' });
      expect(different(await build(tree), site), String(kind)).toEqual([]);
    }
  });

  test('has its own pages again where somebody has edited, removed or replaced them', async () => {
    const [one, two, three] = ['alerts/Plain', 'alerts/Other', 'runbooks/stock'].map((page) =>
      path.join(tree.outDir, page, 'index.html'),
    ) as [string, string, string];
    await appendFile(one, '<p>More</p>');
    await rm(two);
    await writeFile(three, 'x');
    expect(different(await build(tree), site)).toEqual([]);
    expect(different(await build(tree), site)).toEqual([]);
  });

  test('lays out only what would look different', async () => {
    const pages = ['alerts/Plain/index.html', 'alerts/HighCPU/index.html'].map((page) => path.join(tree.outDir, page));
    const numbers = (): number[] => pages.map((page) => statSync(page).ino);
    const before = numbers();
    await tree.write({ 'alerts/HighCPU.md': '---\nservice: checkout\n---\n# HighCPU\n\nOn {{host}}, again.\n' });
    await build(tree);
    expect(numbers().map((number, index) => number === before[index])).toEqual([true, false]);
  });

  test('is left as it is when nothing has changed, and says which commit it has', async () => {
    const before = await contentsOf(tree.outDir);
    const folder = statSync(tree.outDir).ino;
    expect(await build(tree)).toEqual(before);
    expect(statSync(tree.outDir).ino).toBe(folder);
  });
});
