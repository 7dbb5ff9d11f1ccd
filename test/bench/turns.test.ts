import { expect, test } from 'vitest';
import { editsOf, nameOf, roundsOf } from '../../bench/builds/turns.ts';

test('each build from nothing is followed by the first edit, and the others come in turn', () => {
  expect(roundsOf({ cold: 2, warm: 2 })).toEqual([
    'cold',
    'firstEdit',
    'cold',
    'firstEdit',
    'unchanged',
    'edit',
    'addition',
    'manyEdits',
    'unchanged',
    'edit',
    'addition',
    'manyEdits',
  ]);
});

test('where there are fewer than a hundred pages, all of them are edited, and the report says how many', () => {
  expect([editsOf('manyEdits', 60), editsOf('manyEdits', 1000), editsOf('unchanged', 60)]).toEqual([60, 100, 0]);
  expect([nameOf('manyEdits', 60), nameOf('manyEdits', 1000)]).toEqual(['60 pages edited', '100 pages edited']);
});
