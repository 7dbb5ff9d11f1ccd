import { readdir, readFile, writeFile } from 'node:fs/promises';
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

  test('lays out anew all that it has kept when any of that is damaged', async () => {
    for (const name of ['empty', 'cut in half', 'a folder']) {
      const [first = ''] = (await filesIn(tree.paths.astroCache)).filter((file) => file.endsWith('.html'));
      await DAMAGES[name]?.(first);
      expect(different(await build(tree), site)).toEqual([]);
    }
  });

  test('lays out only what would look different', async () => {
    const kept = await mark(tree, 'alerts/Plain/index.html', 'alerts/HighCPU/index.html');
    await tree.write({ 'alerts/HighCPU.md': '---\nservice: checkout\n---\n# HighCPU\n\nOn {{host}}, again.\n' });
    const marked = [...(await build(tree))]
      .filter(([, text]) => Buffer.from(text, 'base64').includes(kept))
      .map(([file]) => file);
    expect(marked).toEqual(['alerts/Plain/index.html']);
  });
});

/** Marks pages where they are kept between builds, each as long as it was, so that it shows whether they are used. */
async function mark(tree: Tree, ...pages: string[]): Promise<string> {
  const mark = '<!DOCTYPE HTML>';
  const files = await readdir(tree.paths.astroCache, { recursive: true });
  for (const page of pages) {
    const file = files.find((each) => each.replaceAll('\\', '/').endsWith(page));
    if (file === undefined) throw new Error(`${page} is not kept`);
    const kept = path.join(tree.paths.astroCache, file);
    const text = await readFile(kept, 'utf8');
    expect(text.toUpperCase().startsWith(mark)).toBe(true);
    await writeFile(kept, mark + text.slice(mark.length));
  }
  return mark;
}
