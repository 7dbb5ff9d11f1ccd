import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import * as attributes from '../../src/shared/attributes.ts';
import * as hooks from '../../src/shared/hooks.ts';
import { endScript } from '../support/running-script.ts';

const { actions } = await import('../../src/browser/actions.ts');
afterAll(endScript);

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const design = Object.values<string>(attributes);
const own = Object.values<string>(hooks);
const names = new Set([...design, ...own]);
const all = await Promise.all(
  (await readdir(source, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|astro|css)$/.test(name))
    .map(async (name) => ({ name, text: await readFile(source + name, 'utf8') })),
);
const isList = (name: string): boolean => name === 'shared/attributes.ts' || name === 'shared/hooks.ts';
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the names of data attributes', () => {
  test('are each on one of the two lists, once', () => {
    expect(design.filter((name) => own.includes(name))).toEqual([]);
    expect([...names]).toHaveLength(design.length + own.length);
  });

  test('are not written anywhere else in scripts and components', () => {
    const literals = all
      .filter(({ name }) => /\.(?:ts|astro)$/.test(name) && !isList(name))
      .flatMap(({ name, text }) =>
        Array.from(
          withoutComments(text).matchAll(/(?<![\w-])data-[a-z]+(?:-[a-z]+)*(?=[\s\]='"~>])/g),
          ([found]) => `${name}: ${found}`,
        ),
      );
    // Pagefind's own.
    expect(literals).toEqual(['publish/search-document.ts: data-pagefind-body']);
  });

  test('that style sheets and scripts use by other means are on the lists', () => {
    const inStyles = all
      .filter(({ name }) => name.endsWith('.css'))
      .flatMap(({ text }) => Array.from(text.matchAll(/\[(data-[a-z-]+)/g), ([, name = '']) => name));
    const inDataset = all
      .filter(({ name }) => name.startsWith('browser/'))
      .flatMap(({ text }) =>
        Array.from(
          text.matchAll(/dataset\['(\w+)'\]/g),
          ([, key = '']) => `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        ),
      );
    expect(inStyles.length).toBeGreaterThan(10);
    expect([...inStyles, ...inDataset].filter((name) => !names.has(name))).toEqual([]);
  });
});

test('each action that a button asks for is in the table, and each of the table is asked for', () => {
  const asked = all.flatMap(({ text }) =>
    Array.from(text.matchAll(/\[hooks\.action\]: '([\w-]+)'/g), ([, action]) => action),
  );
  expect([...new Set(asked)].sort()).toEqual(Object.keys(actions).sort());
});
