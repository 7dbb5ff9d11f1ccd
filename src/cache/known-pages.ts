import { readFile } from 'node:fs/promises';
import type { PageSummary } from '../compiler/compile-page.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** What the last build knew of its pages. */
interface Stored {
  /** Another whenever a link may lead elsewhere than it did. */
  links: string;
  /** Of each page its file, its key, and what a site needs to know of it. */
  pages: [file: string, key: string, summary: PageSummary][];
}

const NAME = 'known-pages';

/**
 * What the last build of a tree knew of its pages, in one file: of ten thousand that are as they were none has to be
 * read from the cache, which has all of each.
 */
export class KnownPages {
  readonly #file: string;
  readonly #links: string | undefined;
  readonly #pages: ReadonlyMap<string, { key: string; summary: PageSummary }>;

  private constructor(file: string, stored: Stored | undefined) {
    this.#file = file;
    this.#links = stored?.links;
    this.#pages = new Map(stored?.pages.map(([name, key, summary]) => [name, { key, summary }]));
  }

  static async read(file: string): Promise<KnownPages> {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    return new KnownPages(file, unseal(NAME, bytes) as Stored | undefined);
  }

  /** Whether every link leads where it did. */
  hasSameLinks(links: string): boolean {
    return this.#links === links;
  }

  /** The page under its key. */
  get(file: string, key: string): PageSummary | undefined {
    const known = this.#pages.get(file);
    return known?.key === key ? known.summary : undefined;
  }

  /** Remembers all pages of a build, unless they are the same. */
  async remember(links: string, pages: readonly { file: string; key: string; compiled: PageSummary }[]): Promise<void> {
    const isSame =
      this.hasSameLinks(links) &&
      pages.length === this.#pages.size &&
      pages.every(({ file, key, compiled }) => this.get(file, key) === compiled);
    if (isSame) return;
    const stored: Stored = { links, pages: pages.map(({ file, key, compiled }) => [file, key, compiled]) };
    await writeWhole(this.#file, seal(NAME, stored));
  }
}
