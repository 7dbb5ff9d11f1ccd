import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MARKDOWN_FILE } from '../content/addresses.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { PageRecord } from '../project/page-record.ts';

/**
 * Puts each page's Markdown beside the page: the author's file, byte for byte, unless partials are in it.
 * It is what the page was compiled from, whatever has happened to the file since.
 *
 * @param folder - the site, in which each page is already
 */
export async function writeMarkdown(
  folder: string,
  pages: readonly PageRecord[],
  markdown: readonly (string | Uint8Array)[],
): Promise<void> {
  await fewAtOnce(pages, ({ address }, index) =>
    writeFile(path.join(folder, address, MARKDOWN_FILE), markdown[index] ?? ''),
  );
}
