import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MARKDOWN_FILE, PAGE_DATA_FILE } from '../content/addresses.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import { pageFile } from '../machines/page-files.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Prepared } from '../project/prepare.ts';

/**
 * Puts each page's Markdown and data beside the page. The Markdown is the author's file, byte for byte, unless
 * partials are in it: what the page was compiled from, whatever has happened to the file since.
 *
 * @param folder - the site, in which each page is already
 */
export async function writeBeside(
  folder: string,
  { snapshot, pages, markdown }: Pick<Prepared, 'snapshot' | 'pages' | 'markdown'>,
): Promise<void> {
  await fewAtOnce(snapshot.pages, async (page: PageRecord, index) => {
    const beside = path.join(folder, page.address);
    await writeFile(path.join(beside, MARKDOWN_FILE), markdown[index] ?? '');
    const data = pages[index]?.data;
    if (data !== undefined) await writeFile(path.join(beside, PAGE_DATA_FILE), pageFile(page, snapshot, data));
  });
}
