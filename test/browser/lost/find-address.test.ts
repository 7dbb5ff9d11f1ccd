import { describe, expect, test } from 'vitest';
import { askedFor } from '../../../src/browser/lost/asked-address.ts';
import { findAddress } from '../../../src/browser/lost/find-address.ts';
import type { Addresses } from '../../../src/shared/known-addresses.ts';

const addresses: Addresses = {
  pages: {
    list: [
      ['', 'Home'],
      ['alerts', 'Alerts'],
    ],
    alert: [
      'alerts/HighCPU',
      ['alerts/linux/HostDown', 'A host is down'],
      'alerts/Twice',
      'alerts/twice',
      'alerts/linux/disk-full',
      'alerts/kube/DiskFull',
      'alerts/a/b/c/Deep',
    ],
    runbook: [['runbooks/R&D/Über uns', 'About us'], 'runbooks/a/Restart'],
  },
  symptoms: [
    ['CrashLoopBackOff', 'alerts/a/b/c/Deep'],
    ['KubeNodeDown', 'alerts/linux/HostDown'],
    ['Shared', 'alerts/HighCPU'],
    ['Shared', 'alerts/linux/HostDown'],
    ['HighCPU', 'alerts/linux/HostDown'],
    ['Restarting', 'runbooks/a/Restart'],
  ],
  aliases: { 'alerts/CpuHigh': 'alerts/HighCPU', 'alerts/HIGHCPU': 'alerts/linux/HostDown', 'old/gone': 'nowhere' },
};
const found = (path: string, base = '/'): string[] => {
  const asked = askedFor(path, base);
  return asked === undefined ? [] : findAddress(asked.addresses, [addresses]).map(({ address }) => address);
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
    ['/alerts/HostDown/', 'alerts/linux/HostDown'],
    ['/HostDown', 'alerts/linux/HostDown'],
    ['/linux/HostDown', 'alerts/linux/HostDown'],
    ['/alerts/host-down/', 'alerts/linux/HostDown'],
    ['/alerts/host_down', 'alerts/linux/HostDown'],
    ['/alerts/Host%20Down', 'alerts/linux/HostDown'],
    ['/alerts/hostdown', 'alerts/linux/HostDown'],
    ['/Linux/HOST-DOWN/', 'alerts/linux/HostDown'],
    ['/alerts/b/deep', 'alerts/a/b/c/Deep'],
    ['/alerts/CrashLoopBackOff/', 'alerts/a/b/c/Deep'],
    ['/CrashLoopBackOff', 'alerts/a/b/c/Deep'],
    ['/alerts/crash-loop-back-off.html', 'alerts/a/b/c/Deep'],
    ['/alerts/linux/KubeNodeDown', 'alerts/linux/HostDown'],
    ['/alerts/Restarting', 'runbooks/a/Restart'],
    ['/alerts/HostDown)', 'alerts/linux/HostDown'],
    ['/alerts/HostDown),', 'alerts/linux/HostDown'],
    ['/alerts/HostDown.', 'alerts/linux/HostDown'],
    ['/alerts/HostDown/).', 'alerts/linux/HostDown'],
    ['/alerts/HighCPU/,', 'alerts/HighCPU'],
    ['/alerts/HighCPU%22%3E', 'alerts/HighCPU'],
    ['/alerts/HighCPU%E2%80%9D', 'alerts/HighCPU'],
    ['/alerts/HostDown%3Fhost=web-1', 'alerts/linux/HostDown'],
    ['/alerts/HostDown/%3Fhost=web-1&service=a/b', 'alerts/linux/HostDown'],
    ['/alerts/HostDown&amp;host=web-1', 'alerts/linux/HostDown'],
    ['/alerts/HostDown&amp;', 'alerts/linux/HostDown'],
    ['/)', ''],
    ['/alerts/%3F', 'alerts'],
    ['/runbooks/R&D/Über uns).', 'runbooks/R&D/Über uns'],
  ])('%s is %s', (path, address) => {
    expect(found(path)).toEqual([address]);
  });

  test('an alias in its own letters comes before a page in others', () => {
    expect(found('/alerts/HIGHCPU/')).toEqual(['alerts/linux/HostDown']);
  });

  test('an address under a sub-path is found without it', () => {
    expect(found('/books/alerts/highcpu', '/books/')).toEqual(['alerts/HighCPU']);
    expect(found('/alerts/highcpu', '/books/')).toEqual([]);
  });

  test.each(['/404.html', '/404/', '/404'])('%s is none, for it is the page for missing pages itself', (path) => {
    expect(askedFor(path, '/')).toBeUndefined();
  });

  test.each([
    '/old/gone/',
    '/alerts/HihgCPU/',
    '/alerts%2FHighCPU/',
    '/constructor/',
    '/__proto__/',
    '/%E0%A4%A/',
    '/%',
    '/somewhere/else/HostDown',
    '/linux/alerts/HostDown',
    '/elsewhere/CrashLoopBackOff',
    '/alerts/CrashLoop',
    '/restart',
  ])('%s is not known beyond doubt', (path) => {
    expect(found(path)).toEqual([]);
  });
});

test('of several pages that may be meant each is found', () => {
  expect(found('/alerts/TWICE/')).toEqual(['alerts/Twice', 'alerts/twice']);
  expect(found('/alerts/DiskFull')).toEqual(['alerts/linux/disk-full', 'alerts/kube/DiskFull']);
  expect(found('/alerts/shared/')).toEqual(['alerts/HighCPU', 'alerts/linux/HostDown']);
});

describe('a query that has become a part of the path', () => {
  test.each([
    ['/alerts/X%3Fhost=web-1&service=b', 'host=web-1&service=b'],
    ['/alerts/X/%3Fhost=web-1/', 'host=web-1'],
    ['/alerts/X&amp;host=web-1&amp;pid=1', 'host=web-1&pid=1'],
    ['/alerts/X', ''],
  ])('%s is %s', (path, query) => {
    expect(askedFor(path, '/')?.query).toBe(query);
  });
});
