import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { sharedBrowser } from '../support/browser.ts';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { oddFiles } from '../support/odd-trees/files.ts';
import { oddLinks } from '../support/odd-trees/links.ts';
import { otherTools } from '../support/odd-trees/other-tools.ts';
import { oddTexts } from '../support/odd-trees/texts.ts';
import { noisyPng } from '../support/png.ts';
import type { Files, Tree } from '../support/tree.ts';

/** Each is a kind of oddity; one tree has them all. */
const odd = [...oddFiles, ...oddLinks, ...oddTexts, ...otherTools];

const links = odd.map(
  ({ file }) =>
    `- [${odd.findIndex((each) => each.file === file)}](<./${file.replace(/[\\<>\n%#?]/g, encodeURIComponent)}>)\n`,
);
const files: Files = {
  ...Object.fromEntries(odd.map(({ file, is }) => [file, is])),
  LICENSE: 'Free\n',
  'pagefind/shop.json': '{}',
  'wiki/web/run.py': 'print()\n',
  '.hidden/x.md': '# Hidden\n',
  'texts/pixel.png': noisyPng(400, 300),
  'all.md': `# All\n\n${links.join('')}\n[file of ours](pagefind/shop.json), ![gone](gone.png)\n`,
  'static/page.md': '# In static\n',
  'static/index.json': '{}',
};

let site: Built;
const broken = async (tree: Tree): Promise<void> => {
  await symlink('nowhere.md', path.join(tree.root, 'dangling.md'));
  await symlink('/etc', path.join(tree.root, 'outside'));
};
beforeAll(async () => {
  site = await built(files, '/', broken);
});
afterAll(() => site.close());

const problemsIn = (stdout: string) =>
  JSON.parse(stdout).problems as {
    file: string;
    line: number;
    column: number;
    rule: string;
    message: string;
    severity: string;
  }[];

describe('a plain tree of odd files', () => {
  test('is built, and says what is odd about each file', async () => {
    expect(site.code).toBe(0);
    const { stdout, code } = await command('check', ['--format', 'json'], site.tree.environment);
    expect(code).toBe(0);
    const told = problemsIn(stdout).filter(({ severity }) => severity === 'warning');
    const found = told.map(({ file, line, column, rule, message }) => ({
      place: `${file}:${line}:${column} ${rule}`,
      message,
    }));
    const expected = [
      ...odd.flatMap(({ file, told = [] }) => told.map(([place, says]) => ({ place: `${file}:${place}`, says }))),
      { place: 'dangling.md:1:1 unreadable-file', says: 'it is a link that leads nowhere' },
      { place: 'outside:1:1 unreadable-file', says: 'it is a link that leads out of the content folder' },
      { place: `all.md:${links.length + 4}:1 unservable-file`, says: 'in the place of a file of Pagebook' },
      { place: `all.md:${links.length + 4}:37 missing-file`, says: 'is not in the content folder' },
    ];
    expect(found.map(({ place }) => place).sort()).toEqual(expected.map(({ place }) => place).sort());
    for (const { place, says } of expected)
      expect(
        found
          .filter((each) => each.place === place)
          .map(({ message }) => message)
          .join('\n'),
      ).toContain(says);
  });

  test('has errors of them with --strict', async () => {
    const { stdout, code } = await command('check', ['--strict', '--format', 'json'], site.tree.environment);
    expect(code).toBe(1);
    expect(problemsIn(stdout).filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  test.each(odd)('shows $file at $at', async ({ at, title, shows, hides }) => {
    const { pages } = JSON.parse(await site.text('index.json'));
    expect(pages.find(({ url }: { url: string }) => url === at)).toMatchObject({ title });
    const response = await fetch(site.origin + at);
    expect(response.status).toBe(200);
    const html = withAbsoluteAddresses(await response.text(), at);
    const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(article).toContain('<h1');
    if (shows !== undefined) expect(html).toContain(shows);
    if (hides !== undefined) expect(article).not.toContain(hides);
    expect((await fetch(`${site.origin}${at}index.md`)).status).toBe(200);
  });

  test('leads to each of them', async () => {
    const all = withAbsoluteAddresses(await (await fetch(`${site.origin}/all/`)).text(), '/all/');
    for (const [number, { at }] of odd.entries())
      expect(all).toContain(`href="${at.replaceAll("'", '&#x27;')}">${number}</a>`);
  });

  test('finds each of them once, by search', async () => {
    const page = await (await sharedBrowser()).newPage();
    await page.goto(`${site.origin}/_pagebook/search/?q=oddname`);
    const named = odd.filter((each) => each.is === 'Oddname\n').map(({ at }) => at);
    const found = (): Promise<string[]> =>
      page
        .locator('main .search-title a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await expect
      .poll(async () => (await found()).map((url) => new URL(url).pathname).sort())
      .toEqual(named.map((at) => new URL(at, site.origin).pathname).sort());
    await page.close();
  });

  test('moves pages of ours out of their way, and leads to them there', async () => {
    const home = withAbsoluteAddresses(await site.text('index.html'), '/');
    expect(home).toContain('action="/_pagebook/search/"');
    expect(home).toContain('href="/_pagebook/search/"');
    expect(await site.text('_pagebook/search/index.html')).toContain('<title>Search');
    expect(await site.text('_pagebook/link/index.html')).toContain('Link to a page from an alert');
    expect(await site.text('404.html')).toContain('No such page');
    expect((await fetch(`${site.origin}/static/page/`)).status).toBe(200);
    expect(JSON.parse(await site.text('index.json')).pages).toHaveLength(odd.length + 2);
  });
});
