import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importsIn } from '../support/imports.ts';

const { dirname, join } = posix;
const source = fileURLToPath(new URL('../../src/', import.meta.url));
const text = await readFile(new URL('../../docs/architecture.md', import.meta.url), 'utf8');

/** A file of ours, by its path from `src/`. */
const folders = (await readdir(source, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const OURS = new RegExp(`^(?:src/)?(?:${folders.map(({ name }) => name).join('|')})/[\\w./-]+\\.(?:ts|astro|css)$`);

const quoted = (cell: string): string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name ?? '');

/** Each folder of the table, with those that it may import; itself, always. */
const allowed = new Map<string, Set<string>>();
for (const [, folders = '', imports = ''] of text.matchAll(/^\| (`\w+`[^|]*)\|[^|]*\|([^|]*)\|$/gm)) {
  const own = quoted(folders);
  const others = imports.includes('all of the above') ? allowed.keys() : quoted(imports);
  for (const folder of own) allowed.set(folder, new Set([...own, ...others]));
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const names = (await readdir(source, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
const files = await Promise.all(
  names
    .filter((name) => /\/.*\.(?:ts|astro)$/.test(name))
    .map(async (name) => ({ name, code: await readFile(source + name, 'utf8') })),
);

describe('docs/architecture.md', () => {
  test('has a row for every folder of src that holds code, and no other', () => {
    expect([...allowed.keys()].sort()).toEqual([...new Set(files.map(({ name }) => folderOf(name)))].sort());
  });

  test('names every folder that another one imports', () => {
    const unnamed = files.flatMap(({ name, code }) =>
      importsIn(name, code)
        .map(({ specifier }) => specifier)
        .filter((path) => path.startsWith('.'))
        .map((path) => folderOf(join(dirname(name), path)))
        .filter((folder) => folder !== '..' && folder !== folderOf(name) && !allowed.get(folderOf(name))?.has(folder))
        .map((folder) => `${name} imports ${folder}`),
    );
    expect(unnamed).toEqual([]);
  });

  test.each(['docs/architecture.md', 'docs/performance.md', 'CONTRIBUTING.md'])(
    '%s names files that are there',
    async (page) => {
      const words = (await readFile(new URL(`../../${page}`, import.meta.url), 'utf8')).replace(
        /^```[\s\S]*?^```/gm,
        '',
      );
      const named = quoted(words).filter((name) => OURS.test(name));
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !existsSync(source + name.replace(/^src\//, '')))).toEqual([]);
    },
  );

  test('is right that the browser gets two packages', () => {
    const packages = files
      .filter(({ name }) => /^(?:browser|shared|systems)\//.test(name))
      .flatMap(({ name, code }) =>
        importsIn(name, code)
          .map(({ specifier }) => specifier)
          .filter((path) => !path.startsWith('.') && !path.startsWith('virtual:pagebook/'))
          .map((path) => `${name} imports ${path}`),
      );
    expect(packages.sort()).toEqual([
      'browser/lost/near-names.ts imports fastest-levenshtein',
      'browser/search/near-words.ts imports fastest-levenshtein',
      'browser/search/stems.ts imports stemmer',
    ]);
  });
});
