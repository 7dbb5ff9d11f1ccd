import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Figure } from './report.ts';
import { inBrowser } from './site-in-browser.ts';
import { listenTo, sumOf } from './transfer.ts';

/** DESIGN.md 7. */
const BUDGETS = { name: 40 * 1024, text: 120 * 1024 };

interface ListedPage {
  title: string;
  url: string;
  kind: string;
}

/** What is transferred from opening the search until the first result stands there, on a built site. */
export async function searchWeight(folder: string): Promise<Figure[]> {
  const { pages } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as { pages: ListedPage[] };
  const target = pages.findLast(({ kind }) => kind === 'alert') ?? pages[0];
  if (!target) return [];
  // Camel case apart, as somebody would type it.
  const name = target.title.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return inBrowser(folder, async ({ origin, newPage }) => {
    const page = await newPage();
    await page.goto(origin + target.url);
    const word = await wordOnlyInText(page, pages);
    await page.context().close();
    const searches: [what: string, words: string, result: string, budget: number][] = [
      ['by the words of an alert’s name', name, '.search-title a', BUDGETS.name],
      ['for a word that stands only in texts', word, '.search-results mark', BUDGETS.text],
      ['for that word with two letters exchanged', slipped(word), '.search-results mark', BUDGETS.text],
      [
        'for a line with that word in it',
        `ERROR 4711: the ${word} of the service failed`,
        '.search-results mark',
        BUDGETS.text,
      ],
    ];
    const figures: Figure[] = [];
    for (const [what, words, result, budget] of searches) {
      const group = `Searching ${pages.length} pages ${what}, until the first result`;
      figures.push(...(await weigh(await newPage(), origin, words, result, group, budget)));
    }
    return figures;
  });
}

async function weigh(
  page: Page,
  origin: string,
  words: string,
  result: string,
  group: string,
  budget: number,
): Promise<Figure[]> {
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  const heard = listenTo(page);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input[type=search]');
  // A line is pasted; anything else is typed.
  if (words.includes(':')) await page.keyboard.insertText(words);
  else await page.keyboard.type(words, { delay: 60 });
  await page.waitForSelector(`dialog ${result}`);
  const transfers = await heard();
  await page.context().close();
  return [
    { group, name: 'requests', unit: 'count', value: transfers.length },
    ...(['gzip', 'brotli'] as const).map(
      (by): Figure => ({
        group,
        name: `transferred, ${by}`,
        unit: 'bytes',
        value: sumOf(transfers, by),
        budget,
      }),
    ),
  ];
}

/** A word with its third and fourth letters exchanged. */
const slipped = (word: string): string => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);

/** The longest word of a page's text that is in no title: nothing but the texts themselves can lead to it. */
async function wordOnlyInText(page: Page, pages: ListedPage[]): Promise<string> {
  const titles = pages.map(({ title }) => title.toLowerCase()).join(' ');
  const text = (await page.locator('article > p:not([data-chrome], :has([data-chrome], button))').allInnerTexts()).join(
    ' ',
  );
  const words = (text.match(/\b[a-z]{4,}\b/g) ?? []).filter((word) => !titles.includes(word));
  return words.sort((a, b) => b.length - a.length)[0] ?? '';
}
