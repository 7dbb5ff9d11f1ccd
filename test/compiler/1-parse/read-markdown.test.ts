import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/compiler/1-parse/read-markdown.ts';

/** The same by the library's own additions, all of them for every text. */
const byLibrary = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const ADDRESSES = [
  'Write to ops@example.com today',
  'ops.on-call+db_1@mail.example.com',
  'a@b, @example.com and me@',
  'See www.example.com/a?b=c, WWW.EXAMPLE.COM and Www.example.com.',
  'See http://example.com and HTTPS://example.com/a_b_.',
  'httpx://example.com wwww.example.com x@http://example.com',
  // What is an address only once it is decoded.
  'ops&#64;example.com',
  'ops\\@example.com',
  'www&#46;example.com and w\\ww.example.com',
  'http&#58;//example.com and http:\\//example.com',
  '[ops&#64;example.com](x) and [https&#58;//example.com][x]\n\n[x]: y',
  'mailto:ops@example.com xmpp:ops@example.com/a',
  '| a | ops@example.com |\n| - | - |\n| www.example.com | `b@c.example` |',
  '> - ops@\n>   example.com\n> - **https://example.com**',
];

describe('Markdown with addresses that need no signs', () => {
  test.each(ADDRESSES)('is read as by the library: %j', (text) => {
    expect(readMarkdown(text)).toEqual(byLibrary(text));
  });

  test('is read as by the library, whatever parts of addresses are in it', () => {
    const part = fc.constantFrom(
      ...['a', 'W', 'h', 'ww', 'www', 'http', 'https', 'HTTP', 'example', 'com', 'mailto', '@', '.', '://', ':', '/'],
      ...['_', '-', '+', ' ', '\n', '*', '`', '[', ']', '(', ')', '<', '>', '&#64;', '&#46;', '&#x3a;', '\\', '~', '1'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        expect(readMarkdown(text)).toEqual(byLibrary(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test('notes, tables and boxes are read in a text without any address', () => {
  const text = 'a[^1] ~b~\n\n| c |\n| - |\n| d |\n\n- [x] e\n\n[^1]: f\n';
  expect(readMarkdown(text)).toEqual(byLibrary(text));
});
