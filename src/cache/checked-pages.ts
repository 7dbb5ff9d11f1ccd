import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Paths } from '../files/paths.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** What the last check of a tree has found, under the keys of what it was found from. */
export interface CheckedPages<Page, Site> {
  pages: Record<string, Page>;
  site: Site | undefined;
}

const KEY = 'checked-pages';
const recordOf = ({ snapshot }: Pick<Paths, 'snapshot'>): string =>
  path.join(path.dirname(snapshot), 'checked-pages.json');

/** What the last check has left; nothing where there was none, or its file is damaged. */
export async function readChecked<Page, Site>(paths: Pick<Paths, 'snapshot'>): Promise<CheckedPages<Page, Site>> {
  const record = await readFile(recordOf(paths)).catch(() => Buffer.alloc(0));
  return (unseal(KEY, record) as CheckedPages<Page, Site> | undefined) ?? { pages: {}, site: undefined };
}

/** Leaves what a check has found to the next one; where that cannot be kept, it is found anew. */
export async function rememberChecked<Page, Site>(
  paths: Pick<Paths, 'snapshot'>,
  checked: CheckedPages<Page, Site>,
): Promise<void> {
  await writeWhole(recordOf(paths), seal(KEY, checked)).catch(() => {});
}
