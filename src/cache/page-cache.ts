import { readFileSync, statSync, utimesSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CompiledPage } from '../compiler/compiled-page.ts';
import type { Target } from '../content/links/target.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** A file's time says on which day it was used last. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Compiled pages on disk, each under the digest of everything it was made from. */
export class PageCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  fileOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), `${key}.json`);
  }

  /** The page, if it is there and whole, and each path it asked for still leads to the same place. */
  async get(key: string, resolve: (destination: string) => Target | undefined): Promise<CompiledPage | undefined> {
    const file = this.fileOf(key);
    const page = await readFile(file).then(
      (bytes) => unseal(key, bytes) as CompiledPage | undefined,
      () => undefined,
    );
    if (!page) return undefined;
    touch(file);
    const same = Object.entries(page.lookups).every(([asked, target]) =>
      isDeepStrictEqual(resolve(asked) ?? null, target),
    );
    return same ? page : undefined;
  }

  /** By which its file is known: another when somebody has written it since. Undefined when it is not there. */
  stampOf(key: string): string | undefined {
    const stats = statSync(this.fileOf(key), { throwIfNoEntry: false });
    return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
  }

  /** Notes that it was used. */
  touch(key: string): void {
    touch(this.fileOf(key));
  }

  /**
   * The page that a build has put there before.
   *
   * @throws Error - when it is gone or damaged since
   */
  read(key: string): CompiledPage {
    const file = this.fileOf(key);
    const page = unseal(key, readFileSync(file)) as CompiledPage | undefined;
    if (!page) throw new Error(`\`${file}\` was damaged while the site was being built; build it again`);
    return page;
  }

  /** @throws CacheError */
  async set(key: string, page: CompiledPage): Promise<void> {
    await writeWhole(this.fileOf(key), seal(key, page));
  }
}

/** Once a day is enough for what is forgotten after weeks. */
function touch(file: string): void {
  try {
    const now = Date.now();
    if (statSync(file).mtimeMs < now - DAY_MS) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // In a cache that can only be read nothing is forgotten either.
  }
}
