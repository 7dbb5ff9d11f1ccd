import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindingsInBothColours } from '../../support/axe.ts';
import { wikiFiles } from '../../support/device-files.ts';
import { deviceSite, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const FOOT = 'dialog.search .device';

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator(`${FOOT} p`).first().waitFor();
}

test.each([
  ['on a laptop', {}],
  ['on a phone', phone],
])(
  '%s, the foot of the search dialog says how the copy is, keeps everything, and says when the page is a copy',
  async (_, device) => {
    // axe needs what the site's own policy forbids.
    const site = await deviceSite(wikiFiles, '/', { bypassCSP: true, ...device });
    const page = await use(site, '/alerts/HighCPU/?host=web-1');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    await openDialog(page);
    await expect
      .poll(() => page.locator(`${FOOT} p`).first().textContent())
      .toMatch(/^Home, search by name and one page/);
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await page
      .locator(FOOT)
      .getByRole('button', { name: /^Keep everything on this device \(about/ })
      .click();
    await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
    await expect.poll(() => page.locator(`${FOOT} p`).first().textContent()).toMatch(/^Everything is on this device/);
    await expect.poll(() => page.locator(FOOT).getByRole('button').count()).toBe(0);
    await site.stop();
    await goFilled(page, '/alerts/DiskFull/');
    await page.locator('p.offline').waitFor();
    await openDialog(page);
    await expect
      .poll(() => page.locator(`${FOOT} p`).first().textContent())
      .toMatch(/^Copy from .*: the wiki cannot be reached\.$/);
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    // Its field is still the first thing that is typed into.
    await page.keyboard.type('disk full');
    await expect.poll(() => page.locator('dialog .search-title a').first().textContent()).toBe('DiskFull');
  },
);

test('a site that keeps no copy says nothing of one in the search dialog', async () => {
  const site = await deviceSite({ ...wikiFiles, 'site.yml': 'name: Books\ndevice_copy: false\n' });
  const page = await use(site, '/alerts/HighCPU/');
  await page.keyboard.press('/');
  await page.locator('dialog.search .search-hint').waitFor();
  await page.keyboard.type('disk');
  await expect.poll(() => page.locator('dialog .search-title a').first().textContent()).toBe('DiskFull');
  await expect.poll(() => page.locator('.device').count()).toBe(0);
});
