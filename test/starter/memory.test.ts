import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { RemediationRow } from '../../src/shared/remediation-row.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const folder = inject('folder');
const html = (address: string): Promise<string> => readFile(path.join(folder, address, 'index.html'), 'utf8');
/** The main part of a page, without the frame that all have. */
const main = async (address: string): Promise<string> => (await html(address)).split('<main')[1] ?? '';
const textOf = (part: string): string =>
  part
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#39;|&#x27;/g, "'")
    .replaceAll(/\s+/g, ' ');
const { pages } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as {
  pages: { kind: string; url: string; title: string }[];
};
const { remediations } = JSON.parse(await readFile(path.join(folder, 'remediations.json'), 'utf8')) as {
  remediations: RemediationRow[];
};

const at = (name: string): string => `/retrospectives/${name}/`;
const LOOP = at('2025-06-18-storefront-event-loop-blocked');
const SLOT = at('2025-09-23-replication-slot-fills-the-disk');
const FRIDAY = at('2025-11-28-checkout-connections-exhausted');
const MODEL = at('2026-02-11-recommendations-model-too-large');
const DRAIN = at('2026-04-16-drain-takes-all-of-inventory');
const HEAP = at('2026-07-14-checkout-heap-exhausted');
const CERTIFICATE = at('2026-08-27-expired-edge-certificate');
const REPLICA = at('2026-10-02-replica-lag-stale-stock');
const ROLLOUT = at('2026-11-09-connections-exhausted-by-a-rollout');
const CONNECTIONS = '/alerts/postgresql/PostgresConnectionsExhausted/';

test('the starter has retrospectives of 18 months', () => {
  const urls = pages.filter(({ kind }) => kind === 'retrospective').map(({ url }) => url);
  expect(urls.sort()).toEqual([LOOP, SLOT, FRIDAY, MODEL, DRAIN, HEAP, CERTIFICATE, REPLICA, ROLLOUT]);
});

// Worked out by hand from `started`, `detected`, `mitigated` and `resolved`.
test.each([
  [LOOP, '7 min', '46 min', '1 h 14 min'],
  [SLOT, '18 min', '1 h 25 min', '2 h 50 min'],
  [FRIDAY, '3 min', '37 min', '1 h 28 min'],
  [MODEL, '11 min', '42 min', '1 h 25 min'],
  [DRAIN, '2 min', '15 min', '44 min'],
  [HEAP, '11 min', '1 h', '1 h 29 min'],
  [CERTIFICATE, '29 min', '1 h', '1 h 18 min'],
  [REPLICA, '1 h 37 min', '3 h 4 min', '3 h 4 min'],
  [ROLLOUT, '4 min', '22 min', '53 min'],
])('%s says how long it took', async (address, detect, mitigate, resolve) => {
  expect(textOf(await main(address))).toContain(
    `Time to detect ${detect} Time to mitigate ${mitigate} Time to resolve ${resolve}`,
  );
});

describe('the timeline of a retrospective', () => {
  test('is a picture with a text for those who do not see it', async () => {
    const label = /<svg role="img" aria-label="([^"]*)"/.exec(await main(HEAP))?.[1];
    expect(label).toBe(
      'Timeline of the incident, 2026-07-14: started at 10:11 UTC; detected at 10:22 UTC, after 11 min; mitigated at 11:11 UTC, after 1 h; resolved at 11:40 UTC, after 1 h 29 min. Between them the timeline has 12 lines.',
    );
  });

  test('has a dot for each line in between, and says how many it leaves out', async () => {
    const page = await main(HEAP);
    expect(page.match(/<circle class="entry"/g)?.length).toBe(12);
    expect(textOf(page)).toContain('2 earlier are not shown');
  });

  test('has its times in UTC, whatever they were written in', async () => {
    const page = textOf(await main(SLOT));
    expect(page).toContain('2025-09-22 14:10 UTC The export of orders');
    expect(page).toContain('02:58 UTC DiskWillFill pages');
    expect(page).not.toContain('CEST');
  });
});

describe('remediations', () => {
  test('are of every status, each counted by hand', async () => {
    const count = (status: string): number => remediations.filter((each) => each.status === status).length;
    expect([remediations.length, count('open'), count('done'), count('declined')]).toEqual([57, 10, 43, 4]);
    const page = textOf(await main('/remediations/'));
    for (const words of ['10 open', '1 open without owner', '1 open without date', '43 done', '4 declined'])
      expect(page).toContain(words);
    for (const { status, reason } of remediations) expect(reason !== undefined).toBe(status === 'declined');
  });

  test('are counted by service, by kind and by month', async () => {
    const page = textOf(await main('/remediations/'));
    // Open, done and declined. PostgreSQL has 6 of the slot, 2 of Black Friday, 4 of the replica and 2 of the rollout.
    for (const row of ['postgresql 4 8 2', 'checkout 2 11 0', 'recommendations 0 3 0', 'linux 0 1 0'])
      expect(page).toContain(row);
    for (const row of ['escalation 0 4 0', 'detection 2 11 0', 'recovery 2 9 0', 'prevention 6 19 4'])
      expect(page).toContain(row);
    // Opened on the days of the incidents; the last column counts what was done or declined.
    for (const month of ['2025-06 5 0', '2025-07 0 2', '2025-09 6 2', '2025-10 0 4', '2026-08 11 6', '2026-11 4 1'])
      expect(page).toContain(month);
    expect(page.match(/20\d\d-\d\d \d+ \d+ /g)?.length).toBe(18);
  });

  test('that are declined keep their reason on every page that shows them', async () => {
    for (const address of [FRIDAY, `/seen-before${CONNECTIONS}`])
      expect(textOf(await main(address))).toContain('Declined: smaller pools are enough for twice the pods of today');
  });

  test('are laid out by the browser as they are in the page', async () => {
    const whole = (item: string): string =>
      item
        .replaceAll(/ (?:data-own|rel)="[^"]*"/g, '')
        .replaceAll(/>\s+/g, '>')
        .replaceAll(/\s+</g, '<')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/http:\/\/localhost:\d+/g, '')
        .replaceAll('&#39;', "'");
    const page = await reader.newPage();
    await page.clock.setFixedTime(new Date('2025-01-01T12:00:00Z'));
    await goFilled(page, '/remediations/');
    await expect.poll(() => page.locator('[data-found]').textContent()).toBe('10 of 10 shown');
    const shown = await page
      .locator('ul.remediations > li')
      .evaluateAll((items) => items.map((item) => item.outerHTML));
    const list = /<ul class="remediations">([\s\S]*?)<\/ul>/.exec(await html('/remediations/'))?.[1] ?? '';
    const laidOut = list.match(/<li[\s\S]*?<\/li>/g) ?? [];
    expect(laidOut.map(whole)).toEqual(shown.map(whole));
  });

  test('that are overdue are told on the day of the reader, not on that of the build', async () => {
    for (const [day, count] of [
      ['2026-03-31', 0],
      ['2026-04-01', 1],
      ['2026-12-19', 8],
      ['2027-01-30', 9],
    ] as const) {
      const page = await reader.newPage();
      await page.clock.setFixedTime(new Date(`${day}T00:30:00Z`));
      await goFilled(page, '/remediations/?due=overdue');
      const words = count === 0 ? 'No remediation is like that.' : `${count} of ${count} shown`;
      await expect.poll(() => page.locator('[data-found]').textContent()).toBe(words);
    }
  });
});

describe('what was seen before is linked both ways', () => {
  test('an alert and its incidents', async () => {
    const seen = await main(`/seen-before${CONNECTIONS}`);
    expect([...seen.matchAll(/<h2>\s*<a href="([^"]*)"/g)].map(([, url]) => url)).toEqual([ROLLOUT, FRIDAY]);
    for (const address of [ROLLOUT, FRIDAY]) expect(await main(address)).toContain(`href="${CONNECTIONS}"`);
    expect(seen).toContain(`href="${CONNECTIONS}"`);
    expect(await main(CONNECTIONS)).toContain(`href="/seen-before${CONNECTIONS}"`);
  });

  test('the last incident of an alert says in one line what is open', async () => {
    expect(textOf(await main(CONNECTIONS))).toContain('Last incident: 3 of 4 remediations open');
    expect(textOf(await main('/alerts/HeapUsageHigh/'))).toContain('Last incident: 1 of 9 remediations open');
    const loop = textOf(await main('/alerts/runtime/NodeEventLoopLag/'));
    expect(loop).toContain('What was done');
    expect(loop).not.toContain('Last incident');
  });

  test.each([
    ['/runbooks/checkout/roll-back/', [HEAP]],
    ['/runbooks/postgresql/free-connections/', [ROLLOUT, FRIDAY]],
    ['/runbooks/kubernetes/scale-a-deployment/', [HEAP, FRIDAY]],
    ['/runbooks/checkout/', [ROLLOUT, HEAP, DRAIN, FRIDAY]],
    ['/runbooks/postgresql/', [ROLLOUT, REPLICA, FRIDAY, SLOT]],
  ])('%s and its incidents', async (address, incidents) => {
    const seen = await main(`/seen-before${address}`);
    expect([...seen.matchAll(/<h2>\s*<a href="([^"]*)"/g)].map(([, url]) => url)).toEqual(incidents);
    expect(await main(address)).toContain(`href="/seen-before${address}"`);
    for (const incident of incidents) expect(await main(incident)).toContain(`href="${address}"`);
  });

  test('a factor and its incidents', async () => {
    const factor = await main('/factors/unlike-production/');
    expect([...factor.matchAll(/<h2>\s*<a href="([^"]*)"/g)].map(([, url]) => url)).toEqual([HEAP, MODEL, LOOP]);
    for (const address of [HEAP, MODEL, LOOP])
      expect(await main(address)).toContain('href="/factors/unlike-production/"');
    expect(await main('/factors/')).toContain('href="/factors/unlike-production/"');
  });

  test('an incident and the one that it repeats', async () => {
    expect(await main(ROLLOUT)).toMatch(new RegExp(`Repeats</dt>[\\s\\S]{0,40}<a href="${FRIDAY}"`));
    expect(await main(FRIDAY)).toMatch(new RegExp(`Came again</dt>[\\s\\S]{0,40}<a href="${ROLLOUT}"`));
  });

  test('a remediation and the page that it changed', async () => {
    const changed = remediations.filter(({ status, changes }) => status === 'done' && changes !== undefined);
    expect(changed.length).toBe(15);
    for (const { changes = [], incident } of changed)
      for (const { url } of changes) {
        expect(await main(incident.url)).toContain(`href="${url}"`);
        expect(textOf(await main(url))).toMatch(/Changed after 20\d\d-\d\d-\d\d/);
      }
    expect(await main('/alerts/HeapUsageHigh/')).toContain(`<a href="${HEAP}">Changed after 2026-07-14</a>`);
    // What is still to be done has changed nothing yet.
    expect(textOf(await main(CONNECTIONS))).toContain('Changed after 2025-11-28');
  });
});

describe('did it help', () => {
  test('what was done after Black Friday has not kept it from coming again', async () => {
    const page = textOf((await main(`/seen-before${CONNECTIONS}`)).split('Did it help?')[1] ?? '');
    expect(page).toMatch(
      /After 2025-11-28 More pods .* done: Alert at 80 % .* 2025-12-09 Say how many .* 2025-12-11 Set the pool .* 2025-12-16 Since then: 2026-11-09 A rollout/,
    );
    expect(page).toContain('No incident of this list since.');
  });

  test('is counted for each factor', async () => {
    const page = textOf(await main('/remediations/'));
    // Of the six incidents with a forgotten limit 28 remediations are done, the first on 7 October 2025: five came later.
    expect(page).toContain('A limit or a date that no team watched 6 28 5');
    expect(page).toContain('The test was unlike production 3 15 2');
  });
});
