import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { field } from '../support/field.ts';
import { goFilled, useReader } from '../support/reader.ts';
import { layoutShift, tabTo } from '../support/steps.ts';

const reader = useReader();
const ALERT = '/alerts/HeapUsageHigh/';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const chip = (page: Page, name: string): Locator => page.locator(`[data-values] [data-value=${name}]`);
const states = (page: Page): Promise<Record<string, [text: string, state: string | null]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll('[data-values] [data-value]'), (item) => [
        item.getAttribute('data-value') ?? '',
        [item.textContent.trim(), item.getAttribute('data-state')],
      ]),
    ),
  );
/** The names in the order in which they are seen. */
const order = (page: Page): Promise<string[]> =>
  page
    .locator('[data-values] [data-value]')
    .evaluateAll((items) =>
      items
        .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .map((item) => item.getAttribute('data-value') ?? ''),
    );
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

describe('the row of values', () => {
  test('says of each parameter what it is and where it came from', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&service=checkout&pod=-rf`);
    await expect
      .poll(() => states(page))
      .toMatchObject({
        host: ['web-1', 'link'],
        service: ['checkout', 'link'],
        language: ['java', 'catalogue'],
        namespace: ['+ namespace', 'unfilled'],
        pod: ['-rf', 'refused'],
        grafana: ['https://grafana.example.com', 'default'],
      });
    await (await field(page, 'namespace')).fill('shop');
    await expect.poll(async () => (await states(page))['namespace']).toEqual(['shop', 'typed']);
  });

  test('has first what a command on the page waits for, and defaults last', async () => {
    const page = await reader.open(`${ALERT}?service=checkout`);
    // Without a pod, the commands are for the host; those of a pod are hidden.
    await expect.poll(async () => (await order(page))[0]).toBe('host');
    await expect.poll(async () => (await order(page)).at(-1)).toBe('grafana');
    await expect.poll(() => chip(page, 'pod').getAttribute('data-needed')).toBe(null);
    await goFilled(page, `${ALERT}?host=web-1&service=${encodeURIComponent('a;b')}`);
    await expect.poll(async () => (await order(page))[0]).toBe('service');
  });

  test('is one line that scrolls sideways, and moves nothing', async () => {
    for (const options of [PHONE, {}]) {
      const page = await reader.open(`${ALERT}?host=web-1.prod.example.com&service=checkout&pod=p`, options);
      const tops = await chip(page, 'host').evaluate((item) =>
        Array.from(item.parentElement?.children ?? [], (each) => each.getBoundingClientRect().top),
      );
      expect(new Set(tops).size).toBe(1);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await expect.poll(() => layoutShift(page)).toBe(0);
    }
  });

  test('is not there without JavaScript', async () => {
    const page = await reader.newPage({ javaScriptEnabled: false });
    await page.goto(ALERT);
    await expect.poll(() => page.locator('[data-values]').isVisible()).toBe(false);
    await expect.poll(() => page.locator('form[data-parameters]').isVisible()).toBe(false);
  });

  test('opens the field of a value in place: Enter keeps it, Escape takes it back', async () => {
    const page = await reader.open(`${ALERT}?host=web-1`);
    await tabTo(page, '[data-value=service] button');
    await page.keyboard.press('Enter');
    await page.locator('.chips .slot-field').waitFor();
    await page.keyboard.type('checkout');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('?host=web-1&service=checkout');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('checkout');
    await page.keyboard.press('Enter');
    await page.locator('.chips .slot-field').waitFor();
    await page.keyboard.type('nothing');
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page)).toBe('?host=web-1&service=checkout');
  });

  test('has choices to pick from, by touch too', async () => {
    const page = await reader.open(ALERT, PHONE);
    await chip(page, 'language').locator('button').tap();
    await chip(page, 'language').locator('select').selectOption('go');
    await expect.poll(() => query(page)).toBe('?language=go');
    await expect.poll(() => page.getByText('Only when language is java').first().isVisible()).toBe(false);
  });
});

describe('the form of all values', () => {
  test('unfolds where it is, and folds with Done, Enter or Escape', async () => {
    const page = await reader.open(ALERT);
    const form = page.locator('form[data-parameters]');
    await expect.poll(() => form.isVisible()).toBe(false);
    for (const fold of [
      () => page.getByRole('button', { name: 'Done' }).click(),
      () => page.keyboard.press('Enter'),
      () => page.keyboard.press('Escape'),
    ]) {
      await (await field(page, 'host')).fill('web-1');
      await form.waitFor();
      await fold();
      await form.waitFor({ state: 'hidden' });
      await expect.poll(() => page.locator(':focus').textContent()).toBe('Edit');
    }
    await expect.poll(() => query(page)).toBe('?host=web-1');
  });

  test('is a sheet at the foot of a phone, with fields that do not make it zoom', async () => {
    const page = await reader.open(ALERT, PHONE);
    const host = await field(page, 'host');
    await expect
      .poll(() =>
        page.locator('form[data-parameters]').evaluate((form) => Math.round(form.getBoundingClientRect().bottom)),
      )
      .toBe(844);
    await expect.poll(() => host.evaluate((input) => getComputedStyle(input).fontSize)).toBe('16px');
    await expect.poll(() => host.getAttribute('placeholder')).toBe('e.g. web-1.prod.example.com');
  });
});

describe('the top of a page', () => {
  test.each([320, 390, 768, 1280])('is one row of 48 px at %s px', async (width) => {
    const page = await reader.open(ALERT, { viewport: { width, height: 800 } });
    await expect.poll(() => page.locator('.top').evaluate((top) => top.getBoundingClientRect().height)).toBe(48);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test('has a menu on a phone, also without JavaScript', async () => {
    for (const options of [PHONE, { ...PHONE, javaScriptEnabled: false }]) {
      const page = await reader.newPage(options);
      await page.goto(ALERT);
      const list = page.getByRole('link', { name: 'Runbooks', exact: true });
      await expect.poll(() => list.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).tap();
      await list.tap();
      await page.waitForURL('**/runbooks/**');
    }
  });

  test('leads to the steps at the second stop of the Tab key', async () => {
    const page = await reader.open(`${ALERT}?host=web-1`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Skip to the steps');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#diagnosis');
    await expect
      .poll(() => page.locator('#diagnosis').evaluate((heading) => Math.round(heading.getBoundingClientRect().top)))
      .toBeLessThan(60);
  });

  test('begins the title of the tab with the first value of the link', async () => {
    const page = await reader.open(`${ALERT}?service=checkout&host=web-1:9100`);
    await expect.poll(() => page.title()).toBe('web-1 · HeapUsageHigh');
    await goFilled(page, `${ALERT}?host=-rf&service=checkout`);
    await expect.poll(() => page.title()).toBe('checkout · HeapUsageHigh');
    await goFilled(page, ALERT);
    await expect.poll(() => page.title()).toMatch(/^HeapUsageHigh · /);
  });
});
