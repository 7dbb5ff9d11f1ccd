import { describe, expect, test } from 'vitest';
import { assignAddresses } from '../../../src/content/assign-addresses.ts';
import { makeResolve } from '../../../src/content/links/resolve.ts';
import type { Target } from '../../../src/content/links/target.ts';
import type { OtherFile } from '../../../src/content/read-tree.ts';
import { builtInKinds } from '../../../src/kinds/table.ts';

const NOTHING = { folder: '', what: () => undefined, view: () => undefined };

interface Around {
  /** The content folder's path in the repository. */
  folder?: string;
  /** What the repository has; a folder ends in a slash. */
  has?: string[];
  host?: string;
}

/** Resolves in a tree of these pages and files. */
function resolveIn(
  pages: string[],
  others: Record<string, OtherFile> = {},
  { folder = '', has = [], host }: Around = {},
) {
  return makeResolve(
    {
      kinds: builtInKinds,
      pages: Array.from(assignAddresses(pages), ([file, { address }]) => ({ file, address })),
      others: new Map(Object.entries(others)),
    },
    {
      ...NOTHING,
      folder,
      what: (path) => (has.includes(path) ? 'file' : has.includes(`${path}/`) ? 'folder' : undefined),
      view: (path, isFolder) => host && `${host}/${isFolder ? 'tree' : 'blob'}/${path}`,
    },
  );
}

const found = (target: Target | undefined): string => {
  if (target === undefined) return 'nothing';
  if (target.type === 'page') return `/${target.address}`;
  if (target.type === 'elsewhere') return target.url ?? `elsewhere: ${target.path}`;
  return target.type === 'file' ? `file ${target.path}` : `${target.why}: ${target.path}`;
};

describe('in a tree', () => {
  const resolve = resolveIn(['alerts/HighCPU.md', 'docs/README.md', 'README.md', 'docs/db/restore.md', 'docs/db.md'], {
    'alerts/graph.png': { width: 16, height: 8 },
    'notes.txt': {},
    'report.html': { unpublished: 'script' },
    drafts: { unpublished: 'ignored' },
    'static/logo.png': { width: 4, height: 2, static: true },
    'static/.well-known/security.txt': { static: true },
  });

  test.each([
    ['alerts/HighCPU.md', '/alerts/HighCPU'],
    ['alerts/HighCPU', '/alerts/HighCPU'],
    ['alerts/HighCPU/', '/alerts/HighCPU'],
    ['alerts/HighCPU.html', '/alerts/HighCPU'],
    ['docs/README.md', '/docs'],
    ['docs/README', '/docs'],
    ['docs/index.html', '/docs'],
    ['docs', '/docs'],
    ['docs/', '/docs'],
    ['docs/db', '/docs/db'],
    ['docs/db/', '/docs/db'],
    ['docs/db.html', '/docs/db'],
    ['docs/db/restore.htm', '/docs/db/restore'],
    ['.', '/'],
    ['/', '/'],
    ['index.html', '/'],
    ['Home', '/'],
    ['/Home', '/'],
    ['docs/Home', 'nothing'],
    ['@site/docs/db/restore.md', '/docs/db/restore'],
    ['@site/docs/gone.md', 'nothing'],
    ['alerts', '/alerts'],
    ['search', '/search'],
    ['alerts/graph.png', 'file alerts/graph.png'],
    ['./alerts/../notes.txt', 'file notes.txt'],
    ['report.html', 'script: report.html'],
    ['drafts', 'ignored: drafts'],
    ['drafts/a.md', 'ignored: drafts'],
    ['drafts/deep/b.png', 'ignored: drafts'],
    ['static/logo.png', 'file logo.png'],
    ['logo.png', 'file logo.png'],
    ['alerts/highcpu.md', 'nothing'],
    ['alerts/HighCPU.md/', 'nothing'],
    ['docs/readme.md', 'nothing'],
    ['../README.md', 'nothing'],
    ['404', 'nothing'],
    ['pagefind', 'nothing'],
    ['_astro', 'nothing'],
    ['site.yml', 'nothing'],
    ['constructor', 'nothing'],
    ['__proto__', 'nothing'],
  ])('%s leads to %s', (destination, target) => {
    expect(found(resolve(destination, 'README.md'))).toBe(target);
  });

  test('an image has its size', () => {
    expect(resolve('graph.png', 'alerts/HighCPU.md')).toEqual({
      type: 'file',
      path: 'alerts/graph.png',
      width: 16,
      height: 8,
    });
  });
});

describe('links as other tools have them', () => {
  test.each<[what: string, destination: string, file: string, files: string[], target: string]>([
    ['a folder with a readme', '../db/', 'ops/web/a.md', ['ops/db/README.md'], '/ops/db'],
    ['a folder without one', '../db', 'ops/web/a.md', ['ops/db/x.md'], '/ops/db'],
    ['a folder above', '..', 'ops/web/a.md', ['ops/index.md'], '/ops'],
    ['MkDocs, by the address', '../b/', 'ops/a.md', ['ops/b.md'], '/ops/b'],
    ['MkDocs, an image by the address', '../img/x.png', 'ops/a.md', ['ops/img/x.png'], 'file ops/img/x.png'],
    ['a file before an address', '../b/', 'ops/a.md', ['ops/b.md', 'b.md'], '/b'],
    ['Docusaurus, from the top', '/docs/b', 'docs/a.md', ['docs/b.md'], '/docs/b'],
    ['Docusaurus, from the docs', '/ops/b', 'docs/a.md', ['docs/ops/b.md'], '/docs/ops/b'],
    ['Docusaurus in a folder', '/docs/b', 'website/docs/a.md', ['website/docs/b.md'], '/website/docs/b'],
    ['Docusaurus, a static file', '/img/x.png', 'docs/a.md', ['static/img/x.png'], 'file static/img/x.png'],
    ['Docusaurus, without the ending', './b', 'docs/a.md', ['docs/b.mdx'], '/docs/b'],
    ['Docusaurus, from the top of the site', '@site/docs/b.md', 'docs/ops/a.md', ['docs/b.md'], '/docs/b'],
    ['Docusaurus, a file', '@site/static/x.png', 'docs/a.md', ['static/x.png'], 'file static/x.png'],
    ['Zola, from the top', '@/ops/b.md', 'content/a.md', ['content/ops/b.md'], '/content/ops/b'],
    ['a folder that begins so', '@site/b.md', 'a.md', ['@site/b.md', 'b.md'], '/@site/b'],
    [
      'GitBook, an image',
      '../.gitbook/assets/x.png',
      'ops/a.md',
      ['.gitbook/assets/x.png'],
      'file .gitbook/assets/x.png',
    ],
    ['Hugo, from the top', '/docs/b/', 'content/docs/a.md', ['content/docs/b/_index.md'], '/content/docs/b'],
    ['Hugo, of a folder of pages', 'b', 'content/docs/_index.md', ['content/docs/b.md'], '/content/docs/b'],
    ['VitePress, a public file', '/x.svg', 'guide/a.md', ['public/x.svg'], 'file public/x.svg'],
    ['a name with a space', 'b%20c.md', 'a.md', ['b c.md'], '/b c'],
    ['a name with a percent sign', '100%25.md', 'a.md', ['100%.md'], '/100%'],
    ['a name with an escape in it', 'b%20c.md', 'a.md', ['b%20c.md'], '/b%20c'],
    ['a stray percent sign', '50%.md', 'a.md', ['50%.md'], '/50%'],
  ])('%s: %s in %s', (_, destination, file, files, target) => {
    const others = files.filter((each) => /png|svg$/.test(each)).map((each) => [each, {}]);
    const pages = [file, ...files.filter((each) => !/png|svg$/.test(each))];
    expect(found(resolveIn(pages, Object.fromEntries(others))(destination, file))).toBe(target);
  });
});

describe('links that leave the content folder', () => {
  const around = {
    folder: 'docs/ops',
    has: [
      'docs/',
      'README.md',
      'src/',
      'src/run.sh',
      '.github/',
      '.github/ci.yml',
      'docs/ops/.env.example',
      'docs/ops/empty/',
    ],
  };
  const cases: [destination: string, target: string][] = [
    ['../ops/b.md', '/b'],
    ['../../docs/ops/b.md', '/b'],
    ['/docs/ops/b.md', '/b'],
    ['/b.md', '/b'],
    ['../../README.md', 'blob/README.md'],
    ['/README.md', 'blob/README.md'],
    ['../../src/', 'tree/src'],
    ['../../src/run.sh', 'blob/src/run.sh'],
    ['../../.github/', 'tree/.github'],
    ['../../.github/ci.yml', 'blob/.github/ci.yml'],
    ['.env.example', 'blob/docs/ops/.env.example'],
    ['empty/', 'tree/docs/ops/empty'],
    ['..', 'tree/docs'],
    ['../../gone.md', 'nothing'],
    ['../../../etc/passwd', 'nothing'],
  ];
  test.each(cases)('%s leads to %s on the repository’s host', (destination, target) => {
    const resolve = resolveIn(['a.md', 'b.md'], {}, { ...around, host: 'https://h' });
    expect(found(resolve(destination, 'a.md')).replace('https://h/', '')).toBe(target);
  });

  test('are told apart from what is nowhere, where the host is not known', () => {
    const resolve = resolveIn(['a.md'], {}, around);
    expect(resolve('../../src/', 'a.md')).toEqual({
      type: 'elsewhere',
      path: 'src',
      isFolder: true,
      isInContent: false,
    });
    expect(resolve('empty', 'a.md')).toMatchObject({ type: 'elsewhere', isInContent: true });
    expect(resolve('../../gone', 'a.md')).toBeUndefined();
  });

  test('a file that is not published is seen on the host, unless it is ignored', () => {
    const others: Record<string, OtherFile> = {
      'run.py': { unpublished: 'type' },
      'x.log': { unpublished: 'ignored' },
    };
    const resolve = resolveIn(['a.md'], others, { folder: 'docs', host: 'https://h' });
    expect(resolve('run.py', 'a.md')).toMatchObject({ why: 'type', url: 'https://h/blob/docs/run.py' });
    expect(resolve('x.log', 'a.md')).toEqual({ type: 'unpublished', path: 'x.log', why: 'ignored' });
  });
});

test('an address that front matter gives a page leads to it, where no file has it', () => {
  const pages = [
    { file: 'docs/a.md', address: 'docs/a', given: ['bees', 'docs/bees'] },
    { file: 'docs/b.md', address: 'docs/b', given: ['docs/a', 'bees'] },
  ];
  const resolve = makeResolve({ kinds: builtInKinds, pages, others: new Map() }, NOTHING);
  expect(found(resolve('/bees/', 'docs/b.md'))).toBe('/docs/a');
  expect(found(resolve('bees', 'docs/b.md'))).toBe('/docs/a');
  expect(found(resolve('/docs/a', 'docs/b.md'))).toBe('/docs/a');
  expect(found(resolve('/wasps/', 'docs/b.md'))).toBe('nothing');
});
