import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importsIn } from './support/imports.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): Promise<string> => readFile(path.join(project, file), 'utf8');
const manifest = JSON.parse(await read('package.json'));
const { devDependencies } = manifest;
// What is optional for the system's sake is installed all the same where it can be.
const dependencies = { ...manifest.dependencies, ...manifest.optionalDependencies };

/** The packages that a file needs when it runs: what is only imported for its types is gone by then. */
const packagesOf = (file: string, text: string): string[] =>
  importsIn(file, text)
    .filter(({ specifier, typeOnly }) => !typeOnly && !/^(?:\.|node:|virtual:|astro:)/.test(specifier))
    .map(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '');

const files = (await readdir(path.join(project, 'src'), { recursive: true }))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
  .concat('astro.config.mjs');
const used = new Set((await Promise.all(files.map(async (file) => packagesOf(file, await read(file))))).flat());

/** Needed at run time though no file of ours imports them. */
const UNSEEN: Record<string, string> = {
  node: 'the program that runs all others',
  compromise: 'loaded when the first retrospective is read',
  '@lezer/lr': 'a peer of the grammar of PromQL',
  '@types/mdast': 'the types of a page’s tree, which the types of rules name',
  commander: 'a peer of @commander-js/extra-typings',
};

describe('package.json', () => {
  test('has what the engine imports among its dependencies, which production installs', () => {
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((name) => !(name in dependencies)).sort()).toEqual([]);
  });

  test('has nothing there that only tests, types or tools use', () => {
    const needed = new Set([...used, ...Object.keys(UNSEEN)]);
    expect(Object.keys(dependencies).filter((name) => !needed.has(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => used.has(name))).toEqual([]);
  });
});

test('the lock marks no package that production needs as one for development', async () => {
  const { packages } = JSON.parse(await read('package-lock.json'));
  const wrong = Object.keys(dependencies).filter((name) => packages[`node_modules/${name}`]?.dev !== undefined);
  expect(wrong).toEqual([]);
});
