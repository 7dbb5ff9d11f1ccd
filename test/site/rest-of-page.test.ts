import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { field } from '../support/field.ts';
import { manyNames } from '../support/many-names.ts';
import { goFilled, useReader } from '../support/reader.ts';
import { layoutShift } from '../support/steps.ts';

const reader = useReader();
let site: Built;
beforeAll(async () => {
  site = await built(manyNames(150, 120));
});
afterAll(() => site.close());

const ALERT = '/alerts/QueueFull/';
const open = (address: string): Promise<Page> => reader.open(site.origin + address);
const owner = (page: Page): Promise<string | null> =>
  page.locator('[data-parameter="service.owner"]').first().textContent();
const notices = (page: Page): Promise<string[]> => page.locator('[data-notices] li').allTextContents();
const searchOf = (page: Page, name: string): Promise<string> =>
  page
    .getByRole('main')
    .getByRole('link', { name })
    .evaluate((link: HTMLAnchorElement) => link.search);
const MANY = `${ALERT}?instance=web-1&job=service-77&label_149=x&alias_of_7=y&LABEL_3=z`;

describe('on a site with many parameters and services', () => {
  test('a page has neither all names nor all services', async () => {
    const html = await site.text('alerts/QueueFull/index.html');
    expect(html).toContain('"instance"');
    expect(html).not.toContain('label_149');
    expect(html).not.toContain('service-77');
  });

  test('what the link names is there at first paint, the catalogue’s facts with it, and nothing moves', async () => {
    const page = await reader.newPage();
    await goFilled(page, site.origin + MANY);
    await expect.poll(() => owner(page)).toBe('team-77');
    await expect.poll(() => page.locator('[data-state=catalogue][data-parameter]').count()).toBeGreaterThan(0);
    await expect.poll(() => page.getByText('Look at the goroutines of web-1.').isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Look at the heap').isVisible()).toBe(false);
    await expect.poll(() => notices(page)).toEqual([]);
    await expect.poll(() => layoutShift(page)).toBe(0);
  });

  test('links keep every parameter that the site has, whichever page asks for it', async () => {
    const page = await open(MANY);
    await expect
      .poll(() => searchOf(page, 'service seven'))
      .toBe('?host=web-1&service=service-77&label_149=x&label_7=y&label_3=z');
    const list = await open('/runbooks/?host=web-1&label_149=x');
    const kept = list.getByRole('main').locator('a[href*="host=web-1&label_149=x"]');
    await expect.poll(() => kept.count()).toBeGreaterThan(3);
  });

  test('a name that the site does not have is told, with one that is close to it', async () => {
    const page = await open(`${ALERT}?host=web-1&lable_149=x&label_8=y`);
    await expect
      .poll(() => notices(page))
      .toEqual([
        expect.stringMatching(
          /^Not used from the link: lable_149, because this site has no such parameter. Did you mean label_\d+\?$/,
        ),
      ]);
    await expect.poll(() => searchOf(page, 'service seven')).toBe('?host=web-1&label_8=y');
  });

  test('a service is found in any letter case, and one that there is not is told, with one that is close to it', async () => {
    const page = await open(`${ALERT}?service=SERVICE-77`);
    await expect.poll(() => owner(page)).toBe('team-77');
    await goFilled(page, `${site.origin}${ALERT}?service=servcie-77`);
    await expect.poll(() => notices(page)).toEqual([expect.stringContaining('is not a service of the catalogue')]);
    await expect.poll(() => owner(page)).toBe('{{service.owner}}');
  });

  test.each(['__proto__', 'constructor', 'toString', '../../index', '%00'])(
    'a service and a parameter called %s are none',
    async (name) => {
      const page = await open(`${ALERT}?service=${name}&${name}=x`);
      await expect.poll(async () => (await notices(page)).length).toBeGreaterThan(0);
      await expect.poll(() => owner(page)).toBe('{{service.owner}}');
    },
  );

  test('a service that is typed is looked up', async () => {
    const page = await open(`${ALERT}?service=service-77`);
    const service = await field(page, 'service');
    await service.fill('service-8');
    await expect.poll(() => owner(page)).toBe('team-8');
    await expect.poll(() => page.getByText('Look at the heap').isVisible()).toBe(true);
    await service.fill('service-800');
    await expect.poll(() => notices(page)).toEqual([expect.stringContaining('is not a service of the catalogue')]);
    await service.fill('service-12');
    await expect.poll(() => owner(page)).toBe('team-12');
    await expect.poll(() => notices(page)).toEqual([]);
    await expect
      .poll(() =>
        page.locator('datalist option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value)),
      )
      .toContain('service-12');
    await page.goBack();
    await expect.poll(() => owner(page)).toBe('team-77');
  });
});

describe('when what a page does not have cannot be loaded', () => {
  test('it is filled with the link’s values, and its links keep all names', async () => {
    const page = await reader.newPage();
    await page.route(/_pagebook\/(?:parameters|services)\//, (route) => route.abort());
    // What is awaited holds back the event that the page is loaded.
    await page.goto(site.origin + MANY, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('[data-parameter=service]').first().textContent()).toBe('service-77');
    await expect.poll(() => owner(page)).toBe('{{service.owner}}');
    await expect.poll(() => notices(page)).toEqual([]);
    await expect.poll(() => searchOf(page, 'service seven')).toContain('label_149=x&alias_of_7=y&LABEL_3=z');
  });

  test('it is filled though the script that looks it up is missing', async () => {
    const page = await reader.newPage();
    await page.route(/\/rest\.[\w-]+\.js$/, (route) => route.abort());
    await goFilled(page, site.origin + MANY);
    await expect.poll(() => page.locator('[data-parameter=service]').first().textContent()).toBe('service-77');
  });

  test('it does not wait for what is slow, and fills that in when it comes', async () => {
    const page = await reader.newPage();
    const held: (() => void)[] = [];
    await page.route(/_pagebook\/services\//, async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    // What is awaited holds back the event that the page is loaded.
    await page.goto(site.origin + MANY, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('[data-parameter=service]').first().textContent()).toBe('service-77');
    await expect.poll(() => owner(page)).toBe('{{service.owner}}');
    await expect.poll(() => notices(page)).toEqual([]);
    for (const go of held) go();
    await expect.poll(() => owner(page)).toBe('team-77');
  });
});
