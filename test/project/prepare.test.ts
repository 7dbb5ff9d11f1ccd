import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PageCache } from '../../src/cache/page-cache.ts';
import type { CompiledPage } from '../../src/compiler/compiled-page.ts';
import { type Prepared, prepare, readKnownPages } from '../../src/project/prepare.ts';
import { makeTree, placeAndRule } from '../support/tree.ts';

const files = {
  'site.yml': 'name: Test\n',
  'parameters.yml': 'host:\n  type: hostname\n',
  'partials/drain.md': 'Drain {{host}}.\n',
  'alerts/Partial.md': '# Partial\n\n{{> drain}}\n',
  'alerts/Plain.md': '# Plain\n\nNothing of {{pod}}.\n',
  'alerts/Link.md': '# Link\n\n[Restart](../runbooks/restart.md)\n',
  'runbooks/restart.md': '# Restart\n',
};
const count = Object.keys(files).filter((file) => /^(?:alerts|runbooks)/.test(file)).length;

const fileOf = ({ snapshot }: Prepared, file: string): string =>
  new PageCache(snapshot.pageCache).fileOf(snapshot.pages.find((page) => page.file === file)?.key ?? '');
const compiledOf = async (prepared: Prepared, file: string): Promise<CompiledPage> =>
  JSON.parse(await readFile(fileOf(prepared, file), 'utf8'));

describe('a tree prepared again', () => {
  test('has nothing compiled when nothing has changed', async () => {
    const tree = await makeTree(files);
    const first = await tree.prepare();
    // The engine's page for any incident is among them.
    expect(first.compiled).toBe(count + 1);
    const second = await tree.prepare();
    expect(second.compiled).toBe(0);
    expect(second.snapshot).toEqual(first.snapshot);
    expect(second.problems).toEqual(first.problems);
  });

  test('is as one prepared anew, by who keeps in mind what is known of its pages', async () => {
    const tree = await makeTree(files);
    const known = await readKnownPages(tree.paths);
    const edits: [compiled: number, edit: Record<string, string>][] = [
      [count + 1, {}],
      [0, {}],
      [1, { 'alerts/Plain.md': '# Plainer\n\nNothing.\n' }],
      [1, { 'alerts/More.md': '# More\n\nOf {{host}}.\n' }],
      [1, { 'partials/drain.md': 'Drain {{host}} first.\n' }],
      [0, { 'alerts/Plain.md': '# Plainer\n\nNothing.\n' }],
      [1, { 'runbooks/restart.md': '# Restart it\n' }],
    ];
    for (const [compiled, edit] of edits) {
      await tree.write(edit);
      const kept = await prepare(tree.paths, { known });
      expect(kept.compiled, JSON.stringify(edit)).toBe(compiled);
      const anew = await tree.prepare();
      expect(anew.compiled).toBe(0);
      expect(kept.snapshot).toEqual(anew.snapshot);
    }
  });

  test('has only the edited page compiled', async () => {
    const tree = await makeTree(files);
    await tree.prepare();
    await tree.write({ 'alerts/Plain.md': '# Plainer\n' });
    const { compiled, snapshot } = await tree.prepare();
    expect(compiled).toBe(1);
    expect(snapshot.pages.map(({ title }) => title)).toContain('Plainer');
  });

  test('has a page compiled whose partial has changed', async () => {
    const tree = await makeTree(files);
    await tree.prepare();
    await tree.write({ 'partials/drain.md': 'Empty {{host}}.\n' });
    const again = await tree.prepare();
    expect(again.compiled).toBeGreaterThanOrEqual(1);
    expect((await compiledOf(again, 'alerts/Partial.md')).html).toMatch(/Empty <span data-parameter="host"/);
  });

  test('has a page compiled whose parameters have changed', async () => {
    const tree = await makeTree(files);
    const before = await tree.prepare();
    expect((await compiledOf(before, 'alerts/Plain.md')).used).toEqual([]);
    await tree.write({ 'parameters.yml': 'host:\n  type: hostname\npod:\n  type: word\n' });
    const after = await tree.prepare();
    expect((await compiledOf(after, 'alerts/Plain.md')).used).toEqual(['pod']);
  });

  test('has the links compiled for another base', async () => {
    const tree = await makeTree(files);
    await tree.prepare();
    await tree.write({ 'site.yml': 'name: Test\nbase: /books\n' });
    const again = await tree.prepare();
    expect((await compiledOf(again, 'alerts/Link.md')).html).toContain('href="/books/runbooks/restart/"');
    expect(again.snapshot.pages.map(({ url }) => url)).toContain('/books/alerts/Link/');
  });

  test('has just the page compiled that asked for a page which is gone, and again when that is back', async () => {
    const tree = await makeTree(files);
    await tree.prepare();
    await tree.remove('runbooks/restart.md');
    const without = await tree.prepare();
    expect(without.compiled).toBe(1);
    expect(without.problems.map(placeAndRule)).toEqual(['alerts/Link.md:3:1 broken-link']);
    await tree.write({ 'runbooks/restart.md': '# Restart again\n' });
    const back = await tree.prepare();
    expect(back.compiled).toBe(2);
    expect(back.problems).toEqual([]);
  });

  test('has the page compiled whose image has another size', async () => {
    const image = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;
    const tree = await makeTree({ 'a.md': '![Map](map.svg)\n', 'b.md': 'B\n', 'map.svg': image(20) });
    await tree.prepare();
    await tree.write({ 'map.svg': image(30) });
    const again = await tree.prepare();
    expect(again.compiled).toBe(1);
    expect((await compiledOf(again, 'a.md')).html).toContain('width="30"');
  });

  test('has a page compiled that is damaged in the cache', async () => {
    const tree = await makeTree(files);
    const first = await tree.prepare();
    await writeFile(fileOf(first, 'alerts/Plain.md'), '{"html": "<p>Pl');
    const second = await tree.prepare();
    expect(second.compiled).toBe(1);
    expect((await compiledOf(second, 'alerts/Plain.md')).title).toBe('Plain');
  });

  test('tells the problems of pages that it took from the cache', async () => {
    const tree = await makeTree({ ...files, 'alerts/Open.md': '{{#host}}\n' });
    const first = await tree.prepare();
    const second = await tree.prepare();
    expect(second.compiled).toBe(0);
    expect(second.problems.map(placeAndRule)).toEqual(['alerts/Open.md:1:1 unclosed-section']);
    expect(second.problems).toEqual(first.problems);
  });

  test('has a page compiled once more on which the compiler failed', async () => {
    const tree = await makeTree({ 'a.md': `${'<div>'.repeat(20_000)}\n` });
    await tree.prepare();
    expect((await tree.prepare()).compiled).toBe(1);
  });
});

describe('a place', () => {
  test('is where an editor shows it, in a file with a byte-order mark and carriage returns too', async () => {
    const tree = await makeTree({
      ...files,
      'alerts/A.md': '\ufeff---\r\ntitle: A\r\nreviewed: soon\r\n---\r\n\r\nÜber 😀 {{#host}}\r\n[x](no.md)\r\n',
      'parameters.yml': '\ufeffhost:\r\n  type: hostnme\r\n',
    });
    expect((await tree.prepare()).problems.map(placeAndRule)).toEqual([
      'alerts/A.md:3:11 front-matter-schema',
      'alerts/A.md:6:9 unclosed-section',
      'alerts/A.md:7:1 broken-link',
      'parameters.yml:2:9 parameters-schema',
    ]);
  });
});

describe('a partial with a problem', () => {
  test('is told once, in its own file, however many pages bring it in and however it is indented', async () => {
    const tree = await makeTree({
      ...files,
      'partials/drain.md': 'One\n\nTwo [gone](/gone.md)\n',
      'alerts/Other.md': '1. Step\n\n   {{> drain}}\n',
    });
    expect((await tree.prepare()).problems.map(placeAndRule)).toEqual(['partials/drain.md:3:5 broken-link']);
  });
});
