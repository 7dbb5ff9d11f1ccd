import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { wikiFiles } from '../../support/device-files.ts';
import { type DeviceSite, deviceSite, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';

const OFFLINE = 'p.offline';
/** More than a browser has connections to a host. */
const TIMES = 8;

/** Has the server take requests and not end its answers; which of them still have their connections. */
function hang(site: DeviceSite, begin: (response: ServerResponse) => void): Set<string> {
  const open = new Set<string>();
  let number = 0;
  site.instead(({ url = '', socket }: IncomingMessage, response) => {
    // Whether there is a new worker the browser itself asks, and waits as long as it likes.
    if (url === '/sw.js') return true;
    const request = `${++number} ${url}`;
    open.add(request);
    socket.on('close', () => open.delete(request));
    begin(response);
    return true;
  });
  return open;
}

test.each<[string, (response: ServerResponse) => void]>([
  ['that takes requests and never answers', () => undefined],
  [
    'that sends headers, and half of what it has to send',
    (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': '9000' });
      response.write('<!doctype html><title>Half</title><h1>Half a page');
    },
  ],
])('from a server %s, pages come from the copy, and no connection to it stays taken', async (_, begin) => {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/alerts/HighCPU/?host=web-1');
  await expect.poll(async () => (await statusIn(page))?.pages).toBeGreaterThan(0);
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  const open = hang(site, begin);
  for (let time = 0; time < TIMES; time++) {
    await goFilled(page, `/alerts/HighCPU/?host=web-${time}`);
    await expect.poll(() => page.locator('article').textContent()).toContain(`The machine web-${time} is busy`);
    await expect.poll(() => page.locator(OFFLINE).textContent()).toContain('the wiki does not answer');
  }
  await expect.poll(() => [...open]).toEqual([]);
  // The server is the same and was never started again: there is a connection for it.
  site.instead(undefined);
  await page.getByRole('button', { name: 'Try the wiki' }).click();
  await expect.poll(() => page.locator('html[data-filled]').count()).toBe(1);
  await expect.poll(() => page.locator(OFFLINE).count()).toBe(0);
});

test('a server that stops answering while everything is kept is told, gives its connections back, and is gone on with later', async () => {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/');
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  const open = hang(site, (response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write('half');
  });
  await page.getByRole('button', { name: /^Keep everything/ }).click();
  await expect.poll(() => open.size).toBeGreaterThan(0);
  await expect.poll(() => page.locator('.device-trouble').textContent()).toContain('The wiki does not answer.');
  await expect.poll(() => [...open]).toEqual([]);
  site.instead(undefined);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
});
