import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../src/incidents/picture.ts';

const times = {
  started: '2026-07-14T10:00Z',
  detected: '2026-07-14T10:10Z',
  mitigated: '2026-07-14T11:00Z',
  resolved: '2026-07-14T11:40Z',
};
const entry = (at: string) => ({ at, what: at });

describe('the picture of an incident', () => {
  const picture = pictureOf(times, [
    entry('2026-05-29'),
    entry('2026-07-14T08:00Z'),
    entry('2026-07-14T10:10Z'),
    entry('2026-07-14T10:50Z'),
    entry('2026-07-14T13:00Z'),
    entry('2026-07-20'),
  ]);

  // 100 minutes, with 6 on either side: a minute is 100 / 112 % of the width.
  test('has a stretch from each turn to the next', () => {
    expect(picture?.stretches).toEqual([
      { until: 'detected', x: 5.36, width: 8.93 },
      { until: 'mitigated', x: 14.29, width: 44.64 },
      { until: 'resolved', x: 58.93, width: 35.71 },
    ]);
  });

  test('has the entries between its turns, and says how many it leaves out', () => {
    expect(picture?.dots.map(({ x }) => x)).toEqual([14.29, 50]);
    expect([picture?.before, picture?.after]).toEqual([2, 2]);
  });

  test('keeps numbers that are close in rows of their own', () => {
    expect(picture?.turns.map(({ row }) => row)).toEqual([0, 0, 0, 0]);
    const close = pictureOf({ ...times, detected: '2026-07-14T10:03Z', mitigated: '2026-07-14T10:05Z' }, []);
    expect(close?.turns.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  });

  test('has round times at its foot, few enough for a phone', () => {
    expect(picture?.ticks.map(({ label }) => label)).toEqual(['10:30', '11:00', '11:30']);
    const days = pictureOf({ started: '2026-07-14T10:00Z', resolved: '2026-07-17T10:00Z' }, []);
    expect(days?.ticks.map(({ label }) => label)).toEqual(['07-15', '07-16', '07-17']);
  });

  test('is not made of one moment', () => {
    expect(pictureOf({ started: times.started }, [entry(times.detected)])).toBeUndefined();
    expect(pictureOf({ started: times.started, resolved: times.started }, [])).toBeUndefined();
    expect(pictureOf({}, [])).toBeUndefined();
  });

  test('is made of turns in the wrong order too', () => {
    const wrong = pictureOf({ started: times.mitigated, resolved: times.started }, []);
    expect(wrong?.stretches.map(({ until, width }) => [until, width > 0])).toEqual([['started', true]]);
  });
});
