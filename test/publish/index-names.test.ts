import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rankNames } from '../../src/browser/search/rank-names.ts';
import { indexNames, type PageName } from '../../src/publish/index-names.ts';
import { bucketsFor, type NamedPage } from '../../src/shared/name-files.ts';

const page = (address: string, title: string, more: Partial<PageName> = {}): PageName => ({
  address,
  title,
  kind: 'runbook',
  services: [],
  tags: [],
  ...more,
});

const PAGES: PageName[] = [
  page('alerts/HighCPU', 'HighCPU', { kind: 'alert', severity: 'warning', tags: ['linux'] }),
  page('alerts/HighCPUSteal', 'HighCPUSteal', { kind: 'alert' }),
  page('alerts/linux/HostDown', 'A host does not answer', {
    kind: 'alert',
    severity: 'critical',
    symptoms: ['No route to host', 'NodeUnreachable', 'High CPU'],
  }),
  page('runbooks/checkout', 'Checkout', { services: ['checkout'] }),
  page('runbooks/checkout/restart', 'Restart checkout', { services: ['checkout'] }),
  page('runbooks/inventory/restart', 'Restart the inventory', { services: ['inventory'] }),
  page('retrospectives/2026-01-02-cpu', 'High CPU on every host', { kind: 'retrospective', services: ['checkout'] }),
];

/** What the browser finds with just the files that it would load. */
function found(pages: PageName[], term: string, chosen: Record<string, string> = {}): string[] {
  const { buckets, facts, deep } = indexNames(pages);
  const loaded = bucketsFor(term, new Set(deep)).flatMap((bucket) => buckets[bucket] as NamedPage[]);
  return rankNames(term, loaded, facts, chosen).map(({ address }) => address);
}

describe('by its name a page is found', () => {
  test.each([
    ['HighCPU', 'alerts/HighCPU'],
    ['highcpu', 'alerts/HighCPU'],
    ['HIGHCPU ', 'alerts/HighCPU'],
    ['high cpu', 'alerts/HighCPU'],
    ['hostdown', 'alerts/linux/HostDown'],
    ['a host does', 'alerts/linux/HostDown'],
    ['restart inv', 'runbooks/inventory/restart'],
    ['checkout', 'runbooks/checkout'],
    ['CPUSteal', 'alerts/HighCPUSteal'],
    ['the inventory', 'runbooks/inventory/restart'],
    ['NodeUnreachable', 'alerts/linux/HostDown'],
    ['node unreach', 'alerts/linux/HostDown'],
    ['no route to host', 'alerts/linux/HostDown'],
    ['No route to host (113)', 'alerts/linux/HostDown'],
  ])('%j first as %s', (term, address) => {
    expect(found(PAGES, term)[0]).toBe(address);
  });

  test('with every word in its name or its service', () => {
    expect(found(PAGES, 'checkout restart')).toEqual(['runbooks/checkout/restart']);
    expect(found(PAGES, 'restart the moon')).toEqual([]);
  });

  test.each(['', ' ', '!', 'x', 'the'])('never by %j', (term) => {
    expect(found(PAGES, term)).toEqual([]);
  });

  test('only among what is kept to', () => {
    expect(found(PAGES, 'high', { kind: 'alert' })).toEqual([
      'alerts/HighCPU',
      'alerts/HighCPUSteal',
      'alerts/linux/HostDown',
    ]);
    expect(found(PAGES, 'high', { severity: 'warning', tag: 'linux' })).toEqual(['alerts/HighCPU']);
    expect(found(PAGES, 'restart', { service: 'inventory' })).toEqual(['runbooks/inventory/restart']);
  });

  test('once, though it has several of the words', () => {
    expect(found(PAGES, 'high cpu').filter((address) => address === 'alerts/HighCPU')).toHaveLength(1);
  });
});

describe('by a symptom a page is found', () => {
  const hits = (term: string) => {
    const { buckets, facts } = indexNames(PAGES);
    return rankNames(term, buckets.flat(), facts);
  };

  test('behind the page of that name, and once', () => {
    expect(found(PAGES, 'high cpu').slice(0, 3)).toEqual([
      'alerts/HighCPU',
      'alerts/linux/HostDown',
      'alerts/HighCPUSteal',
    ]);
    expect(hits('host').filter(({ address }) => address === 'alerts/linux/HostDown')).toHaveLength(1);
  });

  test('beyond doubt, when it was written whole, and is told as the reason', () => {
    expect(hits('node-unreachable')[0]).toMatchObject({ exact: true, symptom: 'NodeUnreachable' });
    expect(hits('NodeUnreach')[0]).toMatchObject({ exact: false, symptom: 'NodeUnreachable' });
    expect(hits('hostdown')[0]).toMatchObject({ exact: true, symptom: '' });
  });

  test.each([
    'ssh: connect to host web-1 port 22: No route to host',
    '2026-11-20T03:12:44.123Z [12] ERROR 10.0.0.3 dial tcp 10.0.0.3:5432: connect: no route to host, retrying in 5 s',
    'alert NodeUnreachable is firing since 03:12',
  ])('that is in a pasted line: %s', (line) => {
    expect(found(PAGES, line)).toEqual(['alerts/linux/HostDown']);
  });

  test.each(['there is no route to hosts', 'casino route to host it', 'a high cpu b'])(
    'not by a line that has it only in longer words, nor by a short one: %s',
    (line) => {
      expect(found(PAGES, line)).toEqual([]);
    },
  );

  test('and of several in one line, by the longest first', () => {
    const pages = [
      page('alerts/A', 'A', { symptoms: ['connection reset'] }),
      page('alerts/B', 'B', { symptoms: ['connection reset by peer'] }),
    ];
    expect(found(pages, 'read tcp: connection reset by peer')).toEqual(['alerts/B', 'alerts/A']);
  });

  test('with at most a few files, however long the line is', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const line = [...letters].map((letter) => `${letter}xyz`.repeat(20)).join(' ');
    expect(bucketsFor(line, new Set()).length).toBeLessThan(20);
  });

  test('not by words out of the middle of it: those are found in the text', () => {
    expect(found(PAGES, 'route')).toEqual([]);
  });
});

test('the values of facts are counted, and sorted by fact', () => {
  expect(indexNames(PAGES).facts).toEqual([
    ['kind', 'alert', 3],
    ['kind', 'retrospective', 1],
    ['kind', 'runbook', 3],
    ['service', 'checkout', 3],
    ['service', 'inventory', 1],
    ['severity', 'critical', 1],
    ['severity', 'warning', 1],
    ['tag', 'linux', 1],
  ]);
});

test('of 10,000 pages, finding an alert by its exact name takes a few KB, and it comes first', () => {
  const pages = Array.from({ length: 10_000 }, (_, index) => {
    const letters = [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676)];
    const name = `${letters.map((letter) => String.fromCharCode(97 + letter)).join('')}Queue`;
    const title = `${name[0]?.toUpperCase()}${name.slice(1)}TooLong${index}`;
    return page(`alerts/team-${index % 300}/${title}`, title, {
      kind: 'alert',
      services: [`service-${index % 300}`],
      symptoms: [`Kube${title}`, `${name}: connection refused by ${index}`],
    });
  });
  const { buckets, deep } = indexNames(pages);
  const wanted = pages[4321] as PageName;
  expect(found(pages, wanted.title.toLowerCase())[0]).toBe(wanted.address);
  const loaded = bucketsFor(wanted.title, new Set(deep));
  expect(loaded.length).toBeLessThan(6);
  for (const bucket of buckets) expect(gzipSync(JSON.stringify(bucket)).length).toBeLessThan(20 * 1024);
});

test('of names that all begin alike, each is found by the beginning that it has for itself, and the shortest by less', () => {
  const pages = Array.from({ length: 3000 }, (_, index) =>
    page(`runbooks/restart-${index}`, `Restart the ${'long '.repeat(index % 3)}queue ${index}`),
  );
  const { deep, buckets } = indexNames(pages);
  expect(deep).toContain('res');
  expect(Math.max(...buckets.map((bucket) => gzipSync(JSON.stringify(bucket)).length))).toBeLessThan(20 * 1024);
  expect(found(pages, 'restart the queue 2913')[0]).toBe('runbooks/restart-2913');
  expect(found(pages, 'restart-2914')[0]).toBe('runbooks/restart-2914');
  expect(found(pages, 'restart').length).toBeGreaterThan(20);
});

test('of two names that are as close, the one of the link’s service comes first', () => {
  const { buckets, facts } = indexNames(PAGES);
  const first = (service: string) => rankNames('restart', buckets.flat(), facts, {}, service)[0]?.address;
  expect(first('inventory')).toBe('runbooks/inventory/restart');
  expect(first('checkout')).toBe('runbooks/checkout/restart');
  expect(rankNames('highcpu', buckets.flat(), facts, {}, 'checkout')[0]?.address).toBe('alerts/HighCPU');
});

test.each([
  ['übersicht', 'ubersicht'],
  ['ÜBERSICHT', 'übersicht'],
  ['Größe', 'GROSSE'.replace('O', 'Ö')],
  ['straße', 'strasse'],
  ['連接數過多', '過多'],
])('accents and scripts without spaces: %s is found by %s', (title, term) => {
  expect(found([page('runbooks/a', `x ${title}`)], term)).toEqual(['runbooks/a']);
});
