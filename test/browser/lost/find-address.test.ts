import { describe, expect, test } from 'vitest';
import { askedFor } from '../../../src/browser/lost/asked-address.ts';
import { findAddress } from '../../../src/browser/lost/find-address.ts';
import { fileOf } from '../../../src/shared/hashed-files.ts';
import { type Addresses, ALIKE_LISTED, keysOf } from '../../../src/shared/known-addresses.ts';
import { knownAddresses } from '../../../src/site/known-addresses.ts';
import { pageRecord } from '../../support/page-record.ts';
import { modelOf } from '../../support/site-model.ts';

const pages = [
  pageRecord('alerts/HighCPU.md', { aliases: ['/alerts/CpuHigh/'], symptoms: ['Shared'] }),
  pageRecord('alerts/linux/HostDown.md', {
    title: 'A host is down',
    aliases: ['alerts/HIGHCPU'],
    symptoms: ['KubeNodeDown', 'Shared', 'HighCPU'],
  }),
  pageRecord('alerts/Twice.md'),
  pageRecord('alerts/twice.md'),
  pageRecord('alerts/linux/disk-full.md'),
  pageRecord('alerts/kube/DiskFull.md'),
  pageRecord('alerts/a/b/c/Deep.md', { symptoms: ['CrashLoopBackOff'] }),
  pageRecord('runbooks/R&D/Über uns.md', { title: 'About us' }),
  pageRecord('runbooks/a/Restart.md', { symptoms: ['Restarting'] }),
  pageRecord('ops/db/mysql/Vacuum.md'),
  pageRecord('ops/cache/Cache.md', { title: 'What the cache is' }),
  ...Array.from({ length: 3000 }, (_, team) => pageRecord(`alerts/team-${team}/QueueFull.md`)),
];
const files = knownAddresses(modelOf(pages));
const known: Addresses = Object.assign({}, ...files);
const found = (path: string, base = '/'): string[] => {
  const asked = askedFor(path, base);
  return asked === undefined ? [] : findAddress(asked.addresses, known).map(({ address }) => address);
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
    ['/OPS/', 'ops'],
    ['/ops/DB/', 'ops/db'],
    ['/Ops/db/MySQL/index.html', 'ops/db/mysql'],
    ['/runbooks/A', 'runbooks/a'],
    ['/ops/cache/', 'ops/cache/Cache'],
    ['/ops/CACHE', 'ops/cache/Cache'],
    ['/Search', 'search'],
    ['/team-2718/QueueFull', 'alerts/team-2718/QueueFull'],
    ['/alerts/TEAM-3/queue-full', 'alerts/team-3/QueueFull'],
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
    '/team-3000/QueueFull',
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
  expect(found('/alerts/DiskFull')).toEqual(['alerts/kube/DiskFull', 'alerts/linux/disk-full']);
  expect(found('/alerts/shared/')).toEqual(['alerts/HighCPU', 'alerts/linux/HostDown']);
});

test('of thousands that are called the same some are listed', () => {
  expect(found('/alerts/QueueFull').length).toBe(ALIKE_LISTED);
});

test('what an address asks for is in the few files that it leads to', () => {
  for (const asked of ['alerts/highcpu', 'linux/hostdown', 'alerts/shared', 'ops/DB', 'team-2718/queue-full']) {
    const few: Addresses = Object.assign({}, ...new Set(keysOf(asked).map((key) => files[fileOf(key, files.length)])));
    expect(findAddress([asked], few)).toEqual(findAddress([asked], known));
    expect(findAddress([asked], few)).not.toEqual([]);
  }
  expect(files.length).toBeGreaterThan(8);
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
