import { describe, expect, test } from 'vitest';
import { merged, recentChanges } from '../../../src/browser/values/recent-changes.ts';

const NOW = new Date('2026-11-26T18:00:00Z');
const change = (at: string) => ({ title: `Changed ${at}`, at });
const daysOf = (changes: { at: string }[]): string[] => changes.map(({ at }) => at);

describe('what changed lately', () => {
  test('is what changed on the day 14 days ago, or later', () => {
    const changes = ['2026-11-26T17:59Z', '2026-11-20', '2026-11-12T00:00Z', '2026-11-12', '2026-11-11T23:59Z'].map(
      change,
    );
    expect(recentChanges(changes, NOW)).toEqual({ recent: changes.slice(0, 4), more: 0, older: [] });
  });

  test('is decided on the day on which it is read, not on that of the build', () => {
    const changes = [change('2026-11-20')];
    expect(recentChanges(changes, new Date('2026-12-04T23:59:59Z')).recent).toEqual(changes);
    expect(recentChanges(changes, new Date('2026-12-05T00:00:00Z')).recent).toEqual([]);
  });

  test('says what changed last, where it was nothing', () => {
    const changes = ['2026-10-03', '2026-10-02', '2026-10-01'].map(change);
    expect(recentChanges(changes, NOW)).toEqual({ recent: [], more: 0, older: changes.slice(0, 2) });
    expect(recentChanges([], NOW)).toEqual({ recent: [], more: 0, older: [] });
  });

  test('counts what it has no room for', () => {
    const changes = Array.from({ length: 13 }, (_, minute) => change(`2026-11-20T10:${59 - minute}Z`));
    expect(recentChanges(changes, NOW)).toEqual({ recent: changes.slice(0, 10), more: 3, older: [] });
  });

  test('has what is planned for later', () => {
    expect(daysOf(recentChanges([change('2026-12-24')], NOW).recent)).toEqual(['2026-12-24']);
  });
});

test('of several services is each change once, the newest first', () => {
  const [a, b, c] = ['2026-11-22', '2026-11-21T10:00Z', '2026-11-20'].map(change) as [
    ReturnType<typeof change>,
    ReturnType<typeof change>,
    ReturnType<typeof change>,
  ];
  expect(
    merged([
      [b, c],
      [a, c],
    ]),
  ).toEqual([a, b, c]);
  expect(merged([])).toEqual([]);
});
