import { describe, expect, test } from 'vitest';
import { parseMark } from '../../../src/publish/output/mark.ts';

const mark = {
  id: 'a',
  version: '1.0.0',
  time: '2026-01-01T00:00:00.000Z',
  files: ['index.html', 'a/b c.png', '.well-known/x'],
};

describe('a mark', () => {
  test('is read as it was written', () => {
    expect(parseMark(JSON.stringify(mark))).toEqual(mark);
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '"x"',
    JSON.stringify(mark).slice(0, -3),
    JSON.stringify({ ...mark, time: 'now' }),
  ])('is not %j', (text) => {
    expect(parseMark(text)).toBeUndefined();
  });

  test.each(['../x', '/etc/passwd', 'a/../../x', '..', '.', '', 'a//b', './a', 'a\\..\\x', 'C:/x', 'a/'])(
    'names no file that is not in its folder: %j',
    (file) => {
      expect(parseMark(JSON.stringify({ ...mark, files: ['index.html', file] }))).toBeUndefined();
    },
  );
});
