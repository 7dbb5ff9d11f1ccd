import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildLink } from '../../src/systems/build-link.ts';
import { type LinkedPage, linkParameters } from '../../src/systems/linked-page.ts';
import { ownSystems as systems } from '../../src/systems/own-systems.ts';
import { ALERT } from '../support/article.ts';
import { axeFindings } from '../support/axe.ts';
import { goFilled, useReader } from '../support/reader.ts';
import { tabTo } from '../support/steps.ts';

const reader = useReader();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const DISK = '/alerts/linux/DiskWillFill/';
const ORIGIN = 'https://pagebook.example.com';

const choice = (page: Page): Locator => page.getByLabel('The alert whose page is to open');
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const text = (page: Page, name: string): Promise<string | null> => section(page, name).locator('pre').textContent();
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The page of links with the choice of an alert made by the address. */
async function openLinks(address: string, options: Parameters<typeof reader.open>[1] = {}): Promise<Page> {
  const page = await reader.open(`/link/${address}`, options);
  await choice(page).waitFor();
  return page;
}

/** The panel at the foot of an alert's page. */
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Link from an alert' });

describe('the way from an alert', () => {
  test('is a panel at the foot of its page, with the page’s own parameters, by keyboard alone', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod`, CLIPBOARD);
    await tabTo(page, '[data-links]');
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await expect
      .poll(() => panel(page).locator('pre').textContent())
      .toContain(`runbook_url: '${ORIGIN}${ALERT}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}`);
    await page.keyboard.type('Graf');
    await expect.poll(() => panel(page).locator('p').first().textContent()).toContain('annotation');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toBe((await panel(page).locator('pre').textContent())?.trim());
    await expect.poll(() => panel(page).locator('li').count()).toBeGreaterThan(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await choice(page).waitFor();
    await expect.poll(() => choice(page).inputValue()).toBe(ALERT);
    await expect.poll(() => new URL(page.url()).searchParams.get('host')).toBe('web-1.prod');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`opens and closes by touch on a phone, in ${colorScheme} colours, and axe finds nothing`, async () => {
      const page = await reader.open(ALERT, {
        ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
        ...{ colorScheme, bypassCSP: true },
      });
      await page.locator('h1').tap();
      await page.waitForSelector('article [data-parameter][role=button]');
      await page.locator('[data-links]').tap();
      await panel(page).getByRole('combobox').selectOption('zabbix');
      await expect.poll(() => panel(page).locator('pre').textContent()).toContain('{{HOST.NAME}.urlencode()}');
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('[data-links]').tap();
      await expect.poll(() => panel(page).count()).toBe(0);
    });

  test('is a page of its own where the panel cannot be made', async () => {
    const page = await reader.open(ALERT);
    await page.route('**/page.json', (route) => route.abort());
    await tabTo(page, '[data-links]');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ pathname, searchParams }) => pathname === '/link/' && searchParams.get('page') === ALERT);
  });

  test('is on alerts’ pages only', async () => {
    const page = await reader.open('/runbooks/checkout/restart/');
    await expect.poll(() => page.getByText('from an alert').count()).toBe(0);
    await goFilled(page, '/alerts/');
    await expect.poll(() => page.getByText('from an alert').count()).toBe(0);
  });
});

describe('the links', () => {
  test('are those of the chosen page, for every system', async () => {
    const page = await openLinks(`?page=${ALERT}`);
    const data: LinkedPage = await page.evaluate(async (alert) => (await fetch(`${alert}page.json`)).json(), ALERT);
    const asked = linkParameters(data);
    expect(asked.length).toBeGreaterThan(4);
    for (const system of systems)
      await expect.poll(() => text(page, system.name)).toBe(buildLink(system, ORIGIN + ALERT, asked).text);
  });

  test('carry what the page asks for, and say what is left out', async () => {
    const page = await openLinks(`?page=${ALERT}`);
    await expect
      .poll(() => text(page, 'Prometheus'))
      .toBe(
        `runbook_url: '${ORIGIN}${ALERT}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}&service={{ or $labels.service $labels.app $labels.job | urlquery }}` +
          "&namespace={{ $labels.namespace | urlquery }}&pod={{ or $labels.pod $labels.pod_name | urlquery }}&container={{ $labels.container | urlquery }}'",
      );
    const left = await section(page, 'Prometheus').locator('[data-left]').textContent();
    expect(left).toContain('language (the page has it from the catalogue)');
    expect(left).toContain('grafana (it is an address');
  });

  test('follow the choice, and so does the address', async () => {
    const page = await openLinks('');
    await choice(page).selectOption(DISK);
    for (const { name } of systems) await expect.poll(() => text(page, name)).toContain(ORIGIN + DISK);
    await expect.poll(() => text(page, 'Nagios')).toContain('mountpoint=$_SERVICEMOUNTPOINT$');
    await page.reload();
    await choice(page).waitFor();
    await expect.poll(() => choice(page).inputValue()).toBe(DISK);
    await expect.poll(() => text(page, 'Nagios')).toContain(DISK);
  });

  test('are found by an address as readers type it', async () => {
    const page = await openLinks(`?page=${DISK.toLowerCase().slice(0, -1)}`);
    await expect.poll(() => choice(page).inputValue()).toBe(DISK);
  });

  test('are to be had for every alert with a page', async () => {
    const page = await openLinks('');
    const { pages } = await page.evaluate(async () => (await fetch('/index.json')).json());
    const alerts = pages.filter(
      ({ kind, url }: { kind: string; url: string }) => kind === 'alert' && url !== '/alerts/',
    );
    await expect.poll(() => choice(page).locator('option').count()).toBe(alerts.length);
  });

  test('are those of an example where the address names no alert’s page, and the reader is told', async () => {
    const page = await openLinks('?page=%3Cimg%20src%3Dx%3E/nowhere/');
    await page.getByText('There is no alert’s page at <img src=x>/nowhere/').waitFor();
    await expect.poll(() => text(page, 'Grafana')).toContain(ORIGIN + ALERT);
    await choice(page).selectOption(DISK);
    await expect.poll(() => page.getByText('There is no alert’s page').isVisible()).toBe(false);
  });

  test('are documented without JavaScript, with an example', async () => {
    const page = await reader.newPage({ javaScriptEnabled: false });
    await page.goto(`/link/?page=${DISK}`);
    for (const { name, pitfalls } of systems) {
      await expect.poll(() => text(page, name)).toContain(ORIGIN + ALERT);
      await expect.poll(() => section(page, name).getByRole('listitem').count()).toBeGreaterThan(pitfalls.length);
    }
    await expect.poll(() => page.locator('main :is(button, select):visible').count()).toBe(0);
  });

  test('stay an example where the list of alerts cannot be had', async () => {
    const page = await reader.newPage();
    await page.route('**/_pagebook/links/*', (route) => route.abort());
    await goFilled(page, `/link/?page=${DISK}`);
    await page.getByText('The list of all alerts cannot be loaded.').waitFor();
    await expect.poll(() => text(page, 'Grafana')).toContain(ORIGIN + ALERT);
  });
});

describe('the copy button', () => {
  test('puts each system’s text on the clipboard as it is', async () => {
    const page = await openLinks(`?page=${DISK}`, CLIPBOARD);
    for (const { name } of systems) {
      await section(page, name).getByRole('button').click();
      const shown = await text(page, name);
      await expect.poll(() => copied(page)).toBe(shown);
    }
  });

  test('can be reached and used by keyboard alone, from the choice on', async () => {
    const page = await openLinks('', CLIPBOARD);
    const focused = (): Promise<string | null> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName ?? null,
      );
    await page.keyboard.press('Tab');
    for (let stop = 0; stop < 20 && (await focused()) !== 'select'; stop++) await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('select');
    await page.keyboard.type('DiskWill');
    await expect.poll(() => text(page, 'Datadog')).toContain(DISK);
    const target = 'Copy the text for Datadog';
    for (let stop = 0; stop < 60 && (await focused()) !== target; stop++) await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe(target);
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toBe(await text(page, 'Datadog'));
  });

  test('can be used by touch on a phone, where nothing is wider than the screen', async () => {
    const page = await openLinks(`?page=${ALERT}`, {
      ...CLIPBOARD,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const button = section(page, 'Zabbix').getByRole('button');
    const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await button.tap();
    await expect.poll(() => copied(page)).toBe(await text(page, 'Zabbix'));
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([1280, 390])('axe finds nothing on a screen of %i px', async (width) => {
    const page = await openLinks(`?page=${ALERT}`, { colorScheme, bypassCSP: true, viewport: { width, height: 844 } });
    expect(await axeFindings(page)).toEqual([]);
  });
});
