import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/content/decode-text.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('a text', () => {
  test.each([
    ['in UTF-8', bytes('# Über\n\ntext 🚀 \ufffd\n'), '# Über\n\ntext 🚀 \ufffd\n', true],
    ['with a byte-order mark', bytes(0xef, 0xbb, 0xbf, '# A\n'), '# A\n', false],
    ['with line ends of Windows or of old Macs', bytes('a\r\nb\rc'), 'a\nb\nc', false],
    ['of nothing', bytes(), '', true],
  ])('%s is read, and nothing is told', (_what, given, text, isSame) => {
    expect(decodeText(given)).toEqual({ text, isSame });
  });

  test('with bytes that are no character shows those as such, and says where', () => {
    const read = decodeText(bytes('\r\nGr', 0xfc, 0xdf, 'e\r\n\r\nfine \ufffd\r\n', 0xff, '\r\n'));
    expect(read).toMatchObject({ text: '\nGr\ufffd\ufffde\n\nfine \ufffd\n\ufffd\n', isSame: false });
    expect(read.odd?.offset).toBe(3);
    expect(read.odd?.message).toBe('the file is not in UTF-8: what is no character is shown as `\ufffd`');
    expect(read.odd?.hint).toBe('Save the file as UTF-8. So it is in line 5.');
  });

  test('with bad bytes in every line names the first lines, and counts the others', () => {
    const { odd } = decodeText(bytes(...Array.from({ length: 9 }, () => ['x', 0xe9, '\n']).flat()));
    expect(odd).toMatchObject({
      offset: 1,
      hint: 'Save the file as UTF-8. So it is in line 2, 3, 4, 5, 6 and 3 more.',
    });
  });

  test('with a NUL byte shows it as no character', () => {
    expect(decodeText(bytes('a long line\n', 'b', 0, 'c\n'))).toMatchObject({
      text: 'a long line\nb\ufffdc\n',
      odd: { offset: 13 },
    });
  });

  test.each(['utf-16le', 'utf-16be'])('in %s with a byte-order mark is read', (encoding) => {
    const little = Buffer.from('\ufeff# Über\r\n', 'utf16le');
    const read = decodeText(encoding === 'utf-16le' ? little : Buffer.from(little).swap16());
    expect(read).toMatchObject({ text: '# Über\n', isSame: false, odd: { offset: 0 } });
    expect(read.odd?.message).toContain(encoding.toUpperCase());
  });

  test('that is a picture is none', () => {
    expect(() => decodeText(bytes('\x89PNG', 0, 0, 0, 13, 'IHDR', 0, 0, 1, 0))).toThrow('it is no text');
  });
});
