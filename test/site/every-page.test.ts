import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { allAddresses, ENGINE_ADDRESSES } from '../support/addresses.ts';
import { notices, slots } from '../support/article.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const PHONE = { viewport: { width: 390, height: 844 } };

/** A link that gives everything the site's vocabulary has, each as it would be in real life. */
const EVERYTHING = new URLSearchParams({
  host: 'web-1.prod.example.com',
  service: 'checkout',
  language: 'java',
  environment: 'production',
  cluster: 'eu-west-1',
  namespace: 'shop',
  pod: 'checkout-6c9f7d5b8-x2x7k',
  container: 'app',
  deployment: 'checkout',
  volume: 'data-postgresql-0',
  database: 'orders',
  mountpoint: '/var/lib/postgresql',
  device: 'nvme0n1p1',
  unit: 'chrony.service',
  domain: 'shop.example.com',
  port: '8443',
  pid: '4711',
}).toString();

const everyAddress = async (): Promise<string[]> => [
  ...new Set([...ENGINE_ADDRESSES, ...(await allAddresses()).map(({ url }) => url)]),
];

/** Notes whatever the browser complains of and whatever it asks another server for. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  const note = (what: string): void => void heard.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== inject('origin')) note(`asked for ${request.url()}`);
  });
  page.on('requestfailed', (request) => note(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('noteViolation', (what: string) => note(`policy: ${what}`));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (globalThis as unknown as { noteViolation(what: string): void }).noteViolation(
        `${violatedDirective} ${blockedURI} ${sample}`,
      ),
    ),
  );
  return heard;
}

/** Attributes that hold style or script, which the policy forbids. */
const forbiddenAttributes = (page: Page): Promise<string[]> =>
  page.$$eval('*', (elements) =>
    elements.flatMap(({ localName, attributes }) =>
      [...attributes]
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name, value }) => `<${localName} ${name}="${value}">`),
    ),
  );

/** How much wider the page is than the screen, and what makes it so. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth && !element.closest('pre, .table'),
    );
    return [`${scrollWidth - clientWidth} px too wide`, ...wide.map((element) => element.outerHTML.slice(0, 120))];
  });

describe('every page', () => {
  for (const [state, query] of [
    ['without parameters', ''],
    ['with every parameter', `?${EVERYTHING}`],
  ] as const) {
    test(`${state} is quiet, fits a phone and has nothing inline`, async () => {
      const page = await reader.newPage(PHONE);
      const heard = await listen(page);
      const faults: Record<string, string[]> = {};
      for (const address of await everyAddress()) {
        await goFilled(page, `${address}${query}`);
        if (address === '/search/') await page.getByLabel('Only kind').waitFor();
        const found = [...(await forbiddenAttributes(page)), ...(await overflow(page))];
        if (found.length > 0) faults[address] = found;
      }
      expect(faults).toEqual({});
      expect(heard).toEqual([]);
    });
  }

  test('has one article, which says what page and kind it is', async () => {
    const page = await reader.newPage({ javaScriptEnabled: false });
    for (const { url, kind } of await allAddresses()) {
      await page.goto(url);
      const articles = await page.$$eval('article', (all) => all.map(({ dataset }) => ({ ...dataset })));
      expect(articles).toHaveLength(1);
      expect(articles[0]).toMatchObject({ page: url.slice(1, -1), kind });
    }
  });

  test('leaves no slot unfilled and refuses nothing when the link gives everything', async () => {
    const page = await reader.newPage();
    const faults: Record<string, unknown> = {};
    let filled = 0;
    for (const { url } of await allAddresses()) {
      await goFilled(page, `${url}?${EVERYTHING}`);
      const all = await slots(page);
      filled += all.length;
      const found = [
        ...all.filter(({ state }) => state === 'unfilled' || state === 'refused'),
        ...(await notices(page)),
        ...(await page.$$eval('article a[data-href]:not([href])', (links) => links.map((link) => link.outerHTML))),
      ];
      if (found.length > 0) faults[url] = found;
    }
    expect(faults).toEqual({});
    expect(filled).toBeGreaterThan(300);
  });

  test('is reached from the lists', async () => {
    const page = await reader.newPage();
    const reached = new Set<string>();
    for (const address of ENGINE_ADDRESSES) {
      await page.goto(address);
      for (const path of await page.$$eval('a[href]', (links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      ))
        reached.add(path);
    }
    expect((await allAddresses()).map(({ url }) => url).filter((url) => !reached.has(url))).toEqual([]);
  });
});
