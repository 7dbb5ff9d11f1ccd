import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wikiFiles } from '../../support/device-files.ts';
import { type DeviceSite, deviceSite, keepEverything, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';

const FILE = '/alerts/DiskFull/';
const LOGIN = '<!doctype html><title>Sign in</title><form>Password</form>';

async function prepared(): Promise<{ site: DeviceSite; page: Page }> {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/');
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  return { site, page };
}

describe('in the place of one file, while everything is kept', () => {
  test.each<[string, string, (response: ServerResponse) => unknown]>([
    [
      'a sign-in with status 200',
      'differs',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN),
    ],
    [
      'a sign-in on another origin',
      'unreachable',
      (response) => response.writeHead(302, { location: 'https://login.invalid/' }).end(),
    ],
    ['a sign-in with status 401', 'unreachable', (response) => response.writeHead(401).end(LOGIN)],
    ['nothing, with status 404', 'differs', (response) => response.writeHead(404).end('gone')],
    ['an error of the server', 'unreachable', (response) => response.writeHead(500).end('oops')],
    [
      'half of it',
      'unreachable',
      (response) => {
        response.writeHead(200, { 'content-length': '9000' });
        response.write('<!doctype html>', () => response.destroy());
      },
    ],
  ])('%s is not taken, is told, and is mended by trying again', async (_, kind, answer) => {
    const { site, page } = await prepared();
    site.instead(({ url }, response) => {
      if (url !== FILE) return false;
      answer(response);
      return true;
    });
    await page.getByRole('button', { name: /^Keep everything/ }).click();
    await expect.poll(async () => (await statusIn(page))?.trouble?.kind).toBe(kind);
    expect((await statusIn(page))?.whole).toBe(false);
    site.instead(undefined);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
    await site.stop();
    await goFilled(page, `${FILE}?host=db-1`);
    await expect.poll(() => page.locator('article').textContent()).toContain('The disk of db-1 is full');
  });
});

test('a build that is published while everything is kept is what is kept then, as a whole', async () => {
  const { site, page } = await prepared();
  await site.tree.write({ 'alerts/DiskFull.md': '# DiskFull\n\nThe disk of {{host}} has been emptied.\n' });
  const publish = await site.buildAside();
  const held: (() => void)[] = [];
  site.instead(({ url }, response) => {
    if (url !== FILE) return false;
    // The page of the build before, to which the server belongs no more.
    held.push(() => response.writeHead(404).end());
    return true;
  });
  await page.getByRole('button', { name: /^Keep everything/ }).click();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await publish();
  site.instead(undefined);
  for (const end of held) end();
  await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
  await site.stop();
  await goFilled(page, `${FILE}?host=db-1`);
  await expect.poll(() => page.locator('article').textContent()).toContain('The disk of db-1 has been emptied');
});

test('two tabs that keep everything at once ask for each file once', async () => {
  const { site, page } = await prepared();
  const other = await use(site, '/search/');
  await expect.poll(() => other.getByRole('button', { name: /^Keep everything/ }).count()).toBe(1);
  site.asked();
  await Promise.all([page, other].map((each) => each.getByRole('button', { name: /^Keep everything/ }).click()));
  for (const each of [page, other])
    await expect.poll(() => each.locator('.device p').first().textContent()).toMatch(/^Everything is on this device/);
  const pages = site.asked().filter((url) => url.startsWith('/pagefind/fragment/') || url === FILE);
  expect(pages.length).toBeGreaterThan(1);
  expect(new Set(pages).size).toBe(pages.length);
});

test('a worker that cannot keep anything leaves pages, filling and search as they are', async () => {
  const site = await deviceSite(wikiFiles);
  const worker = await (await site.context.request.get('/sw.js')).text();
  // As a private window, or a browser whose storage is broken.
  site.instead(({ url }, response) => {
    if (url !== '/sw.js') return false;
    const broken =
      "Object.defineProperty(self, 'caches', { get() { throw new DOMException('no', 'SecurityError'); } });";
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(broken + worker);
    return true;
  });
  const page = await use(site, '/alerts/HighCPU/?host=web-1');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await goFilled(page, '/alerts/DiskFull/?host=db-1');
  await expect.poll(() => page.locator('article').textContent()).toContain('The disk of db-1 is full');
  await page.keyboard.press('/');
  await page.keyboard.type('highcpu');
  await expect.poll(() => page.locator('.search-title a').first().textContent()).toBe('HighCPU');
});

test('a browser without workers says so on home, and nowhere else', async () => {
  const site = await deviceSite(wikiFiles);
  await site.context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await use(site, '/');
  await expect.poll(() => page.locator('.device p').first().textContent()).toContain('keeps no copy of a site');
  await goFilled(page, '/alerts/HighCPU/?host=web-1');
  await page.keyboard.press('/');
  await page.locator('dialog.search .search-hint').waitFor();
  await expect.poll(() => page.locator('.device').count()).toBe(0);
});

test('what is served without a worker at the same origin later, as by `dev`, is shown, and not the copy', async () => {
  const { site, page } = await prepared();
  await keepEverything(page);
  const html = '<!doctype html><html data-filled><title>Dev</title><h1>From dev</h1></html>';
  site.instead(({ url = '' }, response) => {
    response.writeHead(url.endsWith('/') ? 200 : 404, { 'content-type': 'text/html' }).end(html);
    return true;
  });
  await goFilled(page, FILE);
  await expect.poll(() => page.locator('h1').textContent()).toBe('From dev');
  site.instead(undefined);
  await site.stop();
  await goFilled(page, `${FILE}?host=db-1`);
  await expect.poll(() => page.locator('article').textContent()).toContain('The disk of db-1 is full');
});
