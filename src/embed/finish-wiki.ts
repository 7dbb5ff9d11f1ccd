import { existsSync } from 'node:fs';
import { rename, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageRecord } from '../project/page-record.ts';
import type { Prepared } from '../project/prepare.ts';
import type { BuildRecord } from '../publish/build-record.ts';
import { indexPages } from '../publish/index-pages.ts';
import { writeBeside } from '../publish/write-beside.ts';

/**
 * Adds to a built project what Astro does not make of its wiki: the search index, the pages' Markdown and data, and
 * the record of the build.
 *
 * @param folder - where the wiki is in the built project
 */
export async function finishWiki(folder: string, prepared: Prepared, record: BuildRecord): Promise<void> {
  const { snapshot, pages } = prepared;
  await indexPages(
    pages.map((page, number) => ({ ...page, ...(snapshot.pages[number] as PageRecord) })),
    snapshot,
    path.join(folder, 'pagefind'),
  );
  await writeBeside(folder, prepared);
  await writeFile(path.join(folder, 'build.json'), `${JSON.stringify(record)}\n`);
  // Astro knows only the page of the whole project by its name; hosts look for it in each folder.
  const made = path.join(folder, '404');
  if (!existsSync(made)) return;
  await rename(path.join(made, 'index.html'), path.join(folder, '404.html'));
  await rmdir(made);
}
