import { describe, expect, test } from 'vitest';
import { momentOf, noticeOf, sizeOf, stateOf, troubleIn } from '../../../src/browser/device/words.ts';
import type { DeviceStatus } from '../../../src/shared/device-messages.ts';

const status = (more: Partial<DeviceStatus> = {}): DeviceStatus => ({
  build: { id: 'G4CB--4YzPvw', time: '2026-11-26T12:00:00Z' },
  seen: Date.parse('2026-11-26T14:02:00Z'),
  isRenewing: false,
  all: false,
  stopped: false,
  whole: false,
  wanted: 0,
  there: 0,
  pages: 0,
  pins: [],
  hasWork: false,
  ...more,
});

test.each([
  [0, '10 KB'],
  [123_456, '123 KB'],
  [8_432_100, '8.4 MB'],
  [1_234_567_890, '1,235 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeOf(bytes)).toBe(words);
});

test('a moment has its year when that is another one', () => {
  const time = new Date(2026, 10, 26, 14, 2).getTime();
  expect(momentOf(time, time)).toBe('26 Nov, 14:02');
  expect(momentOf(time, new Date(2027, 0, 2).getTime())).toBe('26 Nov 2026, 14:02');
});

describe('the notice on a page', () => {
  test('is none on a page of the wiki', () => {
    expect(noticeOf(status())).toBeUndefined();
  });

  test('says how old the copy is, and why it is shown', () => {
    const words = noticeOf(status({ served: { reason: 'slow', isThere: true } }));
    expect(words).toMatch(/^Copy from 26 Nov.*: the wiki does not answer\.$/);
  });

  test('says that a page is not on the device, unless the copy has everything', () => {
    const served = { reason: 'unreachable', isThere: false } as const;
    expect(noticeOf(status({ served }))).toMatch(/^This address is not in the copy from .* on this device/);
    expect(noticeOf(status({ served, all: true, whole: true }))).toMatch(/^Copy from/);
  });
});

test.each([
  [{ build: undefined }, /^Preparing/],
  [{ pages: 1 }, /^Home, search by name and one page that was read are on this device, from build G4CB--4Y of/],
  [{ all: true, wanted: 1204, there: 320 }, /^Keeping everything: 320 of 1,204 files\.$/],
  [{ all: true, stopped: true, wanted: 12, there: 3 }, /^Stopped: 3 of 12 files are on this device\.$/],
  [
    { all: true, whole: true },
    /^Everything is on this device, from build G4CB--4Y of .* Last compared with the wiki: /,
  ],
] satisfies [Partial<DeviceStatus>, RegExp][])('a copy that is %j is told', (more, words) => {
  expect(stateOf(status(more))).toMatch(words);
});

test('a file that is not what the list says is named', () => {
  expect(troubleIn({ kind: 'differs', path: 'alerts/HighCPU/' })).toContain('(alerts/HighCPU/)');
  expect(troubleIn({ kind: 'differs', path: '' })).toContain('(home)');
});
