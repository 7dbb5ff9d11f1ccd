import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import type { Files, Tree } from '../support/tree.ts';

interface OddFile {
  file: string;
  is: string | Uint8Array;
  /** Where the page is. */
  at: string;
  title: string;
  /** What its page shows. */
  shows?: string;
  /** What its page must not show. */
  hides?: string;
  /** What is told of it, as `line:column rule`, and words of the message. */
  told?: [place: string, says: string][];
}

const RESERVED = 'is an address that Pagebook itself serves';

/** One a kind of oddity. */
const odd: OddFile[] = [
  // Addresses that Pagebook has itself.
  { file: 'search.md', is: '# Search logs\n', at: '/search/', title: 'Search logs' },
  { file: 'link.md', is: '# Link\n', at: '/link/', title: 'Link' },
  { file: '404.md', is: '# Not found errors\n', at: '/404/', title: 'Not found errors' },
  { file: '500.md', is: '# Server errors\n', at: '/500/', title: 'Server errors' },
  { file: 'context/a.md', is: '# In context\n', at: '/context/a/', title: 'In context' },
  { file: 'addresses/README.md', is: '# Addresses\n', at: '/addresses/', title: 'Addresses' },
  { file: 'pagefind/a.md', is: '# Find\n', at: '/pagefind/a/', title: 'Find' },
  {
    file: 'index.html.md',
    is: '# About index.html\n',
    at: '/index.html.md/',
    title: 'About index.html',
    told: [['1:1 reserved-address', `\`/index.html\` ${RESERVED}: the page is at \`/index.html.md/\``]],
  },
  {
    file: 'index.json.md',
    is: '# About index.json\n',
    at: '/index.json.md/',
    title: 'About index.json',
    told: [['1:1 reserved-address', `\`/index.json\` ${RESERVED}`]],
  },
  {
    file: '_astro/a.md',
    is: '# Astro\n',
    at: '/_astro-2/a/',
    title: 'Astro',
    told: [['1:1 reserved-address', `\`/_astro/a\` ${RESERVED}`]],
  },
  // Two files with one address.
  { file: 'two/index.md', is: '# Index\n', at: '/two/', title: 'Index' },
  {
    file: 'two/README.md',
    is: '# Readme\n',
    at: '/two/README/',
    title: 'Readme',
    told: [
      [
        '1:1 duplicate-address',
        '`two/README.md` has the address `/two`, and so has `two/index.md`: it is at `/two/README/`',
      ],
    ],
  },
  {
    file: 'two/_index.md',
    is: 'Of Hugo\n',
    at: '/two/_index/',
    title: 'two',
    told: [['1:1 duplicate-address', 'it is at `/two/_index/`']],
  },
  {
    file: 'two.md',
    is: '# Two\n',
    at: '/two.md/',
    title: 'Two',
    told: [
      ['1:1 duplicate-address', '`two.md` has the address `/two`, and so has `two/index.md`: it is at `/two.md/`'],
    ],
  },
  {
    file: 'two.markdown',
    is: '# Second\n',
    at: '/two.markdown/',
    title: 'Second',
    told: [['1:1 duplicate-address', 'it is at `/two.markdown/`']],
  },
  {
    file: 'LICENSE.md',
    is: '# Licence\n\n[The same](LICENSE)\n',
    at: '/LICENSE.md/',
    title: 'Licence',
    shows: '<a href="/LICENSE">',
    told: [['1:1 duplicate-address', 'and so has `LICENSE`']],
  },
  // Names.
  ...['100%', '100%25', 'C#', 'why?', 'a\\b', 'line\nbreak', '[x] (y) & "z" <b> a+b;c:d*|'].map(
    (name): OddFile => ({
      file: `names/${name}.md`,
      is: 'Named\n',
      at: `/names/${encodeURIComponent(name)}/`,
      title: name,
      ...(/[%#?\\\n]/.test(name) && {
        told: [['1:1 reserved-address', `links have \`/names/${encodeURIComponent(name)}/\``]],
      }),
    }),
  ),
  { file: 'names/cafe\u0301.md', is: '# Café\n', at: '/names/cafe%CC%81/', title: 'Café' },
  { file: 'names/x.html.md', is: '# HTML\n', at: '/names/x.html/', title: 'HTML' },
  { file: 'names/b.markdown', is: '# Markdown\n', at: '/names/b/', title: 'Markdown' },
  // Bytes.
  {
    file: 'bytes/latin.md',
    is: Buffer.from('# Caf\xe9\n\nTea\n', 'latin1'),
    at: '/bytes/latin/',
    title: 'Caf\ufffd',
    shows: 'Tea',
    told: [['1:6 unreadable-file', 'the file is not in UTF-8']],
  },
  {
    file: 'bytes/utf16.md',
    is: Buffer.from('\ufeff# Über\r\n', 'utf16le'),
    at: '/bytes/utf16/',
    title: 'Über',
    told: [['1:1 unreadable-file', 'UTF-16LE']],
  },
  {
    file: 'bytes/nul.md',
    is: '# NUL\n\nBetween words\0and words.\n',
    at: '/bytes/nul/',
    title: 'NUL',
    shows: 'words\ufffdand',
    told: [['3:14 unreadable-file', 'is shown as']],
  },
  // Front matter.
  {
    file: 'matter/colon.md',
    is: '---\ntitle: Disk: full\nowner: @storage\n---\nText\n',
    at: '/matter/colon/',
    title: 'Disk: full',
    shows: '@storage',
    hides: 'owner:',
    told: [
      ['2:8 front-matter-syntax', 'YAML does not parse'],
      ['3:8 front-matter-syntax', 'YAML does not parse'],
    ],
  },
  {
    file: 'matter/tabs.md',
    is: '---\ntitle: Tabs\nmenu:\n\tmain: x\n---\nText\n',
    at: '/matter/tabs/',
    title: 'Tabs',
    hides: 'main:',
    told: [['4:1 front-matter-syntax', 'YAML does not parse']],
  },
  {
    file: 'matter/twice.md',
    is: '---\ntitle: First\ntitle: Last\n---\nText\n',
    at: '/matter/twice/',
    title: 'Last',
    told: [['3:1 front-matter-syntax', 'must be unique']],
  },
  {
    file: 'matter/list.md',
    is: '---\n- item-of-list\n---\n# List\n',
    at: '/matter/list/',
    title: 'List',
    hides: 'item-of-list',
    told: [['2:1 front-matter-syntax', 'is not a list of `name: value` lines']],
  },
  {
    file: 'matter/rule.md',
    is: '---\n\nWords under a rule.\n',
    at: '/matter/rule/',
    title: 'rule',
    shows: 'Words under a rule.',
    told: [['1:1 front-matter-syntax', 'never closed']],
  },
  {
    file: 'matter/rules.md',
    is: '---\nWords between rules.\n\n---\n\nMore.\n',
    at: '/matter/rules/',
    title: 'rules',
    shows: 'Words between rules.',
    told: [['2:1 front-matter-syntax', 'is not a list of']],
  },
  {
    file: 'matter/open.md',
    is: '---\ntitle: Open\n\nText of the page.\n\n---\n\nMore text.\n',
    at: '/matter/open/',
    title: 'Open',
    shows: 'Text of the page.',
    told: [['1:1 front-matter-syntax', 'never closed']],
  },
  { file: 'matter/dots.md', is: '---\ntitle: Dots\n...\nText\n', at: '/matter/dots/', title: 'Dots', hides: '...' },
  {
    file: 'matter/toml.md',
    is: '+++\ntitle = "From TOML"\nweight = 3\n+++\nText\n',
    at: '/matter/toml/',
    title: 'From TOML',
    hides: '+++',
    told: [['1:1 front-matter-syntax', 'is in `toml`']],
  },
  {
    file: 'matter/bad-toml.md',
    is: '+++\ntitle = From TOML\n+++\nText\n',
    at: '/matter/bad-toml/',
    title: 'bad-toml',
    hides: 'From TOML',
    told: [['2:9 front-matter-syntax', 'TOML does not parse']],
  },
  {
    file: 'matter/json.md',
    is: '{\n  "title": "From JSON"\n}\n\nText\n',
    at: '/matter/json/',
    title: 'From JSON',
    hides: '&quot;title',
    told: [['1:1 front-matter-syntax', 'is in `json`']],
  },
  {
    file: 'matter/script.md',
    is: '---js\nmodule.exports = {}\n---\nText\n',
    at: '/matter/script/',
    title: 'script',
    hides: 'module.exports',
    told: [['1:4 front-matter-syntax', 'is in `js`, which is not read']],
  },
  // Nesting.
  {
    file: 'deep.md',
    is: `Words before.\n\n${'> '.repeat(300)}deep\n`,
    at: '/deep/',
    title: 'deep',
    shows: 'Words before.',
    told: [['3:401 deep-nesting', 'more than 200 levels']],
  },
];

const links = odd.map(
  ({ file }) =>
    `- [${odd.findIndex((each) => each.file === file)}](<${file.replace(/[\\<>\n%#?]/g, encodeURIComponent)}>)\n`,
);
const files: Files = {
  ...Object.fromEntries(odd.map(({ file, is }) => [file, is])),
  LICENSE: 'Free\n',
  'context/shop.json': '{}',
  'all.md': `# All\n\n${links.join('')}\n[file of ours](context/shop.json), ![gone](gone.png)\n`,
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
      { place: `all.md:${links.length + 4}:36 missing-file`, says: 'is not in the content folder' },
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
    const html = await response.text();
    const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(article).toContain('<h1');
    if (shows !== undefined) expect(html).toContain(shows);
    if (hides !== undefined) expect(article).not.toContain(hides);
    expect((await fetch(`${site.origin}${at}index.md`)).status).toBe(200);
  });

  test('leads to each of them', async () => {
    const all = await (await fetch(`${site.origin}/all/`)).text();
    for (const [number, { at }] of odd.entries())
      expect(all).toContain(`href="${at.replaceAll("'", '&#x27;')}">${number}</a>`);
  });

  test('moves pages of ours out of their way, and leads to them there', async () => {
    const home = await site.text('index.html');
    expect(home).toContain('action="/_pagebook/search/"');
    expect(home).toContain('href="/_pagebook/search/"');
    expect(await site.text('_pagebook/search/index.html')).toContain('<title>Search');
    expect(await site.text('_pagebook/link/index.html')).toContain('Link to a page from an alert');
    expect(await site.text('404.html')).toContain('No such page');
    expect((await fetch(`${site.origin}/static/page/`)).status).toBe(200);
    expect(JSON.parse(await site.text('index.json')).pages).toHaveLength(odd.length + 2);
  });
});
