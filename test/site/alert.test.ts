import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('an alert page opened by its link', () => {
  test('shows the host wherever the page names it', async () => {
    await page.goto(`${origin}/alerts/HeapUsageHigh/?host=web-1.prod&service=checkout&language=java`);
    await page.waitForSelector('html[data-filled]');
    const texts = await page.locator('[data-parameter=host]').allTextContents();
    expect(texts.length).toBeGreaterThan(5);
    expect(new Set(texts)).toEqual(new Set(['web-1.prod']));
  });
});
