import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useReader } from '../support/reader.ts';
import { layoutShift } from '../support/steps.ts';

const reader = useReader();

/** A page as it is read on a day, by a reader who has begun to use it. */
async function readOn(day: string, address: string): Promise<Page> {
  const page = await reader.newPage();
  await page.clock.setFixedTime(day);
  await page.goto(address);
  await page.waitForSelector('html[data-filled]', { state: 'attached' });
  await page.keyboard.press('Tab');
  return page;
}

const section = (page: Page) => page.locator('.neighbours [data-of-service]:has-text("What changed")');
const lines = async (page: Page): Promise<string[]> =>
  (await section(page).getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
const about = (page: Page) => section(page).locator('p').first();

describe('what changed, on the page of an alert', () => {
  test("is what is in the log and what CI has noted, of the link's service, in the last 14 days", async () => {
    const page = await readOn('2026-11-15T12:00:00Z', '/alerts/HighCPU/?service=checkout');
    await expect
      .poll(() => lines(page))
      .toEqual([
        '2026-11-13 16:30 UTC Feature flag `express` on for 10 % of customers',
        '2026-11-13 09:02 UTC Deployed 77ce01d',
      ]);
    await expect.poll(() => about(page).textContent()).toBe('In the last 14 days:');
    const link = section(page).getByRole('link', { name: 'Deployed 77ce01d' });
    await expect.poll(() => link.getAttribute('href')).toBe('https://ci.example.com/checkout/812');
    await expect.poll(() => link.getAttribute('rel')).toBe('noreferrer');
    const all = section(page).getByRole('link', { name: 'The log' });
    await expect
      .poll(() => all.evaluate((a: HTMLAnchorElement) => a.pathname + a.search))
      .toBe('/log/?service=checkout');
  });

  test('is said to be nothing on a later day, by the same build', async () => {
    const page = await readOn('2026-11-28T12:00:00Z', '/alerts/HighCPU/?service=checkout');
    await expect
      .poll(() => about(page).textContent())
      .toBe('Nothing is noted in the last 14 days. The last before that:');
    await expect.poll(async () => (await lines(page)).length).toBe(2);
  });

  test('takes the place of what the page was built with', async () => {
    const page = await readOn('2026-11-15T12:00:00Z', '/runbooks/checkout/restart/?host=web-1');
    await expect.poll(async () => (await lines(page))[1]).toBe('2026-11-13 09:02 UTC Deployed 77ce01d');
    await expect
      .poll(() => page.locator('.neighbours h2').allTextContents())
      .toEqual(['Actions', 'What changed', 'Seen before']);
  });

  test('moves nothing that a reader sees', async () => {
    const page = await reader.newPage();
    await page.goto('/runbooks/checkout/restart/?host=web-1');
    await page.mouse.move(100, 100);
    await section(page).waitFor({ state: 'attached' });
    await expect.poll(() => layoutShift(page)).toBe(0);
  });

  test('stays as the page was built where it cannot be loaded', async () => {
    const page = await reader.newPage();
    await page.route('**/context/**', (route) => route.abort());
    await page.goto('/runbooks/checkout/restart/?host=web-1');
    await page.mouse.move(100, 100);
    await expect
      .poll(() => page.locator('.neighbours h2').allTextContents())
      .toEqual(['Actions', 'What changed', 'Seen before']);
  });
});

describe('the page for any incident', () => {
  test('is led to from an alert, from home, and from where nothing is, with the values of the link', async () => {
    for (const address of ['/alerts/HighCPU/?service=checkout', '/?service=checkout', '/nowhere/?service=checkout']) {
      const page = await reader.open(address);
      const link = page.locator('a[href*="/first-minutes/"]').first();
      await expect.poll(() => link.evaluate((a: HTMLAnchorElement) => a.search)).toBe('?service=checkout');
    }
  });

  test('has steps to tick, the service of the link, and what changed in it', async () => {
    const page = await readOn('2026-11-15T12:00:00Z', '/first-minutes/?service=checkout&host=web-1');
    await expect.poll(() => page.locator('h1').textContent()).toBe('The first minutes');
    await expect.poll(() => page.locator('[data-context]').textContent()).toContain('payments-oncall');
    await expect.poll(async () => (await lines(page)).length).toBe(2);
    const box = page.locator('[data-tick]').first();
    await box.check();
    await expect.poll(() => page.locator('[data-steps]').textContent()).toMatch(/^1 of \d+/);
    await expect
      .poll(() => page.locator('article').textContent())
      .toContain('We are looking into a problem with checkout on web-1.');
  });

  test('is found by search', async () => {
    const page = await reader.open('/search/?q=first+minutes');
    await page.getByRole('main').getByRole('link', { name: 'The first minutes' }).first().waitFor();
  });

  test('is in the list of all pages, with its Markdown beside it', async () => {
    const page = await reader.open('/');
    const { pages } = await page.evaluate(async () => (await fetch('/index.json')).json());
    const entry = pages.find(({ url }: { url: string }) => url === '/first-minutes/');
    expect(entry).toMatchObject({ kind: 'runbook', title: 'The first minutes', parameters: ['host', 'service'] });
    const markdown = await page.evaluate(async () => (await fetch('/first-minutes/index.md')).text());
    expect(markdown).toContain('### Mitigate before you look for causes');
  });
});
