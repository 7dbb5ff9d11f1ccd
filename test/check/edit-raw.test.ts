import { expect, test } from 'vitest';
import { editRaw } from '../../src/check/edit-raw.ts';

const edit = (offset: number, from: string, to: string) => ({ file: 'a.md', offset, from, to });

test('edits are made where they belong, whatever their order', () => {
  expect(editRaw('one two three', [edit(8, 'three', '3'), edit(0, 'one', '1')])).toEqual({
    text: '1 two 3',
    applied: 2,
  });
});

test('a byte-order mark and line endings of every kind stay as they are', () => {
  const raw = '\uFEFFone\r\ntwo\rthree\nfour\r\n';
  // As it is read: one, two, three and four, each with a line feed.
  expect(editRaw(raw, [edit(4, 'two', '2'), edit(14, 'four', '4')])).toEqual({
    text: '\uFEFFone\r\n2\rthree\n4\r\n',
    applied: 2,
  });
});

test('nothing is changed where something else is than what is to be changed', () => {
  expect(editRaw('one two', [edit(0, 'two', '2'), edit(40, '', 'x')])).toEqual({ text: 'one two', applied: 0 });
});

test('of two edits of one place the first is made', () => {
  expect(editRaw('one two', [edit(0, 'one two', '1 2'), edit(4, 'two', '2')])).toEqual({ text: '1 2', applied: 1 });
});
