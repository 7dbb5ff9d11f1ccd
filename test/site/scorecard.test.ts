import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindingsInBothColours } from '../support/axe.ts';
import { type Built, built } from '../support/built.ts';
import { git } from '../support/git.ts';
import { goFilled, useReader } from '../support/reader.ts';
import type { Tree } from '../support/tree.ts';

const reader = useReader();
const KIB = 1024;
const SERVICES = 1000;
const AREAS = ['backups', 'restore', 'monitoring', 'failover', 'capacity', 'upgrades', 'security', 'test_environment'];
const name = (number: number): string => `service-${String(number).padStart(4, '0')}`;
const day = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

/** A service of which each area is another; its review holds until a day of its own. */
function readme(number: number): string {
  const answers = ['yes', 'no', 'not needed', 'unknown'];
  const areas = AREAS.map((area, index) => {
    const is = answers[(number * 3 + index * 7) % 4];
    const link = `https://tickets.example.com/${(number * 7919 + index * 31) % 99991}`;
    return `  ${area}: { is: ${is}, date: ${day((number * 5 + index) % 300)}, link: '${link}' }`;
  });
  return `---\ntitle: Service ${number}\nowner: team-${number % 50}\nreviewed: ${day(number % 200)}\nreview_every: 100d\nreadiness:\n${areas.join('\n')}\n---\nIt does ${number}.\n`;
}

function commit({ root }: Tree, day: Date): void {
  git(root, 'add', '--all');
  process.env['GIT_COMMITTER_DATE'] = day.toISOString();
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'Another month');
  delete process.env['GIT_COMMITTER_DATE'];
}

let site: Built;
beforeAll(async () => {
  site = await built(
    {
      'site.yml': 'name: Many\nrepository: https://github.com/team/books\nfolder: .\n',
      ...Object.fromEntries(
        Array.from({ length: SERVICES }, (_, number) => [`runbooks/${name(number)}/index.md`, readme(number)]),
      ),
    },
    '/',
    async (tree) => {
      git(tree.root, 'init', '--quiet');
      for (let month = 0; month < 17; month++) commit(tree, new Date(Date.UTC(2025, month, 15)));
      await tree.write({
        [`runbooks/${name(3)}/index.md`]: readme(3).replace('backups: { is: no', 'backups: { is: yes'),
      });
      commit(tree, new Date(Date.UTC(2025, 17, 15)));
    },
  );
});
afterAll(() => site.close());

async function open(address: string, today: string): Promise<Page> {
  const page = await reader.newPage({ bypassCSP: true });
  await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
  await goFilled(page, `${site.origin}${address}`);
  return page;
}

const areaOf = (page: Page, title: string) =>
  page.locator('.areas:not(.months) > li', { hasText: title }).locator('.share');

test('each page is at most 20 KiB, with 1,000 services', () => {
  const folder = path.join(site.tree.outDir, 'scorecard');
  const files = ['index.html', ...readdirSync(folder).filter((each) => each.startsWith('~'))].map((each) =>
    path.join(folder, each === 'index.html' ? each : `${each}/index.html`),
  );
  expect(files.length).toBe(SERVICES / 20);
  const rows = files.map((file) => readFileSync(file, 'utf8').match(/<section class="service"/g)?.length);
  expect(rows).toEqual(files.map(() => 20));
  for (const file of files) expect([file, gzipSync(readFileSync(file)).length <= 20 * KIB]).toEqual([file, true]);
});

describe('reviews', () => {
  // The review of service n holds until day n % 200 + 100: of 1,000 services, five on each day from 100 to 299.
  test.each([
    [day(100), '1000 of 1000 yes'],
    [day(101), '995 of 1000 yes, 5 no'],
    [day(200), '500 of 1000 yes, 500 no'],
  ])('are late by the day of the reader, on %s', async (today, words) => {
    const page = await open('/scorecard/', today);
    await expect.poll(() => areaOf(page, 'Reviewed in time').textContent()).toBe(words);
  });

  test('that are late are among what is to be done, and those in time are not', async () => {
    const page = await open('/scorecard/~2/', day(125));
    // Services 20 to 39: late are those up to 24.
    const todo = page.locator('.todo > li:not([hidden])', { hasText: 'Reviewed in time' });
    await expect.poll(() => todo.count()).toBe(5);
    await expect.poll(() => todo.first().textContent()).toContain('0 of 1');
    await expect.poll(() => page.locator('.scores [data-area=reviews].is-no').count()).toBe(5);
    await expect.poll(() => page.locator('.scores [data-area=reviews].is-yes').count()).toBe(15);
  });
});

test('each area has a picture of 18 months, with words and numbers', async () => {
  const page = await open('/scorecard/', day(0));
  // A quarter of the services have backups, a quarter has none, of a quarter it is not known; then one more has them.
  const backups = page.locator('.months > li', { hasText: 'Backups' });
  await expect.poll(() => backups.locator('.share').textContent()).toBe('250 of 750, then 251 of 750');
  await expect.poll(() => backups.locator('rect').count()).toBe(18);
  await expect
    .poll(() => backups.getByRole('img').getAttribute('aria-label'))
    .toBe('Backups each month: 250 of 750 in 2025-01, 251 of 750 in 2026-06');
  await expect.poll(() => page.locator('details .scores tbody tr').count()).toBe(18);
});

test('what is missing leads to the file that says so', async () => {
  const page = await open('/scorecard/', day(0));
  const link = page.locator(`#service-${name(1)}`).locator('a', { hasText: 'Add dashboard' });
  await expect
    .poll(() => link.getAttribute('href'))
    .toBe(`https://github.com/team/books/edit/main/runbooks/${name(1)}/index.md`);
});

test('a service leads to its place on the scorecard', async () => {
  const page = await open(`/runbooks/${name(999)}/`, day(0));
  await page.getByRole('link', { name: 'On the scorecard' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/scorecard/~50/');
  await expect.poll(() => page.locator(`#service-${name(999)}`).isVisible()).toBe(true);
});

test('the scorecard has no fault for axe, on a phone too', async () => {
  for (const address of ['/scorecard/', '/scorecard/~50/']) {
    const page = await open(address, day(160));
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.locator('.scores .is-no').first().isVisible()).toBe(true);
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('a plain tree without services has no scorecard', async () => {
  const plain = await built({ 'README.md': '# Notes\n', 'runbooks/restart.md': '# Restart\n\nText\n' });
  expect(existsSync(path.join(plain.tree.outDir, 'scorecard'))).toBe(false);
  expect(await plain.text('runbooks/index.html')).not.toContain('Scorecard');
  await plain.close();
});

test('without a Git history the scorecard says so, and has the rest', async () => {
  const small = await built({ 'runbooks/a/index.md': '# A\n\nText\n' });
  const page = await small.text('scorecard/index.html');
  expect(page).toContain('Earlier months are not known: the site was built without a Git history.');
  expect(page).toContain('id="service-a"');
  expect(existsSync(path.join(small.tree.outDir, 'toil'))).toBe(false);
  await small.close();
});
