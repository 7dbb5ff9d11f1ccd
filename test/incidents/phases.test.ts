import { describe, expect, test } from 'vitest';
import { inWords, phasesOf, phasesOutOfOrder } from '../../src/incidents/phases.ts';

const times = {
  started: '2026-07-14T10:11Z',
  detected: '2026-07-14T10:22Z',
  mitigated: '2026-07-14T11:11Z',
  resolved: '2026-07-14T11:40Z',
};

describe('the phases of an incident', () => {
  test('have the minutes since its start', () => {
    expect(phasesOf(times).map(({ name, after }) => [name, after])).toEqual([
      ['started', undefined],
      ['detected', 11],
      ['mitigated', 60],
      ['resolved', 89],
    ]);
  });

  test('have none where the start is not known', () => {
    expect(phasesOf({ detected: times.detected, resolved: times.resolved })).toEqual([
      { name: 'detected', at: times.detected },
      { name: 'resolved', at: times.resolved },
    ]);
  });

  test('that are before an earlier one are found', () => {
    expect(phasesOutOfOrder(times)).toEqual([]);
    const wrong = phasesOutOfOrder({ ...times, mitigated: '2026-07-14T10:20Z' });
    expect(wrong.map(({ phase, than }) => [phase.name, than.name])).toEqual([['mitigated', 'detected']]);
  });
});

test.each([
  [0, '0 min'],
  [52, '52 min'],
  [60, '1 h'],
  [184, '3 h 4 min'],
  [1439, '23 h 59 min'],
  [1440, '1 d'],
  [3181, '2 d 5 h'],
])('%i minutes are %s', (minutes, words) => {
  expect(inWords(minutes)).toBe(words);
});
