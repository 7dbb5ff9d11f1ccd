import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { replaceFile } from '../content/replace-file.ts';
import type { Target } from '../markdown/context.ts';
import type { CompiledPage } from './compile-page.ts';

export const digest = (...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url').slice(0, 27);
};

/** Compiled pages on disk, each under the digest of everything it was made from. */
export class PageCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  fileOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), `${key}.json`);
  }

  /** The page, if it is there and each path it asked for still leads to the same place. */
  async get(key: string, resolve: (path: string) => Target | undefined): Promise<CompiledPage | undefined> {
    let page: CompiledPage;
    try {
      page = JSON.parse(await readFile(this.fileOf(key), 'utf8'));
    } catch {
      return undefined;
    }
    const same = Object.entries(page.lookups).every(([asked, target]) =>
      isDeepStrictEqual(resolve(asked) ?? null, target),
    );
    return same && page.failed === undefined ? page : undefined;
  }

  /** Keeps a page; a reader never sees half of one. */
  async set(key: string, page: CompiledPage): Promise<void> {
    const file = this.fileOf(key);
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, JSON.stringify(page));
  }
}

/** The digest of the compiler itself, so that a page compiled by another version is never used. */
export async function compilerVersion(projectRoot: string): Promise<string> {
  const folders = [
    'src/build',
    'src/commands',
    'src/content',
    'src/markdown',
    'src/problems',
    'src/schema',
    'src/shared',
    'src/shell',
    'src/template',
  ];
  const files = ['package-lock.json'];
  for (const folder of folders)
    for (const entry of await readdir(path.join(projectRoot, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) files.push(path.relative(projectRoot, path.join(entry.parentPath, entry.name)));
  const texts = await Promise.all(files.sort().map((file) => readFile(path.join(projectRoot, file), 'utf8')));
  return digest(...texts);
}
