import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { PageSummary } from '../compiler/compiled-page.ts';
import type { PageCache } from './page-cache.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** The pages of a build are in so many files: of ten thousand, an edit writes one file of some hundred KB. */
const FILES = 64;

interface KnownPage {
  key: string;
  /** By what its file in the cache is known. */
  stamp: string | undefined;
  /** What a site needs to know of it. */
  summary: PageSummary;
}

/** What one of the files holds. */
interface Stored {
  /** On which day it was written. */
  day: string;
  /** Another whenever a link may lead elsewhere than it did. */
  links: string;
  pages: [file: string, key: string, stamp: string | undefined, summary: PageSummary][];
}

interface KnownFile extends Omit<Stored, 'pages'> {
  pages: ReadonlyMap<string, KnownPage>;
}

const NAME = 'known-pages';

/**
 * What the last build of a tree knew of its pages, in a few files: of ten thousand that are as they were none has to be
 * read from the cache, which has all of each. Who prepares a tree again and again keeps one of these.
 */
export class KnownPages {
  readonly #folder: string;
  readonly #cache: PageCache;
  readonly #files: (KnownFile | undefined)[];

  private constructor(folder: string, cache: PageCache, files: (KnownFile | undefined)[]) {
    this.#folder = folder;
    this.#cache = cache;
    this.#files = files;
  }

  /** @param cache - where all of each page is */
  static async read(folder: string, cache: PageCache): Promise<KnownPages> {
    const files = Array.from({ length: FILES }, async (_, number): Promise<KnownFile | undefined> => {
      const bytes = await readFile(fileOf(folder, number)).catch(() => Buffer.alloc(0));
      const stored = unseal(NAME, bytes) as Stored | undefined;
      return stored && asKnownFile(stored);
    });
    return new KnownPages(folder, cache, await Promise.all(files));
  }

  /**
   * The page under its key, while the cache has it as it was.
   *
   * @param links - the digest of all that links may lead to
   */
  get(file: string, key: string, links: string): PageSummary | undefined {
    const known = this.#files[numberOf(file)];
    const page = known?.links === links ? known.pages.get(file) : undefined;
    const isThere = page?.key === key && page.stamp !== undefined && page.stamp === this.#cache.stampOf(key);
    return isThere ? page.summary : undefined;
  }

  /** Remembers all pages of a build, in those files that have other ones. */
  async remember(links: string, pages: readonly { file: string; key: string; compiled: PageSummary }[]): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    const groups = Map.groupBy(pages, ({ file }) => numberOf(file));
    for (const [number, known] of this.#files.entries()) {
      const own = groups.get(number) ?? [];
      const before = ({ file }: { file: string }): KnownPage | undefined => known?.pages.get(file);
      const isSame =
        known?.day === day &&
        known.links === links &&
        own.length === known.pages.size &&
        own.every((page) => before(page)?.summary === page.compiled);
      if (isSame) continue;
      // What is used is not forgotten; once a day is enough.
      if (known?.day !== day) for (const { key } of own) this.#cache.touch(key);
      const stored: Stored = {
        day,
        links,
        pages: own.map(({ file, key, compiled }) => [file, key, this.#cache.stampOf(key), compiled]),
      };
      await writeWhole(fileOf(this.#folder, number), seal(NAME, stored));
      this.#files[number] = asKnownFile(stored);
    }
  }
}

const numberOf = (file: string): number => crc32(file) % FILES;

const fileOf = (folder: string, number: number): string => path.join(folder, `${number}.json`);

const asKnownFile = (stored: Stored): KnownFile => ({ ...stored, pages: new Map(stored.pages.map(asKnown)) });

const asKnown = ([file, key, stamp, summary]: Stored['pages'][number]): [string, KnownPage] => [
  file,
  { key, stamp, summary },
];
