import { describe, expect, test } from 'vitest';
import { axeFindingsInBothColours } from '../../support/axe.ts';
import { wikiFiles } from '../../support/device-files.ts';
import { deviceSite, keepEverything, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('what is shown of the copy', () => {
  test('has nothing that axe finds, at each of its stages, and can be used by keys alone', async () => {
    // axe needs what the site's own policy forbids.
    const site = await deviceSite(wikiFiles, '/', { bypassCSP: true });
    const page = await use(site, '/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    await page.getByLabel('A service’s alerts and runbooks').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.pinned li').count()).toBe(1);
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await page.getByRole('button', { name: /^Keep everything/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await site.stop();
    for (const address of ['/alerts/HighCPU/?host=web-1', '/alerts/Nothing/', '/search/']) {
      await goFilled(page, address);
      await page.locator('p.offline').waitFor();
      expect(await axeFindingsInBothColours(page)).toEqual([]);
    }
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual(expect.stringMatching(/^Copy from/));
  });

  test('moves nothing on the page, and covers none of the buttons of a phone', async () => {
    const site = await deviceSite(wikiFiles, '/', phone);
    const page = await use(site, '/alerts/HighCPU/?host=web-1');
    await expect.poll(async () => (await statusIn(page))?.pages).toBeGreaterThan(0);
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    const top = (): Promise<number | undefined> =>
      page.locator('article').evaluate((article) => article.getBoundingClientRect().top);
    const before = await top();
    await site.stop();
    await goFilled(page, '/alerts/HighCPU/?host=web-1');
    await page.locator('p.offline').waitFor();
    await expect.poll(top).toBe(before);
    await page.locator('.dock').waitFor();
    const boxes = async (): Promise<boolean> => {
      const [dock, notice] = await Promise.all(['.dock', '.offline'].map((each) => page.locator(each).boundingBox()));
      return dock !== null && notice !== null && (dock?.y ?? 0) + (dock?.height ?? 0) <= (notice?.y ?? 0);
    };
    await expect.poll(boxes).toBe(true);
  });

  test('on a copy of everything, an address at which there is nothing is told as such', async () => {
    const site = await deviceSite(wikiFiles);
    const page = await use(site, '/');
    await keepEverything(page);
    await site.stop();
    await goFilled(page, '/alerts/Nothing/');
    await expect.poll(() => page.locator('p.offline').textContent()).toMatch(/^Copy from/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('No such page');
  });
});

test.each(['', '/books'])('a site at %s/ can be installed, and then opens with the search', async (base) => {
  const site = await deviceSite({ ...wikiFiles, 'site.yml': `name: Books\nbase: ${base}/\n` }, base);
  const page = await use(site, `${base}/alerts/HighCPU/`);
  await expect.poll(() => page.locator('link[rel=manifest]').count()).toBe(1);
  const devtools = await site.context.newCDPSession(page);
  const { data = '', errors: wrong } = await devtools.send('Page.getAppManifest');
  expect(wrong).toEqual([]);
  const { name, start_url, scope, display, icons } = JSON.parse(data);
  expect({ name, start_url, scope, display }).toEqual({
    name: 'Books',
    start_url: `${base}/search/`,
    scope: `${base}/`,
    display: 'standalone',
  });
  expect(icons.map(({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (url) => {
      const { width, height } = await createImageBitmap(await (await fetch(url)).blob());
      return `${width}x${height}`;
    }, src);
    expect({ src, size }).toEqual({ src, size: sizes });
  }
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  await site.stop();
  await goFilled(page, start_url);
  await expect.poll(() => page.locator('h1').textContent()).toBe('Search');
});
