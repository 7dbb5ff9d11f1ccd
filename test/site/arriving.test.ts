import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { type Built, built } from '../support/built.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const RIGHT = '/books/alerts/linux/HostDown/';

let site: Built;
beforeAll(async () => {
  site = await built(
    {
      'site.yml': 'name: Books\nbase: /books\naddress: https://books.example.com\n',
      'parameters.yml': 'host: { type: hostname }\nservice: { type: word }\n',
      'alerts/linux/HostDown.md': '# HostDown\n\nLog in to {{host}}.\n',
      'alerts/linux/DiskFull.md': '# DiskFull\n',
      'alerts/kube/DiskFull.md': '# DiskFull\n',
      'alerts/kube/Own.md': '# Own\n',
      'alerts/own.md': '# Another page of that name\n',
      'runbooks/deep/Restart.md': '# Restart\n',
    },
    '/books',
  );
});
afterAll(() => site.close());

const offered = (page: Page): Promise<string[]> =>
  page.locator('[data-found] li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

describe('a link to an alert that is in a folder arrives, with its parameters and fragment', () => {
  test.each([
    ['/books/alerts/HostDown/?host=web-1#x', `${RIGHT}?host=web-1#x`],
    ['/books/HostDown?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/hostdown/?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/host-down/?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/hostdown?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/HostDown?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/HostDown)', RIGHT],
    ['/books/alerts/HostDown/.?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/HostDown.', RIGHT],
    ['/books/alerts/host-down/),', RIGHT],
    ['/books/HostDown&amp;host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/HostDown/).', RIGHT],
    ['/books/alerts/HostDown,?host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/HostDown%3Fhost=web-1&service=a', `${RIGHT}?host=web-1&service=a`],
    ['/books/alerts/HostDown/%3Fhost=web-1?service=a', `${RIGHT}?service=a&host=web-1`],
    ['/books/alerts/HostDown&amp;host=web-1', `${RIGHT}?host=web-1`],
    ['/books/alerts/HostDown/?service=a&amp;host=web-1', `${RIGHT}?service=a&amp;host=web-1`],
  ])('%s', async (wrong, right) => {
    const page = await reader.newPage();
    await page.goto(site.origin + wrong);
    await page.waitForURL(site.origin + right);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    if (right.includes('host=')) await page.getByText('Log in to web-1.').waitFor();
  });

  test('and leaves no step in the history', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.origin}/books/runbooks/deep/Restart/`);
    await page.goto(`${site.origin}/books/alerts/HostDown/`);
    await page.waitForURL(/linux/);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/books/runbooks/deep/Restart/');
  });
});

test('the short address is a page of its own, for every server, of a few hundred bytes', async () => {
  const response = await fetch(`${site.origin}/books/alerts/HostDown/`);
  expect(response.status).toBe(200);
  const html = withAbsoluteAddresses(await response.text(), '/books/alerts/HostDown/');
  expect(html).toContain(`<a href="${RIGHT}">`);
  expect(html).toContain('Content-Security-Policy');
  expect(gzipSync(html).length).toBeLessThan(700);
});

test('without JavaScript the short address shows a link', async () => {
  const page = await reader.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/books/alerts/HostDown/`);
  await page.getByRole('link').click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(RIGHT);
});

test.each([
  ['two alerts have', '/books/alerts/DiskFull/?host=web-1'],
  ['two alerts have, written otherwise,', '/books/disk-full?host=web-1'],
])('a name that %s offers both, and no new page', async (_what, address) => {
  const page = await reader.newPage();
  await page.goto(site.origin + address);
  await expect.poll(() => offered(page)).toEqual(['/books/alerts/kube/DiskFull/', '/books/alerts/linux/DiskFull/']);
  await expect.poll(() => page.getByText('Write the page').count()).toBe(0);
  await page.locator('[data-found] li a').first().click();
  await page.waitForURL(/kube\/DiskFull\/\?host=web-1$/);
});

test('an address that is another page’s stays that page’s', async () => {
  const response = await fetch(`${site.origin}/books/alerts/own/`);
  expect(await response.text()).toContain('Another page of that name');
  expect((await fetch(`${site.origin}/books/alerts/Own/`)).status).toBe(404);
});

test('short addresses are in no list', async () => {
  for (const file of ['sitemap-0.xml', 'llms.txt', 'index.json'])
    expect(await (await fetch(`${site.origin}/books/${file}`)).text()).not.toMatch(/alerts\/HostDown/);
});
