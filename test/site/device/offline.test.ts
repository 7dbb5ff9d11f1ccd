import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { wikiFiles } from '../../support/device-files.ts';
import { type DeviceSite, deviceSite, keepEverything, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';

const OFFLINE = 'p.offline';

/** A site of which one page was read with values, whose server is gone since. */
async function readAndStopped(base = ''): Promise<DeviceSite & { page: Awaited<ReturnType<typeof use>> }> {
  const site = await deviceSite({ ...wikiFiles, 'site.yml': `name: Books\nbase: ${base}/\n` }, base);
  const page = await use(site, `${base}/alerts/HighCPU/?host=web-1`);
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  await expect.poll(async () => (await statusIn(page))?.pages).toBeGreaterThan(0);
  await site.stop();
  return { ...site, page };
}

describe.each(['', '/books'])('without the server, on a site at %s/', (base) => {
  test('a page that was read is filled from another link, copied, ticked, and search finds pages by their names', async () => {
    const { page } = await readAndStopped(base);
    await page.reload();
    await expect.poll(() => page.locator('article').textContent()).toContain('The machine web-1 is busy');
    await goFilled(page, `${base}/alerts/HighCPU/?host=web-2`);
    await expect.poll(() => page.locator('article').textContent()).toContain('The machine web-2 is busy');
    await expect.poll(() => page.locator(OFFLINE).textContent()).toMatch(/^Copy from .*: the wiki cannot be reached\./);
    await page.locator('[data-copy]').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('ssh web-2');
    await page.locator('[data-tick]').first().click();
    await expect.poll(() => page.locator('[data-steps]').textContent()).toContain('1 of 2');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('disk full');
    await expect.poll(() => page.locator('.search-title a').first().textContent()).toBe('DiskFull');
    await goFilled(page, `${base}/`);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Books');
  });

  test('a page that was not read is told as one that is not on the device, and not as one that does not exist', async () => {
    const { page } = await readAndStopped(base);
    await goFilled(page, `${base}/alerts/DiskFull/?host=web-1`);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Not on this device');
    await expect
      .poll(() => page.locator(OFFLINE).textContent())
      .toMatch(/^This address is not in the copy from .* on this device, and the wiki cannot be reached\./);
  });
});

test('with everything kept, pages that were not read are there, found by their texts and by nearly right addresses', async () => {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/');
  await keepEverything(page);
  await expect
    .poll(() => page.locator('.device p').first().textContent())
    .toMatch(/^Everything is on this device, from build [\w-]{8} of /);
  await site.stop();
  await goFilled(page, '/alerts/DiskFull/?host=db-1');
  await expect.poll(() => page.locator('article').textContent()).toContain('The disk of db-1 is full');
  await page.keyboard.press('/');
  await page.keyboard.type('marmalade');
  await expect.poll(() => page.locator('.search-title a').first().textContent()).toBe('HighCPU');
  await page.goto('/alerts/highcpu?host=web-9');
  await page.waitForURL('**/alerts/HighCPU/?host=web-9');
  await expect.poll(() => page.locator('article').textContent()).toContain('The machine web-9 is busy');
  await page.goto('/alerts/DiskFullSoon/');
  await expect.poll(() => page.locator('.lost-found').textContent()).toContain('DiskFull');
  await goFilled(page, '/search/');
  await expect.poll(() => page.locator('.device p').first().textContent()).toMatch(/^Everything is on this device/);
});

test('nothing of a link is kept: neither as a key, nor in what is kept', async () => {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/alerts/HighCPU/?host=secret-host-7');
  await expect.poll(async () => (await statusIn(page))?.pages).toBeGreaterThan(0);
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  // Once more, with the worker in charge from the beginning.
  await goFilled(page, '/alerts/HighCPU/?host=secret-host-7#diagnosis?service=secret-service-7');
  await site.stop();
  await page.reload();
  await expect.poll(() => page.locator(OFFLINE).count()).toBe(1);
  const kept = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        const isPacked = response?.headers.has('x-pagebook-packed');
        const stream = isPacked ? response?.body?.pipeThrough(new DecompressionStream('gzip')) : response?.body;
        texts.push(name, request.url, response?.url ?? '', JSON.stringify([...(response?.headers ?? [])]));
        texts.push(await new Response(stream ?? null).text());
      }
    }
    return texts.join('\n');
  });
  expect(kept).toContain('HighCPU');
  expect(kept).not.toMatch(/secret-(?:host|service)-7/);
});

describe('while the server is there but of no use', () => {
  const answers: [string, (response: ServerResponse) => unknown][] = [
    ['the wiki answers with an error', (response) => response.writeHead(502).end('Bad gateway')],
    [
      'the wiki asks to sign in',
      (response) => response.writeHead(302, { location: 'https://login.invalid/?back=1' }).end(),
    ],
    ['the wiki does not answer', () => undefined],
  ];

  test('a page comes from the copy when the server fails, leads to a sign-in, or does not answer, and its own answer is a button away', async () => {
    const site = await deviceSite(wikiFiles);
    const page = await use(site, '/alerts/HighCPU/?host=web-1');
    await expect.poll(async () => (await statusIn(page))?.pages).toBeGreaterThan(0);
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    const article = page.locator('article');
    for (const [why, answer] of answers) {
      site.instead((_, response) => {
        answer(response);
        return true;
      });
      await goFilled(page, '/alerts/HighCPU/?host=web-3');
      await expect.poll(() => page.locator(OFFLINE).textContent()).toContain(why);
      await expect.poll(() => article.textContent()).toContain('The machine web-3 is busy');
    }
    site.instead(undefined);
    await site.stop();
    await site.start();
    await page.getByRole('button', { name: 'Try the wiki' }).click();
    await expect.poll(() => page.locator(OFFLINE).count()).toBe(0);
    await expect.poll(() => page.locator('html[data-filled]').count()).toBe(1);
    await expect.poll(() => article.textContent()).toContain('The machine web-3 is busy');
  });

  test('an address that the copy does not have is answered by the server alone, redirects included', async () => {
    const site = await deviceSite(wikiFiles);
    const page = await use(site, '/alerts/HighCPU/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    site.instead(({ url }, response) => {
      if (url !== '/elsewhere/') return false;
      response.writeHead(302, { location: '/alerts/DiskFull/?host=db-1' }).end();
      return true;
    });
    await goFilled(page, '/elsewhere/');
    await expect.poll(() => page.url()).toContain('/alerts/DiskFull/?host=db-1');
    await expect.poll(() => page.locator('article').textContent()).toContain('The disk of db-1 is full');
  });
});
