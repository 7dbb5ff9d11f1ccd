import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Packed, pack } from '../../scripts/pack.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let packed: Packed;
let imports: { from: string; to: string }[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pagebook-pack-'));
  packed = await pack(folder);
  imports = await importsOf(packed.files);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inPackage = (file: string): string => path.join(folder, 'package', file);
const read = (file: string): Promise<string> => readFile(inPackage(file), 'utf8');

describe('the package', () => {
  test('is under 1.35 MB, and holds what it promises', () => {
    expect(packed.bytes).toBeLessThan(1_350_000);
    for (const file of [
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'dist/cli/main.mjs',
      'dist/routes/[...address].astro',
      'dist/routes/index.json.js',
      'dist/styles/site.css',
      'dist/browser/fill.js',
      'public/icon.svg',
      'schemas/site.json',
      'content/site.yml',
      'content/alerts/HighCPU.md',
    ])
      expect(packed.files).toContain(file);
  });

  test('holds no tests, no TypeScript but declarations, and no pictures', () => {
    const unwanted = packed.files.filter(
      (file) =>
        /^(?:test|docs(?!\/(?:deploy\/|(?:ci\/)?[\w-]+\.(?:yml|md)$))|bench|scripts|node_modules)\//.test(file) ||
        /(?<!\.d)\.m?ts$|\.(?:png|jpe?g)$/.test(file),
    );
    expect(unwanted).toEqual([]);
    // What `init --ci` writes.
    expect(packed.files).toEqual(expect.arrayContaining(['docs/ci/github-actions.yml', 'docs/ci/gitlab-ci.yml']));
  });

  test('holds each page of docs/ that a message names', async () => {
    const sources = path.join(project, 'src');
    const named = (await readdir(sources, { recursive: true }))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => Array.from(readFileSync(path.join(sources, file), 'utf8').matchAll(/docsPage\('([\w-]+)'\)/g)))
      .map(([, name]) => `docs/${name}.md`);
    expect(named.length).toBeGreaterThan(5);
    expect(packed.files).toEqual(expect.arrayContaining(named));
  });

  test('exports files that are there', async () => {
    const { exports, bin } = JSON.parse(await read('package.json'));
    const files = Object.values(exports as Record<string, string | Record<string, string>>).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    expect(files.length).toBeGreaterThan(6);
    for (const file of [...files, bin.pagebook].filter((each) => !each.includes('*')))
      expect({ file, there: existsSync(inPackage(file)) }).toEqual({ file, there: true });
  });

  test('names the packages that its files import, and no Node', async () => {
    const { dependencies, devDependencies } = JSON.parse(await read('package.json'));
    expect(dependencies).not.toHaveProperty('node');
    expect(devDependencies).toBeUndefined();
    const missing = imports.filter(
      ({ to }) => !to.startsWith('.') && !(/^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? '' in dependencies),
    );
    expect(missing.filter(({ to }) => !builtinModules.includes(to) && !/^(?:node|astro|virtual):/.test(to))).toEqual(
      [],
    );
  });

  test('has each file that another one imports', async () => {
    const relative = imports.filter(({ to }) => to.startsWith('.'));
    expect(relative.length).toBeGreaterThan(500);
    const missing = relative.filter(
      ({ from, to }) => !existsSync(inPackage(path.join(path.dirname(from), to.replace(/\?.*$/, '')))),
    );
    expect(missing).toEqual([]);
  });
});

/** What the files that run import. */
async function importsOf(files: readonly string[]): Promise<{ from: string; to: string }[]> {
  const found = await Promise.all(
    files
      .filter((file) => /\.(?:m?js|astro)$/.test(file))
      .map(async (from) => {
        const text = await read(from);
        const code = from.endsWith('.astro') ? scriptOf(text) : text;
        return ts.preProcessFile(code).importedFiles.map(({ fileName: to }) => ({ from, to }));
      }),
  );
  return found.flat();
}

/** The script of a component as it runs: without its types. */
const scriptOf = (component: string): string =>
  ts.transpile(/^---\n([\s\S]*?)\n---/.exec(component)?.[1] ?? '', {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  });
