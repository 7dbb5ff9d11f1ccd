import { describe, expect, test } from 'vitest';
import { askedAddress, findAddress } from '../../../src/browser/lost/find-address.ts';
import type { Addresses } from '../../../src/shared/page-path.ts';

const addresses: Addresses = {
  pages: {
    list: [
      ['', 'Home'],
      ['alerts', 'Alerts'],
    ],
    alert: ['alerts/HighCPU', ['alerts/linux/HostDown', 'A host is down'], 'alerts/Twice', 'alerts/twice'],
    runbook: [['runbooks/R&D/Über uns', 'About us']],
  },
  aliases: { 'alerts/CpuHigh': 'alerts/HighCPU', 'alerts/HIGHCPU': 'alerts/linux/HostDown', 'old/gone': 'nowhere' },
};
const meant = (path: string, base = '/'): string | undefined => {
  const asked = askedAddress(path, base);
  return asked === undefined ? undefined : findAddress(asked, addresses).page?.address;
};

describe('the page that is meant by', () => {
  test.each([
    ['/alerts/highcpu/', 'alerts/HighCPU'],
    ['/alerts/HighCPU', 'alerts/HighCPU'],
    ['/Alerts/HighCPU.md', 'alerts/HighCPU'],
    ['/alerts/HighCPU.html', 'alerts/HighCPU'],
    ['/alerts/HighCPU/index.html', 'alerts/HighCPU'],
    ['/alerts/HighCPU/README.md', 'alerts/HighCPU'],
    ['//alerts//HighCPU/', 'alerts/HighCPU'],
    ['/ALERTS/linux/hostdown', 'alerts/linux/HostDown'],
    ['/alerts/CpuHigh/', 'alerts/HighCPU'],
    ['/alerts/cpuhigh', 'alerts/HighCPU'],
    ['/runbooks/r%26d/%C3%BCber%20uns/', 'runbooks/R&D/Über uns'],
    ['/INDEX.html', ''],
    ['/Alerts', 'alerts'],
  ])('%s is %s', (path, address) => {
    expect(meant(path)).toBe(address);
  });

  test('an alias in its own letters comes before a page in others', () => {
    expect(meant('/alerts/HIGHCPU/')).toBe('alerts/linux/HostDown');
  });

  test('an address under a sub-path is found without it', () => {
    expect(meant('/books/alerts/highcpu', '/books/')).toBe('alerts/HighCPU');
    expect(meant('/alerts/highcpu', '/books/')).toBeUndefined();
  });

  test.each(['/404.html', '/404/', '/404'])('%s is none, for it is the page for missing pages itself', (path) => {
    expect(askedAddress(path, '/')).toBeUndefined();
  });

  test.each([
    '/alerts/TWICE/',
    '/old/gone/',
    '/alerts/HihgCPU/',
    '/alerts%2FHighCPU/',
    '/constructor/',
    '/__proto__/',
    '/%E0%A4%A/',
    '/%',
  ])('%s is not known beyond doubt', (path) => {
    expect(meant(path)).toBeUndefined();
  });
});

describe('what may be meant', () => {
  const near = (asked: string): string[] => findAddress(asked, addresses).near.map(({ address }) => address);

  test('is both of two pages that differ in letter case', () => {
    expect(near('alerts/TWICE')).toEqual(['alerts/Twice', 'alerts/twice']);
  });

  test('is a name that is close, whatever folder it is in', () => {
    expect(near('alerts/HihgCPU')).toEqual(['alerts/HighCPU']);
    expect(near('somewhere/else/HostsDown')).toEqual(['alerts/linux/HostDown']);
  });

  test('is nothing for a name that is like no other', () => {
    expect(near('alerts/QueueIsStuck')).toEqual([]);
    expect(near('__proto__')).toEqual([]);
  });
});
