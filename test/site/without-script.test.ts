import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { ALERT, shownText, slots } from '../support/article.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const WITHOUT = { javaScriptEnabled: false };

/** Conditions whose element or whose words the reader cannot see. */
const unseenConditions = (page: Page): Promise<string[]> =>
  page.$$eval('article [data-when]', (elements) =>
    elements.flatMap((element) => {
      const parameters = (element.getAttribute('data-when') ?? '')
        .split(' ')
        .map((name) => name.replace(/^!/, '').split('.')[0] ?? '');
      const label =
        element.parentElement instanceof HTMLDetailsElement
          ? element.parentElement.querySelector('summary')
          : element.localName === 'tr'
            ? element.firstElementChild
            : element;
      const words =
        label?.localName === 'summary' ? label.textContent : label && getComputedStyle(label, '::before').content;
      const said = label?.checkVisibility() && parameters.every((name) => words?.includes(name));
      return element.checkVisibility() && said ? [] : [element.outerHTML];
    }),
  );

/** Texts of the author's that are not rendered. */
const unseenTexts = (page: Page): Promise<string[]> =>
  page.$eval('article', (article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const unseen: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!text.nodeValue?.trim() || parent?.closest('[data-chrome]')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height } = range.getBoundingClientRect();
      const shown = parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!shown || width < 1 || height < 1) unseen.push(text.nodeValue.trim());
    }
    return unseen;
  });

/** Pairs of texts that are on top of each other. */
const overlaps = (page: Page): Promise<string[]> =>
  page.$eval('body', (body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const boxes: { text: string; box: DOMRect }[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      // What a block scrolls out of sight covers nothing.
      if (!text.nodeValue?.trim() || text.parentElement?.closest('pre, .skip')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      // What a line with an ellipsis cuts off covers nothing either.
      const parent = text.parentElement;
      const isCut = parent && getComputedStyle(parent).overflow !== 'visible';
      const cut = isCut ? parent.getBoundingClientRect() : new DOMRect(0, 0, 1e6, 1e6);
      for (const each of range.getClientRects()) {
        const [left, top] = [Math.max(each.left, cut.left), Math.max(each.top, cut.top)];
        const box = new DOMRect(
          left,
          top,
          Math.min(each.right, cut.right) - left,
          Math.min(each.bottom, cut.bottom) - top,
        );
        if (box.width > 1 && box.height > 0) boxes.push({ text: text.nodeValue.trim(), box });
      }
    }
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 2,
        )
        .map((b) => `${a.text} / ${b.text}`),
    );
  });

describe('without JavaScript', () => {
  test('every page shows all of its text, every section with its condition and every tag as written', async () => {
    const page = await reader.newPage(WITHOUT);
    const faults: Record<string, unknown> = {};
    let conditions = 0;
    for (const { url } of await allAddresses()) {
      await page.goto(`${url}?host=web-1.prod&language=java`);
      conditions += await page.locator('article [data-when]').count();
      const found = [
        ...(await unseenConditions(page)),
        ...(await unseenTexts(page)),
        ...(await slots(page)).filter(
          ({ name, state, text }) => state !== 'unfilled' || text.replace(/^\{\{\s*|\s*\}\}$/g, '') !== name,
        ),
      ];
      if (found.length > 0) faults[url] = found;
    }
    expect(faults).toEqual({});
    expect(conditions).toBeGreaterThan(50);
  });

  for (const width of [1280, 390]) {
    test(`nothing covers anything else on a screen of ${width} px`, async () => {
      const page = await reader.newPage({ ...WITHOUT, viewport: { width, height: 800 } });
      for (const address of [ALERT, '/', '/runbooks/checkout/', '/search/', '/link/']) {
        await page.goto(address);
        expect(await overlaps(page)).toEqual([]);
      }
    });
  }

  test('the page reads from top to bottom as its source does', async () => {
    const page = await reader.newPage(WITHOUT);
    await page.goto(ALERT);
    const text = await shownText(page);
    const inOrder = [
      'The heap of {{service}} on {{host}}',
      'Normal',
      'jcmd "$pid"',
      'go tool pprof',
      'Mitigation',
      'See also',
    ];
    const places = inOrder.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('there is no button and no field that does nothing', async () => {
    const page = await reader.newPage(WITHOUT);
    await page.goto(ALERT);
    await expect.poll(() => page.locator('article :is(button, input, select):visible').count()).toBe(0);
  });

  test('a fold still opens and closes', async () => {
    const page = await reader.newPage(WITHOUT);
    await page.goto(ALERT);
    await page.getByText('Only when language is java').first().click();
    await expect.poll(() => page.locator('div[data-when="language.java"]').first().isVisible()).toBe(false);
  });

  test('search is a page that says what it needs', async () => {
    const page = await reader.newPage(WITHOUT);
    await page.goto(ALERT);
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL(/\/search\/$/);
    await expect.poll(() => page.locator('main noscript p').textContent()).toContain('needs JavaScript');
  });
});
