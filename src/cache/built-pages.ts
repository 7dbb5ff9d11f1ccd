import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Paths } from '../files/paths.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** A page of a build; its version is another whenever the page may be. */
interface BuiltPage {
  url: string;
  version: string;
  ofEngine?: true;
}

interface BuiltPages {
  /** The version of each page of the team, by its address. */
  versions: Record<string, string>;
}

const KEY = 'built-addresses';
const recordOf = ({ snapshot }: Pick<Paths, 'snapshot'>): string =>
  path.join(path.dirname(snapshot), 'built-pages.json');

/** The versions of the team's pages by their addresses. */
export const versionsOf = (pages: readonly BuiltPage[]): Map<string, string> =>
  new Map(pages.filter(({ ofEngine }) => !ofEngine).map(({ url, version }) => [url, version]));

/**
 * The versions of the pages of the last build of this content folder; undefined when none is known. What the cache of
 * compiled pages has says nothing of that: `check` and `dev` fill it, too.
 */
export async function lastVersions(paths: Pick<Paths, 'snapshot'>): Promise<Map<string, string> | undefined> {
  const record = await readFile(recordOf(paths)).catch(() => Buffer.alloc(0));
  const known = unseal(KEY, record) as BuiltPages | undefined;
  return known && new Map(Object.entries(known.versions));
}

/** Remembers the pages of a build that has ended well. */
export async function rememberPages(paths: Pick<Paths, 'snapshot'>, pages: readonly BuiltPage[]): Promise<void> {
  const versions = Object.fromEntries(versionsOf(pages));
  await writeWhole(recordOf(paths), seal(KEY, { versions } satisfies BuiltPages));
}
