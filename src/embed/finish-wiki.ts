import { existsSync } from 'node:fs';
import { rename, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Prepared } from '../project/prepare.ts';
import type { BuildRecord } from '../publish/build-record.ts';
import { indexInThread } from '../publish/index-in-thread.ts';
import { wordFiles } from '../publish/site/index-files.ts';
import { makeFiles } from '../publish/site/make-files.ts';
import { besidePages, namesFiles } from '../publish/site/plan-site.ts';

/**
 * Adds to a built project what Astro does not make of its wiki: the search index, the pages' Markdown and data, and
 * the record of the build.
 *
 * @param folder - where the wiki is in the built project
 */
export async function finishWiki(folder: string, prepared: Prepared, record: BuildRecord): Promise<void> {
  const { pages, pageCache } = prepared.snapshot;
  const { words } = await indexInThread({
    kind: 'make',
    pages,
    pageCache,
    folder: path.join(folder, 'pagefind'),
    key: '',
  });
  await makeFiles([...besidePages(prepared), ...namesFiles(prepared), ...wordFiles(words)], undefined, folder);
  await writeFile(path.join(folder, 'build.json'), `${JSON.stringify(record)}\n`);
  // Astro knows only the page of the whole project by its name; hosts look for it in each folder.
  const made = path.join(folder, '404');
  if (!existsSync(made)) return;
  await rename(path.join(made, 'index.html'), path.join(folder, '404.html'));
  await rmdir(made);
}
