import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ALERT, languageSections, shownText, slots } from '../support/article.ts';
import { built } from '../support/built.ts';
import { field } from '../support/field.ts';
import { goFilled, hold, useReader } from '../support/reader.ts';

const reader = useReader();

const control = (page: Page, name: string) => page.locator(`form[data-parameters] [name=${name}]`);

const textsOf = async (page: Page, wanted: string): Promise<Set<string>> =>
  new Set((await slots(page)).filter(({ name }) => name === wanted).map(({ text }) => text));

const rendered = async (page: Page): Promise<Set<string>> =>
  new Set((await languageSections(page)).filter((section) => section.rendered).map(({ language }) => language));

const queryOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

describe('the parameter form', () => {
  test('has a control for each parameter of the page, and no other', async () => {
    const page = await reader.open(ALERT);
    const names = await page
      .locator('form[data-parameters] [name]')
      .evaluateAll((controls) => controls.map((each) => each.getAttribute('name')));
    expect(names.sort()).toEqual(['container', 'grafana', 'host', 'language', 'namespace', 'pod', 'service']);
  });

  test('shows the values of the link and of the catalogue', async () => {
    const page = await reader.open(`${ALERT}?instance=web-1:9100&service=checkout`);
    await expect.poll(() => control(page, 'host').inputValue()).toBe('web-1');
    await expect.poll(() => control(page, 'service').inputValue()).toBe('checkout');
    await expect.poll(() => control(page, 'language').inputValue()).toBe('java');
  });

  test('changes the page and the address with every letter, all of them one step of the history', async () => {
    const page = await reader.open(ALERT);
    const entries = await page.evaluate(() => history.length);
    await (await field(page, 'host')).focus();
    let typed = '';
    for (const letter of 'web9') {
      await page.keyboard.type(letter);
      typed += letter;
      await expect.poll(() => textsOf(page, 'host')).toEqual(new Set([typed]));
      await expect.poll(() => queryOf(page)).toBe(`?host=${typed}`);
    }
    for (const slot of (await slots(page)).filter(({ name }) => name === 'host')) expect(slot.state).toBe('typed');
    await expect.poll(() => page.evaluate(() => history.length)).toBe(entries + 1);
    await expect.poll(() => control(page, 'host').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('goes back to the values before, and forward again', async () => {
    const page = await reader.open(`${ALERT}?host=web-1`);
    await (await field(page, 'host')).fill('web-10');
    await (await field(page, 'service')).fill('checkout');
    await page.goBack();
    await expect.poll(() => queryOf(page)).toBe('?host=web-10');
    await expect.poll(() => textsOf(page, 'service')).toEqual(new Set(['{{service}}']));
    await page.goBack();
    await expect.poll(() => textsOf(page, 'host')).toEqual(new Set(['web-1']));
    await expect.poll(async () => (await slots(page)).find(({ name }) => name === 'host')?.state).toBe('link');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => textsOf(page, 'service')).toEqual(new Set(['checkout']));
    const states = (await slots(page)).filter(({ name }) => name === 'host').map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['typed']));
  });

  test('goes back though the script that follows the history is still on its way', async () => {
    const page = await reader.newPage();
    const letGo = await hold(page, '**/_astro/later.*.js');
    await goFilled(page, `${ALERT}?host=web-1`);
    await (await field(page, 'host')).fill('web-10');
    await (await field(page, 'service')).fill('checkout');
    await page.goBack();
    await expect.poll(() => queryOf(page)).toBe('?host=web-10');
    letGo();
    await expect.poll(() => textsOf(page, 'service')).toEqual(new Set(['{{service}}']));
    await expect.poll(() => textsOf(page, 'host')).toEqual(new Set(['web-10']));
  });

  test('leaves an address that opens the same page', async () => {
    const page = await reader.open(`${ALERT}?service=checkout`);
    await (await field(page, 'host')).fill('web-9');
    const other = await reader.open(page.url());
    await expect.poll(() => shownText(other)).toBe(await shownText(page));
  });

  test('opens the sections of the language that is chosen', async () => {
    const page = await reader.open(ALERT);
    await (await field(page, 'language')).selectOption('go');
    await expect.poll(() => rendered(page)).toEqual(new Set(['go']));
    await expect.poll(() => queryOf(page)).toBe('?language=go');
    await (await field(page, 'language')).selectOption('java');
    await expect.poll(() => rendered(page)).toEqual(new Set(['java']));
    await expect.poll(() => page.locator('article [data-undecided]').count()).toBe(0);
  });

  test('brings in the catalogue when a service is typed', async () => {
    const page = await reader.open(ALERT);
    await (await field(page, 'service')).fill('checkout');
    await expect.poll(() => textsOf(page, 'service.owner')).toEqual(new Set(['team-payments']));
    await expect.poll(() => rendered(page)).toEqual(new Set(['java']));
    await expect.poll(() => control(page, 'language').inputValue()).toBe('java');
    await (await field(page, 'service')).fill('inventory');
    await expect.poll(() => rendered(page)).toEqual(new Set(['go']));
    await expect.poll(() => control(page, 'language').inputValue()).toBe('go');
  });

  test('goes back to the page as it was when it is cleared', async () => {
    const page = await reader.open(ALERT);
    const before = await shownText(page);
    await (await field(page, 'host')).fill('web-9');
    await (await field(page, 'service')).fill('checkout');
    await (await field(page, 'language')).selectOption('go');
    await expect.poll(() => shownText(page)).not.toBe(before);
    await (await field(page, 'language')).selectOption('');
    await (await field(page, 'service')).fill('');
    await (await field(page, 'host')).fill('');
    await expect.poll(() => shownText(page)).toBe(before);
    await expect.poll(() => textsOf(page, 'host')).toEqual(new Set(['{{host}}']));
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('replaces what the link said, and clearing takes that out of the address', async () => {
    const page = await reader.open(`${ALERT}?instance=web-1:9100&pod=checkout-1`);
    await (await field(page, 'host')).fill('web-2');
    await expect.poll(() => textsOf(page, 'host')).toEqual(new Set(['web-2']));
    await expect.poll(() => new URL(page.url()).searchParams.getAll('host')).toEqual(['web-2']);
    await expect.poll(() => new URL(page.url()).searchParams.has('instance')).toBe(false);
    await (await field(page, 'pod')).fill('');
    await page.locator('[data-when="!pod"]').first().waitFor();
    await expect.poll(() => queryOf(page)).toBe('?host=web-2');
  });

  test('refuses what it would refuse from a link', async () => {
    const page = await reader.open(ALERT);
    await (await field(page, 'host')).fill('web-1;reboot');
    const inCode = (await slots(page)).filter(({ name, place }) => name === 'host' && place === 'pre');
    for (const slot of inCode) expect(slot).toMatchObject({ text: '{{host}}', state: 'refused' });
    await expect.poll(() => page.locator('[data-notices]').textContent()).toContain('web-1;reboot');
    await (await field(page, 'host')).fill('web-1');
    await expect.poll(() => page.locator('[data-notices]').isVisible()).toBe(false);
  });

  test('keeps the heading of the address, and Enter does not leave the page', async () => {
    const page = await reader.open(`${ALERT}#mitigation`);
    await (await field(page, 'host')).fill('web-9');
    await (await field(page, 'host')).press('Enter');
    await expect.poll(() => page.url()).toMatch(/\/alerts\/HeapUsageHigh\/\?host=web-9#mitigation$/);
    await expect.poll(() => textsOf(page, 'host')).toEqual(new Set(['web-9']));
  });

  test('fills a page whose parameters are called like parts of a form', async () => {
    const names = ['elements', 'name', 'action', 'length'];
    const site = await built({
      'parameters.yml': names.map((name) => `${name}: {}\n`).join(''),
      'runbooks/a/b.md': names.map((name) => `Its ${name} is {{${name}}}.\n`).join('\n'),
    });
    onTestFinished(() => site.close());
    const page = await reader.newPage();
    await goFilled(page, `${site.origin}/runbooks/a/b/?${names.map((name) => `${name}=of-${name}`).join('&')}`);
    for (const name of names) {
      await expect.poll(() => textsOf(page, name)).toEqual(new Set([`of-${name}`]));
      await expect.poll(() => control(page, name).inputValue()).toBe(`of-${name}`);
    }
  });

  test('says beside each name where its value came from', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&service=checkout`);
    const label = (name: string): Promise<string> =>
      page
        .locator('form label', { has: page.locator(`[name=${name}]`) })
        .locator('span')
        .evaluate((span) => `${span.textContent}${getComputedStyle(span, '::after').content}`.replaceAll('"', ''));
    await field(page, 'host');
    await expect.poll(() => label('host')).toBe('host · link');
    await expect.poll(() => label('language')).toBe('language · catalogue');
    await expect.poll(() => label('grafana')).toBe('grafana · default');
  });

  test('copies the shortest link that gives the page', async () => {
    const page = await reader.open(
      '/alerts/HighCPU/?instance=web-1&service=checkout&language=java&domain=shop.example.com&unknown=x#impact',
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
    const before = await shownText(page);
    await field(page, 'host');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(link).toMatch(/\/alerts\/HighCPU\/\?host=web-1&service=checkout#impact$/);
    expect(await shownText(await reader.open(await link()))).toBe(before);
  });

  test('is cleared by one button, and the browser’s back button brings all back', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&service=checkout`);
    const before = await shownText(page);
    await field(page, 'host');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => queryOf(page)).toBe('');
    await expect.poll(() => textsOf(page, 'host')).toEqual(new Set(['{{host}}']));
    await page.goBack();
    await expect.poll(() => shownText(page)).toBe(before);
  });
});
