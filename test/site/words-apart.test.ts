import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { beginUse, useReader } from '../support/reader.ts';

const reader = useReader();

/**
 * The words of ours that run into the word before them, since no space is between their elements. White space at the
 * ends of lines of a component is none in the page: where it counts, `{' '}` is written.
 */
const joinedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
    const isOurs = (node: Node): boolean => {
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest('pre, code, script, style, noscript, select')) return false;
      return element.closest('article') === null || element.closest('[data-chrome]') !== null;
    };
    /** The elements around a text up to one that holds the other text too. */
    const upTo = (node: Node, other: Node): Element[] => {
      const between: Element[] = [];
      for (let element = node.parentElement; element && !element.contains(other); element = element.parentElement)
        between.push(element);
      return between;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const joined: string[] = [];
    let last: Node | undefined;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent || !isOurs(text)) continue;
      if (last && /\w$/.test(last.textContent ?? '') && /^\w/.test(text.textContent)) {
        const around = [...upTo(last, text), ...upTo(text, last)];
        if (around.every(isInline)) joined.push(`${last.textContent}|${text.textContent}`);
      }
      last = text;
    }
    return joined;
  });

test.each([
  '/',
  '/alerts/',
  '/log/',
  '/link/',
  '/search/?q=cpu',
  '/alerts/no-such-page/',
  '/runbooks/checkout/',
  ALERT,
  `${ALERT}?host=web-1&service=checkout&language=java`,
])('no two words of %s run together', async (address) => {
  const page = await reader.newPage();
  await page.goto(address);
  await beginUse(page);
  await expect.poll(() => joinedWords(page)).toEqual([]);
});

test('words that run together are seen', async () => {
  const page = await reader.open(ALERT);
  await page.evaluate(() => {
    const foot = document.querySelector('footer.foot .facts');
    for (const text of Array.from(foot?.childNodes ?? [])) if (text.nodeType === Node.TEXT_NODE) text.remove();
  });
  await expect.poll(() => joinedWords(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^\S.*\|\w/)]));
});
