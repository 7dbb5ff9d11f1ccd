import { describe, expect, test } from 'vitest';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';
import { layoutShift } from '../support/steps.ts';

const reader = useReader();

describe('around an alert that is about any service', () => {
  test('is at first paint whom to call about the service of the link', async () => {
    const page = await reader.open('/alerts/HighCPU/?service=checkout');
    const strip = page.locator('[data-context]');
    await expect
      .poll(async () => (await strip.allInnerTexts()).join().replace(/\s+/g, ' '))
      .toBe('team-payments payments-oncall Chat Dashboard checkout');
    await expect
      .poll(() => strip.getByRole('link', { name: 'Chat' }).getAttribute('href'))
      .toBe('https://chat.example.com/channel/payments-oncall');
    await strip.getByRole('link', { name: 'checkout' }).click();
    await page.waitForURL(/\/runbooks\/checkout\/\?service=checkout$/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Checkout');
  });

  test('is nothing that is not known', async () => {
    for (const query of ['', '?service=nobody-knows', '?service=__proto__']) {
      const page = await reader.open(`/alerts/HighCPU/${query}`);
      await expect
        .poll(async () => ({ query, shown: await page.locator('[data-context]').isVisible() }))
        .toEqual({ query, shown: false });
    }
  });

  test('comes what changed there and what happened before, and follows what is typed', async () => {
    const page = await reader.open('/alerts/HighCPU/?service=checkout');
    const around = page.locator('.neighbours [data-of-service]');
    await page.mouse.move(100, 100);
    await expect
      .poll(() => around.locator('h2').allTextContents())
      .toEqual(['What changed in checkout', 'Seen before in checkout']);
    const link = around.getByRole('link', { name: 'Checkout ran out of heap on a sale day' });
    await expect
      .poll(async () => new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).search)
      .toBe('?service=checkout');
    await (await field(page, 'service')).fill('inventory');
    await expect.poll(() => around.locator('h2').first().textContent()).toMatch(/ in inventory$/);
    await (await field(page, 'service')).fill('nobody');
    await expect.poll(() => around.count()).toBe(0);
  });

  test('moves nothing that a reader sees', async () => {
    const page = await reader.newPage();
    await page.goto('/alerts/HighCPU/?service=checkout&host=web-1');
    await page.mouse.move(100, 100);
    await page.waitForSelector('[data-of-service]', { state: 'attached' });
    await expect.poll(() => layoutShift(page)).toBe(0);
  });
});

describe('around the page of a service', () => {
  test('is whom to call, what changed, and what happened before', async () => {
    const page = await reader.open('/runbooks/checkout/restart/?host=web-1');
    const facts = (await page.locator('.facts').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
    expect(facts).toContain('team-payments payments-oncall Chat Dashboard');
    const titles = await page.locator('.neighbours h2').allTextContents();
    expect(titles).toEqual(['Actions', 'What changed', 'Seen before']);
  });
});
