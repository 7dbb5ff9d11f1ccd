import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataIn } from '../../src/shared/data-script.ts';
import { axeFindingsInBothColours } from '../support/axe.ts';
import { type Built, built } from '../support/built.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const KIB = 1024;
const SERVICES = 20;
/** The day on which the list is read: some are overdue by then. */
const TODAY = new Date('2026-06-15T12:00:00Z');

/** A retrospective of 20 remediations, of which 5 are open; each has a day in its own month. */
function retrospective(number: number): string {
  const month = String(1 + (number % 12)).padStart(2, '0');
  const remediations = Array.from({ length: 20 }, (_, index) => {
    const status = ['open', 'done', 'done', 'declined'][index % 4];
    return [
      `  - id: R${index}`,
      `    what: Change number ${index} of incident ${number} in \`part-${(number * 7 + index) % 97}\``,
      '    kind: prevention',
      ...(index === 0
        ? []
        : [`    owner: team-${number % 5}`, `    due: 2026-${month}-${String(5 + index).padStart(2, '0')}`]),
      `    status: ${status}`,
      ...(status === 'open' ? [] : [`    closed: 2026-${month}-20`]),
      ...(status === 'declined' ? ['    reason: it costs more than it saves'] : []),
    ].join('\n');
  });
  return `---\ntitle: Incident ${number}\ndate: 2026-${month}-01\nservices: [service-${number % SERVICES}]\nremediations:\n${remediations.join('\n')}\n---\nText\n`;
}

let site: Built;
beforeAll(async () => {
  site = await built({
    'site.yml': 'name: Many\n',
    ...Object.fromEntries(
      Array.from({ length: 100 }, (_, number) => [`retrospectives/incident-${number}.md`, retrospective(number)]),
    ),
  });
});
afterAll(() => site.close());

/** Opens the list on a known day, and notes which of its data is asked for. */
async function open(query: string): Promise<{ page: Page; asked: string[] }> {
  const page = await reader.newPage({ bypassCSP: true });
  const asked: string[] = [];
  page.on('request', (request) => {
    const file = /_pagebook\/remediations\/(.*)$/.exec(request.url())?.[1];
    if (file !== undefined) asked.push(file);
  });
  await page.clock.setFixedTime(TODAY);
  await goFilled(page, `${site.origin}/remediations/${query}`);
  return { page, asked };
}

const said = (page: Page) => page.locator('[data-found]').textContent();
const items = (page: Page) => page.locator('ul.remediations > li').allTextContents();

test('each page and each part of the data is at most 20 KiB, with 2,000 remediations', () => {
  const folder = path.join(site.tree.outDir, '_pagebook/remediations');
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  const rows = files
    .filter((file) => !file.endsWith('index.js'))
    .flatMap((file) => dataIn(readFileSync(file, 'utf8')) as unknown[]);
  expect(rows.length).toBe(2000);
  files.push(path.join(site.tree.outDir, 'remediations/index.html'));
  for (const file of files) expect([file, gzipSync(readFileSync(file)).length <= 20 * KIB]).toEqual([file, true]);
});

describe('the list', () => {
  test('shows what is open first, and what is overdue today', async () => {
    const { page } = await open('');
    await expect.poll(() => said(page)).toBe('50 of 500 shown');
    const overdue = page.locator('ul.remediations > li.is-overdue-now');
    await expect.poll(() => overdue.count()).toBe(50);
    await expect.poll(() => overdue.first().locator('.status').textContent()).toBe('overdue');
    // Open with a day are those of the 9th, 13th, 17th and 21st: all of five months, and two of June.
    const months = Array.from({ length: 100 }, (_, number) => 1 + (number % 12));
    const expected = 4 * months.filter((month) => month < 6).length + 2 * months.filter((month) => month === 6).length;
    await expect.poll(() => page.locator('.counts').textContent()).toContain(`${expected} overdue`);
  });

  test('follows its address, and loads only the parts that the filter needs', async () => {
    const { page, asked } = await open('?service=service-3&status=open');
    // Five retrospectives of the service, each with five that are open.
    await expect.poll(() => said(page)).toBe('25 of 25 shown');
    for (const item of await items(page)) expect(item).toContain('service-3');
    const all = readdirSync(path.join(site.tree.outDir, '_pagebook/remediations')).length - 1;
    expect(new Set(asked).has('index.js')).toBe(true);
    expect(new Set(asked).size - 1).toBeLessThanOrEqual(2);
    expect(all).toBeGreaterThan(4);
  });

  test('is sorted by its address', async () => {
    const { page } = await open('?service=service-3&sort=oldest&status=all');
    await expect.poll(() => said(page)).toBe('50 of 100 shown');
    // Of service 3: incidents 3, 23, 43, 63 and 83, of the months 4, 12, 8, 4 and 12.
    await expect.poll(async () => (await items(page))[0]).toMatch(/2026-04-01 Incident (?:3|63)$/m);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => said(page)).toBe('100 of 100 shown');
    await expect.poll(async () => (await items(page)).at(-1)).toMatch(/2026-12-01 Incident (?:23|83)/);
  });

  test('writes what is chosen into the address, which says the same to the next reader', async () => {
    const { page } = await open('');
    await expect.poll(() => said(page)).toBe('50 of 500 shown');
    await page.locator('select[name=status]').selectOption('declined');
    await page.locator('select[name=service]').selectOption('service-3');
    await expect.poll(() => said(page)).toBe('25 of 25 shown');
    await expect.poll(() => new URL(page.url()).search).toBe('?status=declined&service=service-3');
    for (const item of await items(page)) expect(item).toContain('Declined: it costs more than it saves');
    await page.reload();
    await expect.poll(() => said(page)).toBe('25 of 25 shown');
    await expect.poll(() => page.locator('select[name=service]').inputValue()).toBe('service-3');
    await page.locator('select[name=status]').selectOption('open');
    await page.locator('select[name=due]').selectOption('none');
    await expect.poll(() => said(page)).toBe('5 of 5 shown');
  });

  test('says so when nothing is like that', async () => {
    const { page } = await open('?service=nothing');
    await expect.poll(() => said(page)).toBe('No remediation is like that.');
    await expect.poll(() => page.locator('select[name=service]').inputValue()).toBe('nothing');
  });

  test('cannot be loaded: it says so, and keeps what is there', async () => {
    const page = await reader.newPage();
    await page.route('**/_pagebook/remediations/**', (route) => route.abort());
    await goFilled(page, `${site.origin}/remediations/?status=done`);
    await expect.poll(() => said(page)).toBe('The list cannot be loaded. Try again.');
    await expect.poll(async () => (await items(page)).length).toBe(30);
  });

  test('has no fault for axe, filtered or not, on a phone too', async () => {
    for (const query of ['', '?status=declined']) {
      const { page } = await open(query);
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => said(page)).toContain('shown');
      expect(await axeFindingsInBothColours(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});

test('all of them are in a file for a spreadsheet, and in one for programs', async () => {
  const csv = await site.text('remediations.csv');
  expect(csv.split('\r\n').length).toBe(2002);
  const { remediations } = JSON.parse(await site.text('remediations.json'));
  expect(remediations.length).toBe(2000);
  expect(remediations.filter(({ status }: { status: string }) => status === 'declined').length).toBe(500);
});
