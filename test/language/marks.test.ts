import { describe, expect, test } from 'vitest';
import { decodeMarks, hasMark, MARK_CHARACTERS, markOf, splitMarks } from '../../src/language/marks.ts';
import { slotPlaces } from '../../src/shell/slot-places.ts';

const numbers = [0, 9, 15, 16, 255, 256, 4095, 4096, 1_000_000];

describe('a mark', () => {
  test.each(numbers)('is found again, whatever its number: %d', (number) => {
    expect(splitMarks(`a${markOf(number)}b${markOf(number + 1)}`)).toEqual(['a', number, 'b', number + 1, '']);
    expect(decodeMarks(encodeURIComponent(markOf(number)))).toBe(markOf(number));
  });

  test.each(numbers)('is found in shell commands, whatever its number: %d', (number) => {
    expect(slotPlaces(`grep x "${markOf(number)}"\n`)).toEqual([
      { mark: number, inside: ['double quotes'], optionOf: undefined },
    ]);
  });

  test('is made of nothing but the characters that are taken out of what authors write', () => {
    for (const number of numbers) expect(markOf(number).replace(MARK_CHARACTERS, '')).toBe('');
  });

  test('is none without the secret of the process', () => {
    const [start = '', end = ''] = [markOf(0).at(0), markOf(0).at(-1)];
    const digit = markOf(0).at(-2) ?? '';
    for (let length = 0; length < 12; length++) expect(hasMark(start + digit.repeat(length) + end)).toBe(false);
  });
});
