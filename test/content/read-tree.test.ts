import { describe, expect, test } from 'vitest';
import { readTree, staticsOf } from '../../src/content/read-tree.ts';
import { makeTree } from '../support/tree.ts';

/** A PNG's head: 16 by 8 pixels. */
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  Buffer.from([0, 0, 0, 16, 0, 0, 0, 8, 8, 2, 0, 0, 0]),
]);

const read = async (files: Parameters<typeof makeTree>[0]) => readTree((await makeTree(files)).root);

describe('a tree', () => {
  test('is pages, partials, settings and other files', async () => {
    const tree = await read({
      'site.yml': 'name: Test\n',
      'parameters.yml': 'host: {}\n',
      'README.md': 'Home\n',
      'alerts/B.md': 'B\n',
      'alerts/A.MD': 'A\n',
      'alerts/graph.png': png,
      'partials/drain.md': 'Drain\n',
      'partials/linux/look.md': 'Look\n',
      'team/partials/notes.md': 'A page\n',
      'templates/alert.md': '# <% name %>\n',
      'templates/mail.md': 'A page\n',
      'team/site.yml': 'name: Another\n',
    });
    expect(tree.pages.map(({ file, text }) => [file, text])).toEqual([
      ['README.md', 'Home\n'],
      ['alerts/A.MD', 'A\n'],
      ['alerts/B.md', 'B\n'],
      ['team/partials/notes.md', 'A page\n'],
      ['templates/mail.md', 'A page\n'],
    ]);
    expect([...tree.templates.keys()]).toEqual(['alert']);
    expect([...tree.partials.keys()]).toEqual(['drain', 'linux/look']);
    expect(tree.site?.text).toBe('name: Test\n');
    expect(tree.parameters?.text).toBe('host: {}\n');
    expect([...tree.others]).toEqual(
      expect.arrayContaining([
        ['alerts/graph.png', { width: 16, height: 8 }],
        ['team/site.yml', {}],
      ]),
    );
    expect(tree.unreadable).toEqual([]);
  });

  test('does not hold what tools keep in it', async () => {
    const tree = await read({ 'a.md': 'A', '.git/b.md': 'B', '.draft.md': 'C', 'x/node_modules/y/README.md': 'D' });
    expect(tree.pages.map(({ file }) => file)).toEqual(['a.md']);
    expect(tree.others.size).toBe(0);
  });

  test('holds the files of pages that are in hidden folders, and no pages of these', async () => {
    const tree = await read({
      'a.md': 'A\n',
      '.gitbook/assets/a (1).png': png,
      '.gitbook/assets/a.pdf': '%PDF-1.7',
      '.gitbook/includes/b.md': 'B\n',
      '.gitbook/.cache/c.png': png,
      'docs/.imgs/deep/d.png': png,
      '.attachments/e.csv': 'a,b\n',
      '.github/logo.png': png,
      '.github/workflows/ci.yml': 'on: push\n',
      '.venv/f.png': png,
      '.git/g.png': png,
    });
    expect(tree.pages.map(({ file }) => file)).toEqual(['a.md']);
    expect([...tree.others.keys()].sort()).toEqual([
      '.attachments/e.csv',
      '.gitbook/assets/a (1).png',
      '.gitbook/assets/a.pdf',
      '.github/logo.png',
      'docs/.imgs/deep/d.png',
    ]);
    expect(tree.others.get('.gitbook/assets/a (1).png')).toEqual({ width: 16, height: 8 });
  });

  test('may have folders that are named as pages are', async () => {
    const tree = await read({ 'old.md/page.md': 'A' });
    expect(tree.pages.map(({ file }) => file)).toEqual(['old.md/page.md']);
    expect(tree.unreadable).toEqual([]);
  });
});

describe('the text of a page', () => {
  test('has neither a byte-order mark nor carriage returns', async () => {
    const tree = await read({ 'a.md': '\ufeff# Über\r\n\r\nOne\rTwo\r\n' });
    expect(tree.pages[0]?.text).toBe('# Über\n\nOne\nTwo\n');
  });

  test('may be empty', async () => {
    expect((await read({ 'a.md': '' })).pages).toEqual([{ file: 'a.md', text: '', address: 'a' }]);
  });
});

describe('a file that cannot be read', () => {
  test('is named with the reason, and the rest is read all the same', async () => {
    const tree = await read({
      'a.md': 'A',
      'nul.md': 'a\0b',
      'large.md': Buffer.alloc(5 * 1024 * 1024, 'text '),
      'latin.md': Buffer.from('caf\xe9', 'latin1'),
      'site.yml': 'name: \0',
    });
    expect(tree.pages.map(({ file, text }) => [file, text])).toEqual([
      ['a.md', 'A'],
      ['latin.md', 'caf\ufffd'],
    ]);
    expect(tree.findings.map(({ rule, file, offset }) => [rule, file, offset])).toEqual([
      ['unreadable-file', 'latin.md', 3],
    ]);
    expect(tree.unreadable.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: 'large.md', why: 'it is larger than 4 MiB' },
      { file: 'nul.md', why: 'it is no text, for it holds NUL bytes' },
      { file: 'site.yml', why: 'it is no text, for it holds NUL bytes' },
    ]);
    expect(tree.site).toEqual({ file: 'site.yml', text: '' });
  });
});

describe('a built site in a tree', () => {
  test('is no content, whatever it is called', async () => {
    const mark = '{"id": "x"}';
    const tree = await read({
      'a.md': 'A',
      'dist/.pagebook.json': mark,
      'dist/a/index.md': 'A',
      'dist/a/index.html': 'A',
      'alerts/site/.pagebook.json': mark,
      'alerts/site/b.md': 'B',
      'alerts/B.md': 'B',
      '.dist.pagebook-next/c.md': 'C',
    });
    expect(tree.pages.map(({ file }) => file)).toEqual(['a.md', 'alerts/B.md']);
    expect(tree.others.size).toBe(0);
  });
});

describe('static/', () => {
  const files = {
    'static/CNAME': 'books.example.com',
    'static/.well-known/security.txt': 'Contact: x',
    'static/tools/index.html': '<script>x</script>',
    'static/page.md': '# No page',
    'static/logo.png': png,
    'static/.git/config': 'x',
    'static/.DS_Store': 'x',
    'docs/static/x.md': '# A page',
  };

  test('is files to be copied, hidden ones too, and no pages', async () => {
    const tree = await read({ ...files, 'site.yml': 'name: Test\n' });
    expect(tree.pages.map(({ file }) => file)).toEqual(['docs/static/x.md']);
    expect(staticsOf(tree)).toEqual(['.well-known/security.txt', 'CNAME', 'logo.png', 'page.md', 'tools/index.html']);
    expect(tree.others.get('static/logo.png')).toEqual({ width: 16, height: 8, static: true });
    expect(tree.unreadable).toEqual([]);
  });

  test('is a folder like any other where there is no site.yml', async () => {
    const tree = await read(files);
    expect(tree.pages.map(({ file }) => file)).toEqual(['docs/static/x.md', 'static/page.md']);
    expect(staticsOf(tree)).toEqual([]);
    expect(tree.others.get('static/CNAME')).toEqual({ unpublished: 'type' });
    expect(tree.others.has('static/.well-known/security.txt')).toBe(false);
  });
});

describe('an image', () => {
  test('without a size, or with a damaged head, is a file all the same', async () => {
    const tree = await read({ 'a.png': 'no image', 'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    expect(tree.others.get('a.png')).toEqual({});
    expect(tree.others.has('b.svg')).toBe(true);
    expect(tree.unreadable).toEqual([]);
  });

  test('that may run a script is marked', async () => {
    const tree = await read({ 'a.svg': '<svg onload="x"/>', 'b.html': 'x' });
    expect([...tree.others.values()]).toEqual([{ unpublished: 'script' }, { unpublished: 'script' }]);
  });
});
