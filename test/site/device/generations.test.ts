import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hashesOf, listenToResponses, wikiFiles } from '../../support/device-files.ts';
import { type DeviceSite, deviceSite, keepEverything, statusIn, use } from '../../support/device-site.ts';
import { goFilled, settle } from '../../support/reader.ts';

const edited = {
  'alerts/DiskFull.md': '# DiskFull\n\nThe disk of {{host}} has been emptied.\n',
  'alerts/HighCPU.md': '# HighCPU\n\nThe machine {{host}} is slow.\n',
  'alerts/New.md': '# New\n\nA page of the second build.\n',
};

/** What all pages are given while the server is gone, searches included, and that none of it is of another build than this. */
async function expectOnly(site: DeviceSite, page: Page, hashes: ReadonlyMap<string, string>): Promise<void> {
  await site.stop();
  const heard = listenToResponses(page);
  const responses: [string, string][] = [];
  for (const address of [
    '/',
    '/alerts/DiskFull/?host=db-1',
    '/alerts/HighCPU/?host=web-1',
    '/alerts/',
    '/search/?q=disk',
  ]) {
    await goFilled(page, address);
    await expect.poll(() => page.locator('p.offline').count()).toBe(1);
    if (address.startsWith('/search/'))
      await expect.poll(() => page.locator('.search-title a').count()).toBeGreaterThan(0);
    await settle(page);
    responses.push(...(await heard()));
  }
  expect(responses.length).toBeGreaterThan(10);
  const others = responses.filter(([address, hash]) => hashes.get(address) !== hash).map(([address]) => address);
  expect(others.filter((address) => address !== '/build.json')).toEqual([]);
  await site.start();
}

/** Has the copy look for another build, as each page that is opened does. */
const lookAgain = (page: Page): Promise<void> => goFilled(page, '/');

/** Waits until the copy is of the build that is in place. */
async function hasTaken(site: DeviceSite, page: Page): Promise<void> {
  const { id } = JSON.parse(await readFile(path.join(site.tree.outDir, 'build.json'), 'utf8'));
  await expect.poll(async () => (await statusIn(page))?.build?.id).toBe(id);
  await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
}

async function keptSite(): Promise<{ site: DeviceSite; page: Page; first: Map<string, string> }> {
  const site = await deviceSite(wikiFiles);
  const page = await use(site, '/');
  await keepEverything(page);
  return { site, page, first: await hashesOf(site.tree.outDir) };
}

describe('a new build', () => {
  test('takes the place of the one before as a whole, and a page that is open goes on with its own', async () => {
    const { site, page, first } = await keptSite();
    const open = await site.context.newPage();
    await goFilled(open, '/alerts/HighCPU/?host=web-1');
    await site.tree.write(edited);
    await site.build();
    await lookAgain(page);
    await hasTaken(site, page);
    const second = await hashesOf(site.tree.outDir);
    await expectOnly(site, page, second);
    await site.stop();
    // What the open page loads now is of its own build.
    const heard = listenToResponses(open);
    await open.keyboard.press('/');
    await open.keyboard.type('zeppelins');
    await expect.poll(() => open.locator('.search-title a').first().textContent()).toBe('DiskFull');
    const responses = await heard();
    expect(responses.length).toBeGreaterThan(3);
    expect(responses.filter(([address, hash]) => first.get(address) !== hash)).toEqual([]);
  });

  test('whose files are not all there, or not whole, is not taken, until it is mended', async () => {
    const { site, page, first } = await keptSite();
    await site.tree.write(edited);
    await site.build();
    const second = await hashesOf(site.tree.outDir);
    const broken = path.join(site.tree.outDir, 'alerts/DiskFull/index.html');
    await truncate(broken, 2000);
    await lookAgain(page);
    await expect.poll(async () => (await statusIn(page))?.trouble?.kind).toBe('differs');
    await expect.poll(() => page.locator('.device-trouble').textContent()).toContain('alerts/DiskFull/');
    await expectOnly(site, page, first);
    await rm(broken);
    await lookAgain(page);
    await expect.poll(async () => (await statusIn(page))?.trouble?.kind).toBe('differs');
    await expectOnly(site, page, first);
    await site.build();
    await lookAgain(page);
    await hasTaken(site, page);
    await expectOnly(site, page, second);
  });

  test('whose list does not fit to its own head is not taken', async () => {
    const { site, page, first } = await keptSite();
    await site.tree.write(edited);
    await site.build();
    const folder = path.join(site.tree.outDir, '_pagebook/device');
    for (const name of await readdir(folder)) if (name !== 'head.json') await writeFile(path.join(folder, name), '[]');
    await lookAgain(page);
    await expect.poll(async () => (await statusIn(page))?.trouble?.kind).toBe('differs');
    await expectOnly(site, page, first);
  });
});
