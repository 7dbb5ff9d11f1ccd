import { readFile } from 'node:fs/promises';
import type { PageSummary } from '../compiler/compile-page.ts';
import type { PageCache } from './page-cache.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** What the last build knew of its pages. */
interface Stored {
  /** On which day it was written. */
  day: string;
  /** Another whenever a link may lead elsewhere than it did. */
  links: string;
  /** Of each page its file, its key, by what its file in the cache is known, and what a site needs to know of it. */
  pages: [file: string, key: string, stamp: string | undefined, summary: PageSummary][];
}

const NAME = 'known-pages';

/**
 * What the last build of a tree knew of its pages, in one file: of ten thousand that are as they were none has to be
 * read from the cache, which has all of each.
 */
export class KnownPages {
  readonly #file: string;
  readonly #cache: PageCache;
  readonly #day: string | undefined;
  readonly #links: string | undefined;
  readonly #pages: ReadonlyMap<string, { key: string; stamp: string | undefined; summary: PageSummary }>;

  private constructor(file: string, cache: PageCache, stored: Stored | undefined) {
    this.#file = file;
    this.#cache = cache;
    this.#day = stored?.day;
    this.#links = stored?.links;
    this.#pages = new Map(stored?.pages.map(([name, key, stamp, summary]) => [name, { key, stamp, summary }]));
  }

  /** @param cache - where all of each page is */
  static async read(file: string, cache: PageCache): Promise<KnownPages> {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    return new KnownPages(file, cache, unseal(NAME, bytes) as Stored | undefined);
  }

  /** Whether every link leads where it did. */
  hasSameLinks(links: string): boolean {
    return this.#links === links;
  }

  /** The page under its key, while the cache has it as it was. */
  get(file: string, key: string): PageSummary | undefined {
    const known = this.#pages.get(file);
    const isThere = known?.key === key && known.stamp !== undefined && known.stamp === this.#cache.stampOf(key);
    return isThere ? known.summary : undefined;
  }

  /** Remembers all pages of a build, unless they are the same. */
  async remember(links: string, pages: readonly { file: string; key: string; compiled: PageSummary }[]): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const isSame =
      this.#day === today &&
      this.hasSameLinks(links) &&
      pages.length === this.#pages.size &&
      pages.every(({ file, compiled }) => this.#pages.get(file)?.summary === compiled);
    if (isSame) return;
    // What is used is not forgotten; once a day is enough.
    if (this.#day !== today) for (const { key } of pages) this.#cache.touch(key);
    const stored: Stored = {
      day: today,
      links,
      pages: pages.map(({ file, key, compiled }) => [file, key, this.#cache.stampOf(key), compiled]),
    };
    await writeWhole(this.#file, seal(NAME, stored));
  }
}
