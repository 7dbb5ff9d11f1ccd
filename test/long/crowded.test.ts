import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { crowdedTree } from '../support/crowded-tree.ts';
import { foundText } from '../support/lost.ts';
import { goFilled, settle, useReader } from '../support/reader.ts';
import { MOST_LOADED, weighedFiles } from '../support/weighed-files.ts';

const reader = useReader();
let site: Built;
beforeAll(async () => {
  site = await built(crowdedTree(10_000));
});
afterAll(() => site.close());

test('of 10,000 pages and much of everything no file that a browser loads is over the limit', async () => {
  const files = await weighedFiles(site.tree.outDir);
  expect(files.length).toBeGreaterThan(30_000);
  expect(files.filter(({ weight }) => weight > MOST_LOADED)).toEqual([]);
});

test.each([
  ['/', 'home'],
  ['/alerts/team-7/QueueFull/?host=web-1&service=service-77&label_2999=x', 'an alert'],
  ['/runbooks/service-0/?host=web-1', 'a service'],
  ['/link/?page=/alerts/TEAM-7/queuefull/', 'the page of links'],
  ['/ALERTS/team-7/', 'a folder in another letter case'],
  ['/remediations/', 'remediations'],
  ['/scorecard/', 'the scorecard'],
  ['/factors/', 'factors'],
])('whatever a browser gets at %s, %s, is within the limit', async (address) => {
  const page = await reader.newPage({ viewport: { width: 390, height: 844 } });
  const heavy: string[] = [];
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    const sizes = pathname.startsWith('/pagefind/')
      ? undefined
      : await response
          .request()
          .sizes()
          .catch(() => undefined);
    if (sizes && sizes.responseBodySize > MOST_LOADED) heavy.push(`${pathname} ${sizes.responseBodySize}`);
  });
  await goFilled(page, site.origin + address);
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  await settle(page);
  expect(heavy).toEqual([]);
});

test('the alert that a link names is found among thousands of that name', async () => {
  const page = await reader.newPage();
  await page.goto(`${site.origin}/team-1717/queuefull?host=web-1`);
  await page.waitForURL(/\/alerts\/team-1717\/QueueFull\/\?host=web-1$/);
  await page.goto(`${site.origin}/alerts/QueueFull/`);
  await expect.poll(() => foundText(page)).toContain('There may be more');
});

test('on the page of links an alert is found by how its title begins', async () => {
  const page = await reader.open(`${site.origin}/link/`);
  await page.getByLabel('How its title begins').fill('What is to be done');
  await expect.poll(() => page.getByLabel('The alert whose page is to open').inputValue()).toContain('/alerts/what-is');
  await expect.poll(() => page.locator('option').count()).toBeGreaterThan(20);
});
