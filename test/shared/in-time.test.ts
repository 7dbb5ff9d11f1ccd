import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaStates,
  barOf,
  type Counts,
  countsInWords,
  countsOn,
  holdingOf,
  lateOn,
  stateOn,
  turnsOfStates,
} from '../../src/shared/in-time.ts';

const DAYS = ['2026-06-01', '2026-06-01', '2026-06-10', undefined];

describe('what is in time until a day', () => {
  test('is late from the next day on, and always without a day', () => {
    const holding = holdingOf(DAYS, 'unknown');
    expect(['', '2026-06-01', '2026-06-02', '2026-06-10', '2026-06-11'].map((day) => lateOn(holding, day))).toEqual([
      1, 1, 3, 3, 4,
    ]);
    expect(['2026-06-01', '2026-06-02', '2026-06-11'].map((day) => stateOn(holding, day))).toEqual([
      'partly',
      'partly',
      'no',
    ]);
  });

  test('is what nothing means, where there is nothing', () => {
    expect(stateOn(holdingOf([], 'yes'), '2026-06-01')).toBe('yes');
    expect(stateOn(holdingOf([], 'unknown'), '2026-06-01')).toBe('unknown');
  });

  test('is told for a hundred different days, however many there are', () => {
    const days = Array.from({ length: 5000 }, (_, index) => new Date(index * 86_400_000).toISOString().slice(0, 10));
    const holding = holdingOf(days, 'unknown');
    expect([holding.all, Object.keys(holding.until).length]).toEqual([5000, 100]);
  });
});

describe('the counts of an area', () => {
  const none = Object.fromEntries(areaStates.map((state) => [state, 0])) as Counts;

  test('on a day are what counting each service on that day gives', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
    const service = fc.array(fc.option(day, { nil: undefined }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(service, { maxLength: 8 }), day, (services, today) => {
        const holdings = services.map((days) => holdingOf(days, 'unknown'));
        const counted = (on: string): Counts => {
          const counts = { ...none };
          for (const holding of holdings) counts[stateOn(holding, on)]++;
          return counts;
        };
        expect(countsOn(counted(''), turnsOfStates(holdings), today)).toEqual(counted(today));
      }),
    );
  });

  test('are told in words, without those that do not need it', () => {
    const counts = { ...none, yes: 3, no: 1, unknown: 2, 'not needed': 4 };
    expect(countsInWords(counts)).toBe('3 of 6 yes, 1 no, 2 unknown, 4 not needed');
    expect(barOf(counts)).toEqual([
      { state: 'yes', x: 0, width: 50 },
      { state: 'partly', x: 50, width: 0 },
      { state: 'no', x: 50, width: 16.67 },
      { state: 'unknown', x: 66.67, width: 33.33 },
    ]);
  });
});
