import { describe, expect, test } from 'vitest';
import { folderPages } from '../../../src/content/folder-pages.ts';
import type { NavFile } from '../../../src/content/order/placed.ts';
import { readOrder } from '../../../src/content/order/read-order.ts';
import { builtInKinds } from '../../../src/kinds/table.ts';
import { type Folder, folderTree } from '../../../src/site/lists/folder-tree.ts';
import { rowOf } from '../../../src/site/lists/rows.ts';
import { pageRecord } from '../../support/page-record.ts';

type Fields = Record<string, unknown>;

/** What the lists of a tree say, folder by folder: what a folder holds is behind it in brackets. */
function listed(files: Record<string, Fields>, navFiles: NavFile[] = []): string {
  const pages = Object.entries(files).map(([file, { title }]) =>
    pageRecord(file, title === undefined ? {} : { title: String(title) }),
  );
  const order = readOrder(
    navFiles,
    pages.map(({ file, title }) => ({ file, title, fields: files[file] ?? {} })),
  );
  const facts = {
    places: folderPages(pages, builtInKinds),
    order,
    byAddress: new Map(pages.map((page) => [page.address, page])),
    services: new Map<string, string>(),
  };
  const tell = ({ entries }: Folder): string =>
    entries
      .map((entry) => (entry.folder ? `${entry.folder.name}[${tell(entry.folder)}]` : rowOf(entry, facts).name))
      .join(' ');
  return tell(folderTree(pages, facts));
}

const pages = (...files: string[]): Record<string, Fields> => Object.fromEntries(files.map((file) => [file, {}]));
const json = (value: unknown): string => JSON.stringify(value);

test('without a word of the team, folders come first, each by name, numbers by their value', () => {
  expect(listed(pages('b.md', 'a10.md', 'a9.md', 'C/x.md', 'd/x.md'))).toBe('C[x] d[x] a9 a10 b');
});

describe('an order that a team has chosen for another tool is kept:', () => {
  test.each<[tool: string, files: Record<string, Fields>, navs: NavFile[], expected: string]>([
    [
      '`nav` of MkDocs, in sections',
      pages('docs/c.md', 'docs/b.md', 'docs/db/y.md', 'docs/db/x.md', 'docs/rest.md', 'docs/ops/z.md'),
      [
        {
          file: 'mkdocs.yml',
          text: [
            'markdown_extensions:',
            '  - pymdownx.emoji: { emoji_index: !!python/name:material.extensions.emoji.twemoji }',
            'nav:',
            '  - c.md',
            '  - Databases:',
            '      - The second: db/y.md',
            '      - db/x.md',
            '  - https://example.com/',
            '  - b.md',
            '  - gone.md',
          ].join('\n'),
        },
      ],
      'docs[c Databases[The second x] b ops[z] rest]',
    ],
    [
      '`mkdocs.yml` beside the content folder',
      pages('b.md', 'a.md'),
      [{ file: '../mkdocs.yml', text: 'nav: [b.md, a.md]', content: 'docs' }],
      'b a',
    ],
    [
      '`mkdocs.yml` of another folder beside the content folder is none of ours',
      pages('b.md', 'a.md'),
      [{ file: '../mkdocs.yml', text: 'docs_dir: other\nnav: [b.md, a.md]', content: 'docs' }],
      'a b',
    ],
    [
      '`SUMMARY.md` of mdBook',
      pages('src/SUMMARY.md', 'src/b.md', 'src/a.md', 'src/c/README.md', 'src/c/y.md', 'src/c/x.md'),
      [
        {
          file: 'src/SUMMARY.md',
          text: '# Summary\n\n[Before](b.md)\n\n# Part\n\n- [Chapter **C**](c/README.md)\n  - [Why](./c/y.md)\n  - [x](c/x.md#here)\n- [Draft]()\n- [Last](a.md)\n- [Away](https://example.com/a.md)\n',
        },
      ],
      'src[Before Chapter C[Why x] Last SUMMARY]',
    ],
    [
      '`_category_.json` and `_category_.yml`, `sidebar_position`, `sidebar_label` of Docusaurus',
      {
        'a/x.md': { sidebar_position: 2 },
        'a/y.md': { sidebar_position: '1', sidebar_label: 'Why' },
        'b/x.md': {},
        'c/x.md': {},
        'intro.md': { sidebar_position: 1.5 },
      },
      [
        { file: 'a/_category_.json', text: '{\n\t"label": "Guides",\n\t"position": 2\n}' },
        { file: 'b/_category_.yml', text: 'position: 1\n' },
        { file: 'c/_category_.json', text: 'no: {json' },
      ],
      'b[x] intro Guides[Why x] c[x]',
    ],
    [
      '`weight` of Hugo, of a folder that of its `_index.md`',
      {
        'a/_index.md': { weight: 20, title: 'Last folder' },
        'a/x.md': { weight: 0 },
        'a/y.md': { weight: 5, linkTitle: 'Why' },
        'b/_index.md': { weight: 10, title: 'First folder' },
        'b/x.md': {},
      },
      [],
      'First folder[x] Last folder[Why x]',
    ],
    [
      '`nav_order` and `parent` of Just the Docs',
      {
        'two.md': { nav_order: 2, title: 'Two' },
        'child-b.md': { parent: 'One', nav_order: 2 },
        'child-a.md': { parent: 'One', nav_order: 10 },
        'grandchild.md': { parent: 'child-b', nav_order: 1 },
        'one.md': { nav_order: 1, title: 'One' },
        'self.md': { parent: 'self' },
        'round-a.md': { parent: 'round-b' },
        'round-b.md': { parent: 'round-a' },
      },
      [],
      'One child-b grandchild child-a Two round-a round-b self',
    ],
    [
      'what a navigation lists comes before what pages say of themselves',
      { 'a.md': { weight: 1 }, 'b.md': {}, 'c.md': { weight: 2 } },
      [{ file: 'mkdocs.yml', text: json({ docs_dir: '.', nav: ['b.md'] }) }],
      'b a c',
    ],
  ])('%s', (_, files, navs, expected) => {
    expect(listed(files, navs)).toBe(expected);
  });

  test.each([
    ['nav: 7', 'mkdocs.yml'],
    ['nav: [[[', 'mkdocs.yml'],
    ['[', '_category_.json'],
    ['[1]', 'a/_category_.json'],
    ['[x](%E0%A4%A) [y](//a.md)', 'SUMMARY.md'],
  ])('%s says nothing in %s', (text, file) => {
    expect(listed(pages('a/x.md', 'a.md', 'b.md'), [{ file, text }])).toBe('a[x] b');
  });
});

test('a section’s title is that of a folder only when nothing else of the navigation is in the folder', () => {
  const text = json({
    docs_dir: '.',
    nav: [{ One: ['a/x.md'] }, { Two: ['a/y.md'] }, { Three: ['b/x.md', 'b/y.md'] }],
  });
  expect(listed(pages('a/x.md', 'a/y.md', 'b/x.md', 'b/y.md'), [{ file: 'mkdocs.yml', text }])).toBe(
    'a[x y] Three[x y]',
  );
});
