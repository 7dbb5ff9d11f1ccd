import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Paths } from '../files/paths.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** A page of a build; its version is another whenever the page may be. */
interface BuiltPage {
  file: string;
  version: string;
}

interface BuiltPages {
  /** The version of each page, by its file. */
  versions: Record<string, string>;
}

const KEY = 'built-pages';
const recordOf = ({ snapshot }: Pick<Paths, 'snapshot'>): string =>
  path.join(path.dirname(snapshot), 'built-pages.json');

/**
 * How many pages are new, or others than in the last build. What the cache of compiled pages has says nothing of
 * that: `check` and `dev` fill it, too.
 */
export async function countChanged(paths: Pick<Paths, 'snapshot'>, pages: readonly BuiltPage[]): Promise<number> {
  const record = await readFile(recordOf(paths)).catch(() => Buffer.alloc(0));
  const { versions } = (unseal(KEY, record) as BuiltPages | undefined) ?? { versions: {} };
  const before = new Map(Object.entries(versions));
  return pages.filter(({ file, version }) => before.get(file) !== version).length;
}

/** Remembers the pages of a build that has ended well. */
export async function rememberPages(paths: Pick<Paths, 'snapshot'>, pages: readonly BuiltPage[]): Promise<void> {
  const versions = Object.fromEntries(pages.map(({ file, version }) => [file, version]));
  await writeWhole(recordOf(paths), seal(KEY, { versions } satisfies BuiltPages));
}
