import type { Page } from 'playwright-core';

/** What the tests look at most: one alert that uses slots in every place and all languages. */
export const ALERT = '/alerts/HeapUsageHigh/';

export const LANGUAGES = ['java', 'go', 'node', 'python'] as const;

/** The author's text as far as the reader sees it: without our own labels and buttons, white space made even. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const article = document.querySelector('article') ?? document.body;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest('[data-chrome]'))
        text += walker.currentNode.nodeValue;
    }
    return text.replace(/\s+/g, ' ').trim();
  });
}

export interface SeenSlot {
  name: string;
  state: string;
  text: string;
  /** Where it is: `nav` is the table of contents, `pre` a block of code, else the nearest element. */
  place: string;
}

/** Every slot of the page, those in the table of contents included. */
export function slots(page: Page): Promise<SeenSlot[]> {
  return page.$$eval('[data-parameter]', (elements) =>
    elements.map((element) => ({
      name: element.getAttribute('data-parameter') ?? '',
      state: element.getAttribute('data-state') ?? '',
      text: element.textContent,
      place: (element.closest('nav, pre') ?? element.closest('code, a, td, h1, h2, h3, p, li'))?.localName ?? '',
    })),
  );
}

/** What governs by a language, and whether the browser renders it. */
export function languageSections(page: Page): Promise<{ language: string; rendered: boolean }[]> {
  return page.$$eval('[data-when^="language."]', (elements) =>
    elements.map((element) => ({
      language: element.getAttribute('data-when')?.replace('language.', '') ?? '',
      rendered: element.checkVisibility(),
    })),
  );
}

/** What the page says about its link. */
export const notices = (page: Page): Promise<string[]> => page.locator('[data-notices] li').allTextContents();
