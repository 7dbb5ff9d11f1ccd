import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideByMonth, monthName } from '../../../src/site/lists/by-month.ts';

const labels = (days: string[], room: number): string[] =>
  divideByMonth(
    days,
    days.map(() => 1),
    room,
  ).map(({ label, start, end }) => `${label}: ${end - start}`);

test.each([
  [
    'months',
    ['2026-11-20', '2026-11-01', '2026-10-31', '2025-11-02'],
    5,
    ['November 2026: 2', 'October 2026: 1', 'November 2025: 1'],
  ],
  [
    'a month in parts',
    ['2026-11-20', '2026-11-19', '2026-11-01', '2026-10-31'],
    2,
    ['November 2026 (1): 2', 'November 2026 (2): 1', 'October 2026: 1'],
  ],
  ['moments', ['2026-11-20T10:05Z', '2026-11-01'], 5, ['November 2026: 2']],
  ['no day', ['2026-11-20', '', ''], 5, ['November 2026: 1', 'Without a day: 2']],
  ['nothing', [], 5, []],
])('a log of %s is divided by month', (_, days, room, expected) => {
  expect(labels(days, room)).toEqual(expected);
});

test('every entry is in one part, in its order, and no part is too high or of two months', () => {
  const day = fc
    .tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-03`);
  fc.assert(
    fc.property(fc.array(day), fc.integer({ min: 1, max: 9 }), (some, room) => {
      const days = some.sort().reverse();
      const parts = divideByMonth(
        days,
        days.map(() => 1),
        room,
      );
      expect(parts.flatMap(({ start, end }) => days.slice(start, end))).toEqual(days);
      for (const { start, end } of parts) {
        expect(end - start).toBeLessThanOrEqual(room);
        expect(new Set(days.slice(start, end).map(monthName)).size).toBe(1);
      }
      expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
    }),
  );
});
