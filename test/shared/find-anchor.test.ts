import { describe, expect, test } from 'vitest';
import { anchorFinder, anchorName } from '../../src/shared/find-anchor.ts';

describe('a fragment finds', () => {
  const find = anchorFinder([
    'diagnosis',
    'Old',
    'old',
    'user-content-New',
    'user-content-new',
    'user-content-history',
    'user-content-fn-1',
    'café',
  ]);
  test.each([
    ['the id of its name', 'diagnosis', 'diagnosis'],
    ['the id in its letter case first', 'old', 'old'],
    ['the id with our prefix in its letter case first', 'new', 'user-content-new'],
    ['an id in another letter case', 'DIAGNOSIS', 'diagnosis'],
    ['the first of two that only differ in it', 'OLD', 'Old'],
    ['an id that has our prefix', 'history', 'user-content-history'],
    ['an id that has our prefix, in another letter case', 'History', 'user-content-history'],
    ['an id by that prefix', 'user-content-fn-1', 'user-content-fn-1'],
    ['an id without the prefix that GitHub gives it', 'user-content-diagnosis', 'diagnosis'],
    ['an id of letters that are put together otherwise', 'cafe\u0301', 'café'],
    ['nothing by another name', 'diagnoses', undefined],
    ['nothing by no name', '', undefined],
  ])('%s', (_what, name, id) => {
    expect(find(name)).toBe(id);
  });
});

test.each([
  ['#diagnosis', 'diagnosis'],
  ['#diagnosis?host=web-1', 'diagnosis'],
  ['#diagnosis:~:text=heap', 'diagnosis'],
  ['#caf%C3%A9', 'café'],
  ['#50%', '50%'],
  ['#', ''],
  ['', ''],
])('the name in %s is `%s`', (hash, name) => {
  expect(anchorName(hash)).toBe(name);
});
