import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { asBytes, CborReader, CborWriter, fromBytes, UnknownFormat } from '../../../src/publish/pagefind/cbor.ts';

const EDGES = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1];
const TEXTS = ['', 'word', 'größe', '内存', '🔥', 'x'.repeat(70_000)];

test('what is written is what a library writes, and is read again', () => {
  for (const number of [...EDGES, ...EDGES.map((edge) => -1 - edge)]) {
    const bytes = new CborWriter().integer(number).done();
    expect(bytes).toEqual(Buffer.from(encode(number)));
    expect(new CborReader(bytes).integer()).toBe(number);
  }
  for (const text of TEXTS) {
    const bytes = new CborWriter().text(asBytes(text)).done();
    expect(bytes.equals(encode(text))).toBe(true);
    expect(fromBytes(new CborReader(bytes).text())).toBe(text);
  }
  for (const length of [0, 3, 30, 300]) {
    const bytes = new CborWriter().list(length).done();
    expect(new CborReader(bytes).list()).toBe(length);
    expect(decode(Buffer.concat([bytes, Buffer.alloc(length)]))).toHaveLength(length);
  }
});

test('numbers are passed over together', () => {
  const numbers = [...EDGES, ...EDGES.map((edge) => -1 - edge)];
  const reader = new CborReader(Buffer.from(encode(numbers)));
  expect(reader.skipNumbers()).toBe(numbers.length);
  expect(reader.isAtEnd).toBe(true);
});

test('texts are compared by their bytes in UTF-8', () => {
  // In UTF-16 the second half of the plane is before the sign of the first.
  expect('\u{1d49c}' < '\uff5e').toBe(true);
  expect(asBytes('\u{1d49c}') < asBytes('\uff5e')).toBe(false);
});

test.each<[string, unknown, (reader: CborReader) => unknown]>([
  ['a text for a number', 'a', (reader) => reader.number()],
  ['a number below zero for one above', -1, (reader) => reader.number()],
  ['a map for a list', { a: 1 }, (reader) => reader.list()],
  ['a list of another length', [1, 2], (reader) => reader.list(3)],
  ['a fraction among numbers', [1, 1.5], (reader) => reader.skipNumbers()],
  ['a text among numbers', [1, 'a'], (reader) => reader.skipNumbers()],
  ['a number of 64 bits', 2 ** 40, (reader) => reader.number()],
])('%s is another format', (_, value, read) => {
  expect(() => read(new CborReader(Buffer.from(encode(value))))).toThrow(UnknownFormat);
});

test('what ends too early is another format', () => {
  for (const value of ['abc', 65_536, [1, 2, 70_000]]) {
    const whole = Buffer.from(encode(value));
    for (let length = 0; length < whole.length; length++) {
      const reader = new CborReader(whole.subarray(0, length));
      const read = { string: () => reader.text(), number: () => reader.number(), object: () => reader.skipNumbers() };
      expect(() => read[typeof value as keyof typeof read](), `${value} ${length}`).toThrow(UnknownFormat);
    }
  }
});
