import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ALERT, languageSections, notices, shownText, slots } from '../support/article.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const LINK = `${ALERT}?host=web-1.prod&service=checkout&language=java`;

describe('an alert page opened by its link', () => {
  test('shows the host in prose, code, headings, tables and the table of contents', async () => {
    const page = await reader.open(LINK);
    const hosts = (await slots(page)).filter(({ name }) => name === 'host');
    expect(new Set(hosts.map(({ place }) => place))).toEqual(
      new Set(['nav', 'p', 'li', 'td', 'code', 'pre', 'h3', 'a']),
    );
    for (const host of hosts) expect(host).toMatchObject({ text: 'web-1.prod', state: 'link' });
  });

  test('puts the host into the destinations of links', async () => {
    const page = await reader.open(LINK);
    await expect
      .poll(() => page.getByRole('link', { name: 'heap of web-1.prod' }).getAttribute('href'))
      .toBe('https://grafana.example.com/d/runtime?var-host=web-1.prod&var-service=checkout');
  });

  test('shows no tag at all once every parameter is given', async () => {
    const page = await reader.open(`${LINK}&namespace=shop&pod=checkout-1&container=app`);
    await expect.poll(() => shownText(page)).not.toContain('{{');
    await expect
      .poll(async () => (await slots(page)).filter(({ state }) => state === 'unfilled' || state === 'refused'))
      .toEqual([]);
  });

  test('keeps what its parameter does not declare out of the prose', async () => {
    const value = 'Bücher <b>{{host}}</b> &amp; $&';
    const page = await reader.open(`${ALERT}?service=${encodeURIComponent(value)}`);
    const service = page.locator('p > [data-parameter=service]').first();
    await expect.poll(() => service.textContent()).toBe('{{service}}');
    await expect.poll(() => service.locator('*').count()).toBe(0);
  });

  test('shows all values of a name that is given more than once', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&host=web-2`);
    const host = await page.locator('p > [data-parameter=host]').first().textContent();
    expect(host).toContain('web-1');
    expect(host).toContain('web-2');
  });
});

describe('an alert page opened without parameters', () => {
  test('shows every tag exactly as it is written', async () => {
    const page = await reader.open(ALERT);
    const source = await readFile(new URL('../tree/alerts/HeapUsageHigh.md', import.meta.url), 'utf8');
    const all = await slots(page);
    expect(all.length).toBeGreaterThan(20);
    // Above the page is the link's service, whose tags are not the author's.
    const around = await page.locator('[data-context] [data-parameter]').allTextContents();
    for (const { name, state, text } of all) {
      expect({ name, state }).toEqual({ name, state: 'unfilled' });
      expect(text).toMatch(new RegExp(`^\\{\\{\\s*${name}\\s*\\}\\}$`));
      if (!around.includes(text)) expect(source).toContain(text);
    }
  });

  test('has no notices', async () => {
    const page = await reader.open(ALERT);
    await expect.poll(() => notices(page)).toEqual([]);
    await expect.poll(() => page.locator('[data-notices]').isVisible()).toBe(false);
  });

  test('gives a link that lacks a value no destination, and says what it needs', async () => {
    const page = await reader.open(ALERT);
    const link = page.locator('article a', { hasText: 'heap of' });
    await expect.poll(() => link.getAttribute('href')).toBeNull();
    await expect
      .poll(() => link.evaluate((element) => getComputedStyle(element, '::after').content))
      .toContain('needs host');
  });
});

describe('the catalogue', () => {
  test('gives the language and the owner of the service that the link names', async () => {
    const page = await reader.open(`${ALERT}?service=checkout`);
    for (const { language, rendered } of await languageSections(page))
      expect({ language, rendered }).toEqual({ language, rendered: language === 'java' });
    const owners = (await slots(page)).filter(({ name }) => name === 'service.owner');
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatchObject({ text: 'team-payments', state: 'catalogue' });
  });

  test('gives the addresses that links lead to', async () => {
    const page = await reader.open(`${ALERT}?service=checkout`);
    await expect
      .poll(() => page.getByRole('link', { name: 'their channel' }).getAttribute('href'))
      .toBe('https://chat.example.com/channel/payments-oncall');
  });

  test('gives way to the link', async () => {
    const page = await reader.open(`${ALERT}?service=checkout&language=go`);
    const rendered = (await languageSections(page)).filter((section) => section.rendered);
    expect(new Set(rendered.map(({ language }) => language))).toEqual(new Set(['go']));
  });

  test('knows nothing of a service that has no readme', async () => {
    const page = await reader.open(`${ALERT}?service=constructor`);
    await expect
      .poll(async () => (await slots(page)).find(({ name }) => name === 'service.owner'))
      .toMatchObject({
        text: '{{service.owner}}',
        state: 'unfilled',
      });
  });
});
