import { describe, expect, test } from 'vitest';
import { wikiFiles } from '../../support/device-files.ts';
import { deviceSite, keepEverything, keptIn, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';
import type { Files } from '../../support/tree.ts';

const many: Files = Object.fromEntries(
  Array.from({ length: 60 }, (_, number) => [`alerts/Alert${number}.md`, `# Alert${number}\n\nText ${number}.\n`]),
);

/** Alerts' pages, which are only asked for when everything is kept. */
const ALERT = /^\/alerts\/Alert\d+\/$/;

describe('keeping everything', () => {
  test('says first how much it is, is interrupted, and goes on where it was after the page is opened again', async () => {
    const site = await deviceSite({ ...wikiFiles, ...many });
    const page = await use(site, '/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    const button = page.getByRole('button', { name: /^Keep everything on this device \(about \d+ KB\)$/ });
    await button.waitFor();
    site.asked();
    // From the twenty-first page on the server does not answer.
    const answered: string[] = [];
    const held: string[] = [];
    site.instead(({ url = '' }) => {
      if (!ALERT.test(url)) return false;
      const isHeld = answered.length === 20;
      (isHeld ? held : answered).push(url);
      return isHeld;
    });
    await button.click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.device progress').isVisible()).toBe(true);
    // What has been sent is not yet what is kept.
    const hashes = await Promise.all(answered.map((url) => site.hashOf(url)));
    await expect
      .poll(async () => {
        const kept = await keptIn(page);
        return hashes.filter((hash) => !kept.includes(hash));
      })
      .toEqual([]);
    await page.close();
    await site.stop();
    site.instead(undefined);
    site.asked();
    await site.start();
    const again = await use(site, '/');
    await expect.poll(async () => (await statusIn(again))?.whole).toBe(true);
    const after = site.asked().filter((url) => ALERT.test(url));
    expect(after.filter((url) => answered.includes(url))).toEqual([]);
    expect(new Set([...answered, ...after]).size).toBe(60);
    await site.stop();
    await goFilled(again, '/alerts/Alert59/');
    await expect.poll(() => again.locator('article').textContent()).toContain('Text 59.');
  });

  test('is stopped by a button, stays stopped, and goes on by another', async () => {
    const site = await deviceSite({ ...wikiFiles, ...many });
    const page = await use(site, '/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    const held: (() => void)[] = [];
    let pages = 0;
    site.instead(({ url = '' }, response) => {
      if (!ALERT.test(url) || ++pages <= 10) return false;
      held.push(() => response.writeHead(503).end());
      return true;
    });
    await page.getByRole('button', { name: /^Keep everything/ }).click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    for (const end of held) end();
    await expect
      .poll(() => page.locator('.device p').first().textContent())
      .toMatch(/^Stopped: \d+ of \d+ files are on this device\./);
    site.instead(undefined);
    await goFilled(page, '/search/');
    await expect.poll(() => page.locator('.device p').first().textContent()).toMatch(/^Stopped/);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => page.locator('.device p').first().textContent()).toMatch(/^Everything is on this device/);
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(async () => (await statusIn(page))?.whole).toBe(false);
    await expect
      .poll(() => page.locator('.device p').first().textContent())
      .toMatch(/^Home, search by name and 0 pages/);
    await site.stop();
    await goFilled(page, '/alerts/Alert59/');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Not on this device');
  });

  test('of a service keeps its alerts and runbooks with what they show, whether they were read or not', async () => {
    const site = await deviceSite(wikiFiles);
    const page = await use(site, '/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    await page.getByLabel('A service’s alerts and runbooks').selectOption('billing');
    await page.getByRole('button', { name: 'Keep its pages' }).click();
    await expect.poll(async () => (await statusIn(page))?.pins).toEqual(['billing']);
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    await expect.poll(() => page.locator('.pinned').textContent()).toContain('billing');
    await site.stop();
    for (const address of ['/alerts/DiskFull/?host=db-1', '/runbooks/billing/']) {
      await goFilled(page, address);
      await expect.poll(() => page.locator('p.offline').textContent()).toMatch(/^Copy from/);
    }
    await goFilled(page, '/alerts/HighCPU/');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Not on this device');
    await site.start();
    await goFilled(page, '/');
    await page.getByRole('button', { name: 'Do not keep the pages of billing' }).click();
    await expect.poll(async () => (await statusIn(page))?.pins).toEqual([]);
  });
});

describe('what the browser does with the room', () => {
  test('that is used up is said, and what was there before stays', async () => {
    const site = await deviceSite({ ...wikiFiles, ...many });
    const page = await use(site, '/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    const devtools = await site.context.newCDPSession(page);
    const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin: site.origin });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: usage + 20_000 });
    await page.getByRole('button', { name: /^Keep everything/ }).click();
    await expect
      .poll(() => page.locator('.device-trouble').textContent())
      .toContain('The browser gives this site no more room.');
    await expect.poll(async () => (await statusIn(page))?.trouble?.kind).toBe('full');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
  });

  test('that it takes back is said', async () => {
    const site = await deviceSite(wikiFiles);
    const page = await use(site, '/');
    await keepEverything(page);
    const devtools = await site.context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: site.origin,
      storageTypes: 'cache_storage,service_workers',
    });
    const again = await use(site, '/');
    await expect
      .poll(() => again.locator('.device-trouble').textContent())
      .toBe('The browser has removed the copy that was on this device.');
    await keepEverything(again);
    await expect.poll(() => again.locator('.device-trouble').textContent()).toBe('');
  });
});

test('a site that keeps no copy any more removes what was kept, and its worker', async () => {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/');
  await keepEverything(page);
  await site.tree.write({ 'site.yml': 'name: Books\ndevice_copy: false\n' });
  await site.build();
  await goFilled(page, '/alerts/HighCPU/');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  site.asked();
  const later = await use(site, '/');
  await expect.poll(() => later.locator('link[href*="later."]').count()).toBeGreaterThan(0);
  await expect.poll(() => later.evaluate(() => caches.keys())).toEqual([]);
  expect(site.asked().filter((url) => url.startsWith('/_pagebook/'))).toEqual([]);
});
