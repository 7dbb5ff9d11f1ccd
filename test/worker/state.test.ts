import { describe, expect, test } from 'vitest';
import {
  emptyState,
  forgetClosed,
  type Generation,
  generationsOf,
  keep,
  readState,
  replaceBy,
} from '../../src/worker/state.ts';

const amount = { files: 1, text: 1, packed: 0 };
const generation = (key: string): Generation => ({
  key,
  head: { ...amount, id: key, core: '', parts: [], index: { ...amount, parts: [] } },
  build: { id: key, time: '' },
  seen: 0,
  whole: false,
});

describe('a generation that takes the place of the one before', () => {
  test('leaves it for the pages that are open of it, until they are closed', () => {
    const state = { ...emptyState(), current: generation('a'), next: generation('b') };
    state.clients = { tab: { generation: 'a' } };
    replaceBy(state, state.next);
    expect(generationsOf(state).map(({ key }) => key)).toEqual(['b', 'a']);
    forgetClosed(state, new Set(['tab']));
    expect(state.olds).toHaveLength(1);
    forgetClosed(state, new Set());
    expect(generationsOf(state).map(({ key }) => key)).toEqual(['b']);
    expect(state.clients).toEqual({});
  });

  test('takes it away at once where no page of it is open', () => {
    const state = { ...emptyState(), current: generation('a'), next: generation('b') };
    replaceBy(state, state.next);
    expect(generationsOf(state).map(({ key }) => key)).toEqual(['b']);
  });
});

test('what was read last stays longest, and each path is noted once', () => {
  const state = emptyState();
  for (const path of ['a/', 'b/', 'a/']) keep(state, path);
  expect(state.kept).toEqual(['b/', 'a/']);
  for (let number = 0; number < 3000; number++) keep(state, `${number}/`);
  expect([state.kept.length, state.kept.at(-1)]).toEqual([2000, '2999/']);
});

test.each([undefined, null, {}, { version: 0, kept: ['x'] }])(
  'a state that cannot be read, %j, is an empty one',
  (stored) => {
    expect(readState(stored)).toEqual(emptyState());
  },
);
