import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { axeFindings } from '../support/axe.ts';
import { field } from '../support/field.ts';
import { beginUse, settle, useReader } from '../support/reader.ts';

const reader = useReader();
const FILLED = `${ALERT}?host=web-1.prod&service=checkout&language=java`;

const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(18, 22, 20)';

describe('the colours', () => {
  test('are the system’s until the reader switches, and stay switched', async () => {
    const page = await reader.open(FILLED, { colorScheme: 'light' });
    await expect.poll(() => paper(page)).toBe(LIGHT);
    await page.getByRole('button', { name: 'Theme' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => paper(page)).toBe(DARK);
    await page.reload();
    await expect.poll(() => paper(page)).toBe(DARK);
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect.poll(() => paper(page)).toBe(LIGHT);
    // As the system wants it: from here on it is followed again.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => paper(page)).toBe(DARK);
  });

  test('are there before anything is painted', async () => {
    const page = await reader.open(FILLED, { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect.poll(() => paper(page)).toBe(DARK);
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      const look = (): void => {
        if (document.body) seen.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.reload();
    await page.waitForSelector('html[data-filled]');
    await settle(page);
    await expect
      .poll(() => page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]))
      .toEqual([DARK]);
  });

  test('can be switched where the browser keeps nothing for sites', async () => {
    const page = await reader.newPage({ colorScheme: 'light' });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(FILLED);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect.poll(() => paper(page)).toBe(DARK);
  });
});

describe('long lines of code', () => {
  test('are wrapped by a switch that only blocks with long lines have, and stay wrapped', async () => {
    const page = await reader.open(FILLED, { viewport: { width: 720, height: 844 }, hasTouch: true });
    const before = await page.locator('article pre:visible').first().textContent();
    await page.locator('h1').tap();
    const wrap = page.getByRole('button', { name: 'Wrap' });
    await wrap.first().waitFor();
    await expect.poll(() => wrap.count()).toBeLessThan(await page.locator('article figure:visible').count());
    await wrap.first().tap();
    await expect.poll(() => wrap.first().getAttribute('aria-pressed')).toBe('true');
    const widest = (): Promise<number> =>
      page.$$eval('article pre', (blocks) =>
        Math.max(
          ...blocks.filter((block) => block.checkVisibility()).map((block) => block.scrollWidth - block.clientWidth),
        ),
      );
    expect(await widest()).toBe(0);
    await expect.poll(() => page.locator('article pre:visible').first().textContent()).toBe(before);
    await page.reload();
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    expect(await widest()).toBe(0);
  });

  test('can be wrapped as soon as a value makes one long, and no longer when none is', async () => {
    const page = await reader.open(FILLED, { viewport: { width: 1280, height: 800 } });
    await beginUse(page);
    const switches = (): Promise<number> =>
      page.locator('article figure:visible').getByRole('button', { name: 'Wrap' }).count();
    const first = await switches();
    const host = await field(page, 'host');
    await host.fill(`${'a-long-name.'.repeat(12)}web-1`);
    await expect.poll(switches).toBeGreaterThan(first);
    await host.fill('web-1.prod');
    await expect.poll(switches).toBe(first);
  });

  test('can be wrapped in a block that was folded until now, and after the window has become narrower', async () => {
    const page = await reader.open(FILLED, { viewport: { width: 1280, height: 800 } });
    await beginUse(page);
    const switches = (): Promise<number> =>
      page.locator('article figure:visible').getByRole('button', { name: 'Wrap' }).count();
    const long = (): Promise<number> =>
      page.$$eval(
        'article pre',
        (blocks) => blocks.filter((block) => block.checkVisibility() && block.scrollWidth > block.clientWidth).length,
      );
    await page.$$eval('article details', (folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
    await page.setViewportSize({ width: 720, height: 800 });
    await expect.poll(long).toBeGreaterThan(0);
    const narrow = await long();
    await expect.poll(switches).toBe(narrow);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(switches).toBeLessThan(narrow);
  });
});

describe('on paper', () => {
  test.each([
    FILLED,
    '/retrospectives/2026-07-14-checkout-heap-exhausted/',
    '/runbooks/checkout/restart/?pod=checkout-1',
  ])('the row under the title is whole, with the addresses of its links: %s', async (address) => {
    const page = await reader.open(address, { viewport: { width: 600, height: 800 } });
    await page.emulateMedia({ media: 'print' });
    const facts = page.locator('article .facts >> visible=true').first();
    const cut = (): Promise<string[]> =>
      facts.evaluate((row) => {
        const { right } = row.getBoundingClientRect();
        return [...row.querySelectorAll('*')]
          .filter((each) => [...each.getClientRects()].some((box) => box.right > right + 1))
          .map(({ textContent }) => textContent);
      });
    await expect.poll(cut).toEqual([]);
    await expect.poll(() => facts.evaluate((row) => getComputedStyle(row).maskImage)).toBe('none');
    const told = facts.locator('a', { hasText: 'Chat' });
    await expect
      .poll(() => told.evaluate((link) => getComputedStyle(link, '::after').content))
      .toContain(await told.evaluate((link) => (link as HTMLAnchorElement).hostname));
  });

  test('values are filled in, buttons are gone, and links say where they lead', async () => {
    const page = await reader.open(FILLED, { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Theme' }).focus();
    await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes('/later.')));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => paper(page)).toBe(LIGHT);
    await expect.poll(() => page.locator('button:visible').count()).toBe(0);
    await expect.poll(() => page.locator('form:visible').count()).toBe(0);
    const silent = await page.$$eval('article a[href]:not([data-chrome])', (links) =>
      links
        .filter((link) => link.checkVisibility() && !link.getAttribute('href')?.startsWith('#'))
        .filter((link) => !getComputedStyle(link, '::after').content.includes((link as HTMLAnchorElement).href))
        .map((link) => link.outerHTML),
    );
    expect(silent).toEqual([]);
  });

  test('all of that is so right after loading, when nobody has moved', async () => {
    const page = await reader.open(ALERT, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => paper(page)).toBe(LIGHT);
    await expect.poll(() => page.locator('button:visible, form:visible, header:visible').count()).toBe(0);
    const cut = await page.$$eval('article pre, article .table', (blocks) =>
      blocks.filter((block) => getComputedStyle(block).overflowX !== 'visible').map((block) => block.outerHTML),
    );
    expect(cut).toEqual([]);
    const folded = await page.$$eval('article details[data-undecided] > div', (all) =>
      all.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).map((each) => each.outerHTML),
    );
    expect(folded).toEqual([]);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  test('nothing is folded away', async () => {
    const page = await reader.open(ALERT);
    await page.keyboard.press('Tab');
    await page.waitForSelector('[data-parameter][role=button]');
    const folded = (): Promise<number> => page.locator('article details[data-undecided]:not([open])').count();
    await expect.poll(() => folded()).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => folded()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => folded()).toBeGreaterThan(0);
  });
});

describe('what a screen reader is told', () => {
  test('is of a heading its text alone, also when the mouse has brought its link', async () => {
    const page = await reader.open(ALERT);
    await page.getByRole('heading', { name: 'Diagnosis' }).hover();
    await page.locator('h2 > a.anchor').waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: 'Diagnosis', exact: true }).waitFor();
    await page.locator('h2 > a.anchor').first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#diagnosis');
  });

  test('is what has become of a value, once nothing more is typed', async () => {
    const page = await reader.open(ALERT);
    await (await field(page, 'host')).fill('web-7');
    const said = page.locator('p[role=status].unseen');
    await expect.poll(() => said.textContent()).toMatch(/^host is web-7\./);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a page turned from ${colorScheme} colours gives axe nothing to find`, async () => {
    const page = await reader.open(FILLED, { colorScheme, bypassCSP: true });
    const before = await paper(page);
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect.poll(() => paper(page)).not.toBe(before);
    expect(await axeFindings(page)).toEqual([]);
  });

describe('the list of contents', () => {
  test('marks where the reader is, down to the last heading', async () => {
    const page = await reader.open('/retrospectives/2026-07-14-checkout-heap-exhausted/', {
      viewport: { width: 1280, height: 800 },
    });
    const marked = (): Promise<string[]> => page.locator('.contents [aria-current]').allTextContents();
    const all = await page.locator('.contents a').allTextContents();
    await beginUse(page);
    await expect.poll(marked).toEqual([all[0]]);
    await page.locator('h2#timeline').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(marked).toEqual(['Timeline']);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await expect.poll(marked).toEqual([all.at(-1)]);
  });
});
