import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { RemediationRow } from '../../src/shared/remediation-row.ts';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const folder = inject('folder');
const html = async (address: string): Promise<string> =>
  withAbsoluteAddresses(await readFile(path.join(folder, address, 'index.html'), 'utf8'), address);
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
    const rowsOf = (title: string): string[] =>
      page
        .split(` ${title} `)[1]
        ?.match(/[a-z]+ \d+ \d+ \d+(?= )/g)
        ?.map((row) => row.trim()) ?? [];
    // Open, done and declined. PostgreSQL has 6 of the slot, 2 of Black Friday, 4 of the replica and 2 of the rollout;
    // storefront 5 of the search word, the row of favourites, and with `tls` the 11 of the certificate.
    expect(rowsOf('By service').slice(0, 8)).toEqual([
      'postgresql 4 8 2',
      'storefront 2 13 2',
      'checkout 2 11 0',
      'tls 1 9 1',
      'inventory 1 5 0',
      'kubernetes 1 2 0',
      'recommendations 0 3 0',
      'linux 0 1 0',
    ]);
    expect(rowsOf('By kind').slice(0, 4)).toEqual([
      'detection 2 11 0',
      'escalation 0 4 0',
      'recovery 2 9 0',
      'prevention 6 19 4',
    ]);
    // Opened on the days of the incidents; the last column counts what was done or declined.
    expect(page.match(/20\d\d-\d\d \d+ \d+(?= )/g)).toEqual([
      '2025-06 5 0',
      '2025-07 0 2',
      '2025-08 0 1',
      '2025-09 6 2',
      '2025-10 0 4',
      '2025-11 5 0',
      '2025-12 0 4',
      '2026-01 0 1',
      '2026-02 4 1',
      '2026-03 0 2',
      '2026-04 5 3',
      '2026-05 0 0',
      '2026-06 0 1',
      '2026-07 9 5',
      '2026-08 11 6',
      '2026-09 0 6',
      '2026-10 8 8',
      '2026-11 4 1',
    ]);
  });

  test('have a picture of the months, with a text for those who do not see it and a bar for each number', async () => {
    const page = await main('/remediations/');
    expect(/<svg role="img" aria-label="([^"]*)"/.exec(page)?.[1]).toBe(
      'Remediations opened and closed each month, 2025-06 to 2026-11: 57 opened, 47 closed. The numbers are in the table below.',
    );
    const titles = [...page.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) =>
      title?.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(titles.length).toBe(36);
    for (const title of ['2025-06: 5 opened', '2025-07: 2 closed', '2026-05: 0 closed', '2026-08: 11 opened'])
      expect(titles).toContain(title);
    // The picture is 96 high for the 11 of August 2026; its 6 closed are 6/11 of that.
    expect(page).toMatch(/height="96"[^>]*>\s*<title>\s*2026-08: 11 opened/);
    expect(page).toMatch(/height="52.4"[^>]*>\s*<title>\s*2026-08: 6 closed/);
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

  // The open ones of all remediations of the last incident, counted in its front matter.
  test.each([
    [CONNECTIONS, '3 of 4'],
    ['/alerts/HighErrorRate/', '3 of 4'],
    ['/alerts/HeapUsageHigh/', '1 of 9'],
    ['/alerts/runtime/JvmGcPauseLong/', '1 of 9'],
    ['/alerts/SaturatedThreadPool/', '1 of 5'],
    ['/alerts/runtime/PythonWorkerTimeout/', '1 of 4'],
    ['/alerts/kubernetes/PodCrashLooping/', '1 of 4'],
    ['/alerts/ServiceDown/', '2 of 5'],
    ['/alerts/tls/CertificateExpiresSoon/', '1 of 11'],
    ['/alerts/tls/CertificateInvalid/', '1 of 11'],
    ['/alerts/postgresql/PostgresReplicationLag/', '1 of 8'],
    ['/alerts/postgresql/PostgresLongTransaction/', '1 of 8'],
  ])('%s says in one line what is open of its last incident', async (address, open) => {
    expect(textOf(await main(address))).toContain(`Last incident: ${open} remediations open`);
  });

  test.each(['/alerts/runtime/NodeEventLoopLag/', '/alerts/HighLatency/', '/alerts/linux/DiskWillFill/'])(
    '%s has no such line, because nothing is open',
    async (address) => {
      const page = textOf(await main(address));
      expect(page).toContain('What was done');
      expect(page).not.toContain('Last incident');
    },
  );

  // By hand from `alerts`, `runbooks` and `services` of each retrospective, the newest first.
  test.each([
    ['/alerts/HighErrorRate/', [ROLLOUT, HEAP, DRAIN, FRIDAY]],
    ['/alerts/HeapUsageHigh/', [HEAP]],
    ['/alerts/HighLatency/', [LOOP]],
    ['/alerts/SaturatedThreadPool/', [FRIDAY]],
    ['/alerts/ServiceDown/', [DRAIN]],
    ['/alerts/runtime/JvmGcPauseLong/', [HEAP]],
    ['/alerts/runtime/NodeEventLoopLag/', [LOOP]],
    ['/alerts/runtime/PythonWorkerTimeout/', [MODEL]],
    ['/alerts/kubernetes/PodCrashLooping/', [MODEL]],
    ['/alerts/linux/DiskWillFill/', [SLOT]],
    ['/alerts/tls/CertificateExpiresSoon/', [CERTIFICATE]],
    ['/alerts/tls/CertificateInvalid/', [CERTIFICATE]],
    ['/alerts/postgresql/PostgresReplicationLag/', [REPLICA, SLOT]],
    ['/alerts/postgresql/PostgresLongTransaction/', [REPLICA]],
    ['/runbooks/checkout/roll-back/', [HEAP]],
    ['/runbooks/checkout/take-a-heap-dump/', [HEAP]],
    ['/runbooks/inventory/rebuild-stock-cache/', [REPLICA]],
    ['/runbooks/inventory/restart/', [DRAIN]],
    ['/runbooks/kubernetes/drain-a-node/', [DRAIN]],
    ['/runbooks/kubernetes/read-a-crashed-pod/', [MODEL]],
    ['/runbooks/kubernetes/roll-back-a-deployment/', [ROLLOUT]],
    ['/runbooks/kubernetes/scale-a-deployment/', [HEAP, FRIDAY]],
    ['/runbooks/linux/free-disk-space/', [SLOT]],
    ['/runbooks/postgresql/cancel-a-query/', [REPLICA]],
    ['/runbooks/postgresql/find-long-transactions/', [REPLICA]],
    ['/runbooks/postgresql/free-connections/', [ROLLOUT, FRIDAY]],
    ['/runbooks/postgresql/free-the-wal/', [SLOT]],
    ['/runbooks/recommendations/roll-back/', [MODEL]],
    ['/runbooks/storefront/profile-event-loop/', [LOOP]],
    ['/runbooks/storefront/roll-back/', [LOOP]],
    ['/runbooks/tls/check-a-certificate/', [CERTIFICATE]],
    ['/runbooks/tls/renew-with-certbot/', [CERTIFICATE]],
    ['/runbooks/checkout/', [ROLLOUT, HEAP, DRAIN, FRIDAY]],
    ['/runbooks/inventory/', [REPLICA, DRAIN]],
    ['/runbooks/kubernetes/', [DRAIN]],
    ['/runbooks/linux/', [SLOT]],
    ['/runbooks/postgresql/', [ROLLOUT, REPLICA, FRIDAY, SLOT]],
    ['/runbooks/recommendations/', [MODEL]],
    ['/runbooks/storefront/', [CERTIFICATE, MODEL, LOOP]],
    ['/runbooks/tls/', [CERTIFICATE]],
  ])('%s and its incidents', async (address, incidents) => {
    const seen = await main(`/seen-before${address}`);
    expect([...seen.matchAll(/<h2>\s*<a href="([^"]*)"/g)].map(([, url]) => url)).toEqual(incidents);
    expect(await main(address)).toContain(`href="/seen-before${address}"`);
    for (const incident of incidents) expect(await main(incident)).toContain(`href="${address}"`);
  });

  test.each([
    ['forgotten-limit', '6 incidents, last 2026-11-09', [ROLLOUT, REPLICA, CERTIFICATE, MODEL, FRIDAY, SLOT]],
    ['shared-resource', '5 incidents, last 2026-11-09', [ROLLOUT, REPLICA, DRAIN, FRIDAY, SLOT]],
    ['blind-alert', '3 incidents, last 2026-10-02', [REPLICA, CERTIFICATE, HEAP]],
    ['plausible-theory', '3 incidents, last 2026-07-14', [HEAP, FRIDAY, LOOP]],
    ['silent-success', '3 incidents, last 2026-08-27', [CERTIFICATE, DRAIN, SLOT]],
    ['unclear-step', '3 incidents, last 2026-10-02', [REPLICA, HEAP, DRAIN]],
    ['unlike-production', '3 incidents, last 2026-07-14', [HEAP, MODEL, LOOP]],
    ['hidden-change', '2 incidents, last 2026-11-09', [ROLLOUT, HEAP]],
    ['long-way-to-help', '2 incidents, last 2026-10-02', [REPLICA, CERTIFICATE]],
  ])('the factor %s and its incidents', async (factor, count, incidents) => {
    const address = `/factors/${factor}/`;
    const page = await main(address);
    expect([...page.matchAll(/<h2>\s*<a href="([^"]*)"/g)].map(([, url]) => url)).toEqual(incidents);
    for (const incident of incidents) expect(await main(incident)).toContain(`href="${address}"`);
    const item = (await main('/factors/')).split('<li>').find((each) => each.includes(`href="${address}"`)) ?? '';
    expect(textOf(item)).toContain(` ${count} `);
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
    const rows = page.split('Factor Incidents Done Since ')[1]?.split(' All contributing factors')[0] ?? '';
    // Of the six incidents with a forgotten limit 28 remediations are done, the first on 7 October 2025: five came later.
    expect([...rows.matchAll(/(\D+?) (\d+) (\d+) (\d+)(?: |$)/g)].map(([row]) => row.trim())).toEqual([
      'A limit or a date that no team watched 6 28 5',
      "Two uses of one resource got in each other's way 5 19 4",
      'An alert looked at the wrong thing 3 24 2',
      'The first explanation fit 3 15 2',
      'A step reported success and had not worked 3 17 2',
      'A step of a runbook lacked its condition 3 18 2',
      'The test was unlike production 3 15 2',
      'The change was not where changes are looked for 2 9 1',
      'It took long to reach the right people 2 16 1',
    ]);
  });
});

test('the home page leads to what sums up services and incidents', async () => {
  const home = await main('/');
  for (const address of ['/scorecard/', '/remediations/', '/factors/']) expect(home).toContain(`href="${address}"`);
});
