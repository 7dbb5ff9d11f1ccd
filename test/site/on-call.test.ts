import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useReader } from '../support/reader.ts';
import { countOf, tabTo } from '../support/steps.ts';

const reader = useReader();
const guide = await readFile(new URL('../../docs/on-call.md', import.meta.url), 'utf8');
/** The bold words of each numbered step of the walk. */
const told = [...(guide.split('## A walk')[1]?.split('\n## ')[0] ?? '').matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(
  ([, title = '']) => title.replace(/[.,]$/, ''),
);

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const press = (page: Page, ...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Types into the slot of a name, reached by Tab. */
async function fillIn(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `article [data-parameter="${name}"]`);
  await press(page, 'Enter');
  await page.keyboard.type(value);
  await press(page, 'Enter');
}

/** The steps of the walk, by what docs/on-call.md calls them. */
const walk: Record<string, (page: Page) => Promise<void>> = {
  'Open the alert’s link': async (page) => {
    await page.goto('/alerts/HighCPU/?instance=web-1:9100');
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await press(page, 'Tab');
    await page.waitForSelector('article [data-parameter][role=button]');
    await expect
      .poll(() => page.locator('article [data-parameter=host][role=button]').first().textContent())
      .toBe('web-1');
  },
  'Fill in what the link does not know': async (page) => {
    await fillIn(page, 'service', 'checkout');
    await page.locator('article li:visible', { hasText: 'List the threads by CPU time' }).waitFor();
    await page.locator('[data-context]', { hasText: 'payments-oncall' }).waitFor();
  },
  'Copy a command': async (page) => {
    await tabTo(page, 'figure:has-text("sudo -i") pre');
    await press(page, 'c');
    await expect.poll(() => clipboard(page)).toBe('ssh -t web-1 sudo -i');
  },
  'Tick the step': async (page) => {
    await tabTo(page, 'li:has-text("Become root") > [data-tick]');
    await press(page, 'Space');
    await page.locator('[data-note]').waitFor();
    await press(page, 'Tab');
    await page.keyboard.type('two Java processes');
    await expect.poll(() => countOf(page)).toMatch(/^1 of \d+ done$/);
  },
  'Find what to do about it': async (page) => {
    await press(page, 'Control+k');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await page.keyboard.type('restart checkout');
    await press(page, 'Enter');
    await page.waitForURL('**/runbooks/checkout/restart/?*');
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ host: 'web-1:9100', service: 'checkout' });
  },
  'Do it, to the right target': async (page) => {
    await press(page, 'Tab');
    await page.waitForSelector('article [data-parameter][role=button]');
    await tabTo(page, '[data-value=pod] button');
    await press(page, 'Enter');
    await page.locator('.chips .slot-field').waitFor();
    await page.keyboard.type('checkout-7');
    await press(page, 'Enter');
    await fillIn(page, 'namespace', 'shop');
    await tabTo(page, 'figure:has-text("delete pod") pre');
    await press(page, 'c');
    await expect.poll(() => clipboard(page)).toBe('kubectl -n shop delete pod checkout-7');
  },
  'Tick that, too': async (page) => {
    await tabTo(page, 'li:has-text("is ill, replace that one") > [data-tick]');
    await press(page, 'Space');
    await expect.poll(() => countOf(page)).toMatch(/^1 of \d+ done$/);
    await tabTo(page, '[data-action=timeline]');
    await press(page, 'Enter');
    await expect.poll(() => clipboard(page)).toContain('UTC If only `checkout-7` is ill');
  },
  'Start the retrospective': async (page) => {
    await tabTo(page, '[data-action=retrospective]');
    const opened = page.context().waitForEvent('page');
    await press(page, 'Enter');
    const editor = new URL((await opened).url() || 'about:blank');
    expect(editor.pathname).toBe('/example/pagebook/new/main');
    const draft = editor.searchParams.get('value') ?? '';
    expect(draft).toContain('services: [checkout]');
    expect(draft).toContain('UTC If only `checkout-7` is ill');
  },
};

test('the walk of docs/on-call.md is done without the mouse', async () => {
  expect(told.map((title) => title.replaceAll("'", '’'))).toEqual(Object.keys(walk));
  const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  // No mouse: whatever only a pointer does would be missed.
  await page.addInitScript(() => {
    for (const sign of ['pointermove', 'pointerdown', 'mousedown'])
      addEventListener(sign, (event) => event.isTrusted && event.stopImmediatePropagation(), true);
  });
  await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'An editor' }));
  for (const step of Object.values(walk)) await step(page);
});
