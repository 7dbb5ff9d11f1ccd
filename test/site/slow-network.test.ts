import type { BrowserContextOptions, Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { goFilled, hold, settle, useReader } from '../support/reader.ts';

const reader = useReader();
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const MISSING = `${ALERT}?host=web-1.prod.example.com&service=checkout`;
const DRAIN = '/runbooks/kubernetes/drain-a-node/?host=node-7';

const boxOf = (locator: Locator) => locator.boundingBox();

describe('on a slow network', () => {
  test('the form comes with its styles, and moves nothing until then', async () => {
    const page = await reader.newPage(PHONE);
    const letGo = await hold(page, '**/later.*.css');
    await goFilled(page, MISSING);
    const sentence = page.locator('article > p >> visible=true').last();
    const before = await boxOf(sentence);
    await page.locator('.values summary').tap();
    await expect
      .poll(() => page.locator('.values details').evaluate((fold: HTMLDetailsElement) => fold.open))
      .toBe(true);
    await expect.poll(() => boxOf(sentence)).toEqual(before);
    letGo();
    await page.locator('[data-parameters] [name=pod]').waitFor();
    await expect.poll(async () => (await boxOf(sentence))?.y).toBe(before?.y);
  });

  test('a dialog comes with its styles, once, however often it is asked for', async () => {
    const page = await reader.newPage({ ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
    const letGo = await hold(page, '**/later.*.css');
    await goFilled(page, DRAIN);
    const copy = page.locator('figure', { hasText: 'kubectl cordon' }).locator('[data-copy]').first();
    await copy.tap();
    await expect.poll(() => copy.textContent()).toBe('Copy');
    await copy.tap();
    await settle(page);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    letGo();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.locator('dialog').count()).toBe(1);
  });

  test('the form can be filled in though its styles never come', async () => {
    const page = await reader.newPage(PHONE);
    await page.route('**/later.*', (route) => route.abort());
    await goFilled(page, MISSING);
    await page.locator('.values summary').tap();
    await page.locator('[data-parameters] [name=pod]').fill('checkout-1');
    await expect.poll(() => page.url()).toContain('pod=checkout-1');
  });
});
