import { describe, expect, test } from 'vitest';
import { findPage, meantPage, readAsked } from '../../src/machines/find-page.ts';
import type { PageRow } from '../../src/machines/schemas.ts';
import type { LoadedSite } from '../../src/machines/site-source.ts';

const row = (address: string, more: Partial<PageRow> = {}): Partial<PageRow> => ({
  kind: 'runbook',
  title: address,
  url: `/wiki/${address}/`,
  symptoms: [],
  aliases: [],
  ...more,
});
const site = {
  facts: { base: '/wiki/' },
  pages: [
    row('runbooks/checkout', { title: 'Checkout' }),
    row('runbooks/checkout/restart', { title: 'Restart it', aliases: ['/ops/Bounce/'] }),
    row('alerts/linux/HighCPU', { kind: 'alert', symptoms: ['CPU is throttled'] }),
    row('runbooks/gr%C3%B6%C3%9Fe', { title: 'Sizes' }),
  ],
} as unknown as LoadedSite;

describe('what is asked for is read from', () => {
  test.each([
    ['a name', 'HighCPU', 'HighCPU', ''],
    ['an address', '/alerts/linux/HighCPU/', 'alerts/linux/HighCPU', ''],
    ['a file', ' runbooks/checkout/index.md ', 'runbooks/checkout', ''],
    ['a link', 'https://x.example/wiki/alerts/HighCPU/?host=a%20b#steps', 'alerts/HighCPU', 'host=a%20b'],
    ['a link with values behind its fragment', '/wiki/a/?host=a#steps?pod=b', 'a', 'host=a&pod=b'],
    ['an address with signs that are escaped', '/wiki/gr%C3%B6%C3%9Fe/', 'größe', ''],
    ['one with a stray sign', '/wiki/50%/', '50%', ''],
    ['nothing', '', '', ''],
  ])('%s: %s', (_, asked, address, query) => {
    expect(readAsked(asked, '/wiki/')).toEqual({ address, query });
  });
});

describe('a page of a site is found by', () => {
  test.each([
    ['its address', 'Runbooks/Checkout/RESTART', '/wiki/runbooks/checkout/restart/'],
    ['the name of an alert', 'high-cpu', '/wiki/alerts/linux/HighCPU/'],
    ['its title', 'restart-it', '/wiki/runbooks/checkout/restart/'],
    ['the end of its address', 'restart', '/wiki/runbooks/checkout/restart/'],
    ['an address that it had', 'ops/bounce', '/wiki/runbooks/checkout/restart/'],
    ['a symptom', 'cpu is throttled', '/wiki/alerts/linux/HighCPU/'],
    ['an address with signs', 'runbooks/größe', '/wiki/runbooks/gr%C3%B6%C3%9Fe/'],
  ])('%s: %s', (_, asked, url) => {
    expect(findPage(site, readAsked(asked, '/wiki/'))?.url).toBe(url);
  });

  test.each(['failover', '', '--', '/'])('nothing: %j', (asked) => {
    expect(findPage(site, readAsked(asked, '/wiki/'))).toBeUndefined();
  });

  test.each([
    ['HihgCPU', ' Did you mean `HighCPU`?'],
    ['chekout', ' Did you mean `checkout`?'],
    ['failover', ''],
  ])('no name that is %s, but one that is near is told', (asked, told) => {
    expect(meantPage(site, readAsked(asked, '/wiki/'))).toBe(told);
  });
});
