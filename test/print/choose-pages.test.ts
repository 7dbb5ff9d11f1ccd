import { describe, expect, test } from 'vitest';
import type { PageRow } from '../../src/machines/schemas.ts';
import type { LoadedSite } from '../../src/machines/site-source.ts';
import { choosePages } from '../../src/print/choose-pages.ts';

const row = (address: string, kind: string, services: string[] = [], more: Partial<PageRow> = {}): PageRow => ({
  kind,
  title: address.split('/').at(-1) ?? '',
  url: `/wiki/${address}/`,
  markdown: '',
  data: '',
  service: services[0] ?? null,
  severity: null,
  symptoms: [],
  owner: null,
  summary: '',
  tags: [],
  aliases: [],
  changed: null,
  reviewed: null,
  services,
  parameters: [],
  ...more,
});

const pages = [
  row('runbooks/checkout/restart', 'runbook', ['checkout']),
  row('runbooks/checkout', 'runbook', ['checkout'], { title: 'Checkout' }),
  row('runbooks/linux', 'runbook', ['linux']),
  row('runbooks/linux/find-cpu', 'runbook', ['linux']),
  row('alerts/HighCPU', 'alert'),
  row('alerts/linux/DiskFull', 'alert', ['storage', 'checkout']),
  row('retrospectives/2026-01-02-orders', 'retrospective', ['checkout']),
];
const site = {
  facts: { base: '/wiki/', services: { checkout: {}, linux: {} } },
  pages,
} as unknown as LoadedSite;

/** The addresses of each part. */
const chosen = (...asked: string[]): string[] =>
  choosePages(site, asked).parts.map(
    ({ title, pages: found }) => `${title}: ${found.map(({ url }) => url.slice('/wiki/'.length, -1)).join(' ')}`,
  );

const CHECKOUT =
  'Checkout: runbooks/checkout runbooks/checkout/restart alerts/linux/DiskFull retrospectives/2026-01-02-orders';

describe('the pages of a book', () => {
  test.each([
    ['a service: its readme first, then all that is about it', ['checkout'], [CHECKOUT]],
    ['a service in another letter case', ['CheckOut'], [CHECKOUT]],
    ['a service that only pages name', ['storage'], ['storage: alerts/linux/DiskFull']],
    ['a service rather than a folder of its name', ['linux'], ['linux: runbooks/linux runbooks/linux/find-cpu']],
    ['a folder with its own page', ['runbooks/linux/'], ['linux: runbooks/linux runbooks/linux/find-cpu']],
    ['a folder that has no page', ['alerts'], ['alerts: alerts/HighCPU alerts/linux/DiskFull']],
    ['the page of a folder alone, by its file', ['runbooks/linux/index.md'], [': runbooks/linux']],
    [
      'a page by its address, its file and its name',
      ['alerts/HighCPU', 'DiskFull', 'runbooks/linux/find-cpu.md'],
      [': alerts/HighCPU alerts/linux/DiskFull runbooks/linux/find-cpu'],
    ],
    [
      'each page once, where it is asked for first',
      ['alerts/linux', 'checkout'],
      ['alerts/linux: alerts/linux/DiskFull', CHECKOUT.replace(' alerts/linux/DiskFull', '')],
    ],
  ])('are those of %s', (_, asked, parts) => {
    expect(chosen(...asked)).toEqual(parts);
  });

  test('are none for what is not there, with what may be meant', () => {
    expect(choosePages(site, ['chekout', 'alerts/HihgCPU', '', '/']).notFound).toEqual([
      { asked: 'chekout', meant: ' Did you mean `checkout`?' },
      { asked: 'alerts/HihgCPU', meant: ' Did you mean `HighCPU`?' },
      { asked: '', meant: expect.any(String) },
      { asked: '/', meant: expect.any(String) },
    ]);
  });
});
