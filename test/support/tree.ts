import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Checked, checkTree } from '../../src/check/check-tree.ts';
import type { CompiledPage } from '../../src/compiler/compiled-page.ts';
import { fewAtOnce } from '../../src/files/few-at-once.ts';
import { findConfig } from '../../src/files/find-config.ts';
import { type Paths, pathsFor } from '../../src/files/paths.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type Prepared, prepare } from '../../src/project/prepare.ts';

/** Files by path from the content folder. */
export type Files = Record<string, string | Uint8Array>;

export interface Tree {
  /** The content folder. */
  root: string;
  /** What a command is run with to build it. */
  environment: { PAGEBOOK_CONTENT: string; PAGEBOOK_CACHE: string };
  paths: Paths;
  /** A folder beside the content that is not made yet. */
  outDir: string;
  write(files: Files): Promise<void>;
  remove(file: string): Promise<void>;
  prepare(): Promise<Prepared>;
  /** Validates it by every rule, on a day of long ago unless told otherwise. */
  check(today?: string): Promise<Checked>;
}

/** A content tree in a temporary folder with a cache of its own, gone when the test is over. */
export async function makeTree(
  files: Files,
  onEnd: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<Tree> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  const root = path.join(folder, 'content');
  const environment = { PAGEBOOK_CONTENT: root, PAGEBOOK_CACHE: path.join(folder, 'cache') };
  await writeFiles(root, files);
  const paths = pathsFor(environment, { config: findConfig(root) });
  const tree: Tree = {
    root,
    environment,
    paths,
    outDir: path.join(folder, 'dist'),
    write: (more) => writeFiles(root, more),
    remove: (file) => rm(path.join(root, file)),
    prepare: () => prepare(paths),
    check: (today = '2020-01-01') => checkTree(paths, today),
  };
  return tree;
}

async function writeFiles(root: string, files: Files): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}

/** What all pages were compiled to. */
export const compiledPages = ({ snapshot, compiledPage }: Prepared): CompiledPage[] => snapshot.pages.map(compiledPage);

/** What is wrong with a tree of these files, as `file:line:column rule`. */
export async function placesOf(files: Files): Promise<string[]> {
  const { problems } = await (await makeTree(files)).prepare();
  return problems.map(placeAndRule);
}

export const placeAndRule = ({ file, line, column, rule }: Problem): string => `${file}:${line}:${column} ${rule}`;

/** Every file of a folder with all its bytes, for comparing two moments. */
export async function contentsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await fewAtOnce(files.sort(), async (file): Promise<[string, string]> => {
      return [path.relative(folder, file), (await readFile(file)).toString('base64')];
    }),
  );
}
