import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const folder = inject('folder');
const textOf = (part: string): string =>
  part
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#39;|&#x27;/g, "'")
    .replaceAll(/\s+/g, ' ');
const main = async (address: string): Promise<string> =>
  withAbsoluteAddresses(await readFile(path.join(folder, address, 'index.html'), 'utf8'), address).split('<main')[1] ??
  '';

// Counted by hand in the front matter of the eight readmes. Of all services, those that need it.
test.each([
  ['Readme', '8 of 8 yes'],
  ['Owner', '8 of 8 yes'],
  ['Dashboard', '8 of 8 yes'],
  ['Escalation', '8 of 8 yes'],
  ['Actions', '8 of 8 yes'],
  ['Alerts with pages', '8 of 8 yes'],
  ['Steps to follow', '8 of 8 yes'],
  // Kubernetes, PostgreSQL, recommendations and TLS have data of their own.
  ['Backups', '3 of 4 yes, 1 no, 4 not needed'],
  ['Restore tried', '1 of 4 yes, 2 no, 1 unknown, 4 not needed'],
  ['Monitoring', '8 of 8 yes'],
  ['Failover', '4 of 6 yes, 1 no, 1 unknown, 2 not needed'],
  ['Capacity', '5 of 7 yes, 2 no, 1 not needed'],
  ['Upgrades', '6 of 8 yes, 1 no, 1 unknown'],
  ['Security', '5 of 8 yes, 1 no, 2 unknown'],
  ['Test environment', '6 of 8 yes, 2 no'],
])('on the scorecard, %s is so in %s', async (area, words) => {
  expect(textOf(await main('/scorecard/'))).toContain(` ${area} ${words} `);
});

describe('what depends on the day', () => {
  // Open, by service and due day: PostgreSQL 2026-03-31, 2026-11-20, 2026-12-18 and 2027-01-29; storefront 2026-09-30 and
  // 2026-12-11; Kubernetes without a day; inventory 2026-10-30; checkout 2026-12-04 and 2026-12-18; TLS 2026-12-11.
  test.each([
    ['2026-01-01', 'Reviewed in time', '8 of 8 yes'],
    ['2026-01-01', 'Remediations on time', '7 of 8 yes, 1 no'],
    ['2026-11-21', 'Remediations on time', '4 of 8 yes, 2 partly, 2 no'],
    ['2027-03-01', 'Remediations on time', '2 of 8 yes, 6 no'],
  ])('on %s: %s is so in %s', async (day, area, words) => {
    const page = await reader.newPage();
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    await goFilled(page, '/scorecard/');
    await expect
      .poll(() => page.locator('.areas:not(.months) > li', { hasText: area }).locator('.share').textContent())
      .toBe(words);
  });
});

test('gaps say what to do next', async () => {
  const tls = textOf((await main('/scorecard/')).split('id="service-tls"')[1] ?? '');
  expect(tls).toContain('Restore tried no Restore the last backup somewhere else');
  expect(tls).toMatch(/Backups: yes ?, 2026-10-21/);
});

test('the scorecard is reached from the list of runbooks and from each service', async () => {
  expect(await main('/runbooks/')).toContain('href="/scorecard/"');
  expect(await main('/runbooks/checkout/')).toContain('href="/scorecard/#service-checkout"');
});
