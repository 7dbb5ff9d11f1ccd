import path from 'node:path';
import { listFiles } from '../content-tree.ts';
import { inBrowser } from '../site-in-browser.ts';
import { listenTo, sumOf, type Transfer } from '../transfer.ts';
import { pageInMiddle } from './change-pages.ts';
import type { Generator } from './generator.ts';
import { addressOf, htmlOfPages } from './pages-of-site.ts';
import { serveFolder } from './serve-folder.ts';
import type { Weight } from './summary.ts';

/** Some load all texts of a site before they answer. */
const LIMIT_MS = 2 * 60_000;

/**
 * What a browser gets of the page in the middle before its reader does anything, and where the site has a search, what it
 * gets from opening that to the first result for the page's name.
 */
export async function weighSite(
  { content, output, search }: Generator,
  pages: readonly string[],
): Promise<{ firstLoad?: Weight; search?: Weight }> {
  const page = pageInMiddle(pages);
  const html = htmlOfPages([page], await listFiles(output)).get(page);
  if (html === undefined) throw new Error(`${content} has ${page}, but its site does not`);
  const address = addressOf(html);
  return inBrowser(
    output,
    async ({ origin, newPage }) => {
      const opened = await newPage();
      opened.setDefaultTimeout(LIMIT_MS);
      const heard = listenTo(opened);
      await opened.goto(origin + address, { waitUntil: 'networkidle' });
      const firstLoad = weightOf(await heard());
      if (search === undefined) return { firstLoad };
      const heardMore = listenTo(opened);
      await opened.keyboard.press(search.keys);
      await opened.waitForSelector(search.field);
      await opened.keyboard.type(asTyped(page), { delay: 60 });
      await opened.waitForSelector(search.result);
      return { firstLoad, search: weightOf(await heardMore()) };
    },
    serveFolder,
  );
}

/** A page's name with its camel case apart, as somebody would type it. */
const asTyped = (page: string): string =>
  path.posix
    .basename(page, '.md')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

const weightOf = (transfers: readonly Transfer[]): Weight => ({
  requests: transfers.length,
  gzip: sumOf(transfers, 'gzip'),
  brotli: sumOf(transfers, 'brotli'),
});
