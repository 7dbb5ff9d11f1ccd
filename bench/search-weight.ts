import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Figure } from './report.ts';
import { inBrowser } from './site-in-browser.ts';
import { listenTo, sumOf } from './transfer.ts';

const BUDGET = 150 * 1024;

/** What is transferred from opening the search until the first result stands there, on a built site. */
export async function searchWeight(folder: string): Promise<Figure[]> {
  const { pages } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as {
    pages: { title: string; url: string; kind: string }[];
  };
  const target = pages.findLast(({ kind }) => kind === 'alert') ?? pages[0];
  if (!target) return [];
  // Camel case apart, as somebody would type it.
  const words = target.title.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return inBrowser(folder, async ({ origin, newPage }) => {
    const page = await newPage();
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
    const heard = listenTo(page);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input[type=search]');
    await page.keyboard.type(words, { delay: 60 });
    await page.waitForSelector('.search-results li');
    const transfers = await heard();
    const group = `Searching ${pages.length} pages for two or three words, until the first result`;
    return [
      { group, name: 'requests', unit: 'count', value: transfers.length },
      ...(['gzip', 'brotli'] as const).map(
        (by): Figure => ({
          group,
          name: `transferred, ${by}`,
          unit: 'bytes',
          value: sumOf(transfers, by),
          budget: BUDGET,
        }),
      ),
    ];
  });
}
