import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deviceList } from '../../../src/publish/site/device-list.ts';
import type { BuiltFile } from '../../../src/publish/site/site-file.ts';
import {
  allParts,
  CORE_FILE,
  HEAD_FILE,
  type Head,
  type ListedFile,
  partOf,
} from '../../../src/shared/device-files.ts';

const sha = (text: string): string => createHash('sha1').update(text).digest('base64url');

/** A site of files that each say their own name, or this. */
const siteOf = (paths: readonly string[], other: Record<string, string> = {}): Map<string, BuiltFile> =>
  new Map(
    paths.map((path) => {
      const text = other[path] ?? path;
      return [path, { sign: sha(text), size: text.length, time: 0 }];
    }),
  );

function listOf(files: Map<string, BuiltFile>): Map<string, string> {
  const list = deviceList({ files, id: 'b1', isForHost: (path) => path === 'CNAME', corePages: ['', 'search'] });
  return new Map(list.map(({ path, make }) => [path, make() as string]));
}

const headOf = (list: Map<string, string>): Head => JSON.parse(list.get(HEAD_FILE) ?? '');
const pathsIn = (list: Map<string, string>, file: string): string[] =>
  (JSON.parse(list.get(file) ?? '[]') as ListedFile[]).map(([path]) => path);

const many = Array.from({ length: 10_000 }, (_, number) => `alerts/team-${number % 70}/Alert${number}/index.html`);

describe('the list of what a device may keep', () => {
  const paths = [
    'index.html',
    '404.html',
    'search/index.html',
    'alerts/HighCPU/index.html',
    'alerts/HighCPU/index.md',
    'alerts/HighCPU/page.json',
    'alerts/über uns/index.html',
    'runbooks/graph.png',
    '_astro/fill.abc.js',
    'pagefind/site.js',
    'pagefind/names/3.js',
    'pagefind/fragment/en_1.pf_fragment',
    'index.json',
    'robots.txt',
    'sitemap-0.xml',
    '_pagebook/schemas/page.json',
    '_pagebook/files/.gitbook/a.png',
    'sw.js',
    'CNAME',
  ];
  const list = listOf(siteOf(paths));
  const head = headOf(list);

  test('has pages by their addresses and what they load, and not what only programs and hosts read', () => {
    const all = allParts(head).flatMap(({ file }) => pathsIn(list, file));
    expect(all.sort()).toEqual([
      '',
      '404.html',
      '_astro/fill.abc.js',
      '_pagebook/files/.gitbook/a.png',
      'alerts/HighCPU/',
      'alerts/über uns/',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/names/3.js',
      'pagefind/site.js',
      'runbooks/graph.png',
      'search/',
    ]);
    expect([head.files, head.index.files]).toEqual([10, 1]);
    expect(head.packed).toBe('runbooks/graph.png'.length + '_pagebook/files/.gitbook/a.png'.length);
  });

  test('names what every device keeps', () => {
    expect(pathsIn(list, CORE_FILE)).toEqual([
      '',
      '404.html',
      '_astro/fill.abc.js',
      'pagefind/names/3.js',
      'pagefind/site.js',
      'search/',
    ]);
  });

  test('gives each file the hash of what is in it, and each part that of its text', () => {
    const part = partOf(head, 'alerts/HighCPU/');
    const text = list.get(part?.file ?? '') ?? '';
    expect(part?.hash).toBe(sha(text).slice(0, 11));
    const page = 'alerts/HighCPU/index.html';
    expect(JSON.parse(text)).toContainEqual(['alerts/HighCPU/', sha(page).slice(0, 11), page.length]);
    expect(head.core).toBe(sha(list.get(CORE_FILE) ?? '').slice(0, 11));
  });
});

test('no part of the list of 10,000 pages is over 20 KiB compressed, nor is its head', () => {
  const fragments = many.map((_, number) => `pagefind/fragment/en_${sha(String(number)).slice(0, 8)}.pf_fragment`);
  const list = listOf(siteOf([...many, ...fragments]));
  expect(list.size).toBeGreaterThan(20);
  for (const [file, text] of list)
    expect({ file, isSmall: gzipSync(text).length <= 20 * 1024 }).toEqual({ file, isSmall: true });
});

test('an edit of a page changes its part and the head, and no other part', () => {
  const before = listOf(siteOf(many));
  const edited = 'alerts/team-5/Alert5/index.html';
  const after = listOf(siteOf(many, { [edited]: 'edited' }));
  const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  expect(changed).toEqual([HEAD_FILE, partOf(headOf(after), 'alerts/team-5/Alert5/')?.file]);
});
