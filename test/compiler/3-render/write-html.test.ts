import fc from 'fast-check';
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../../src/compiler/3-render/write-html.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '"', "'", '`', '<', '>', '&', '&amp;', '\0', ' ', '\n', '=', '/', '\u{1f525}'))
  .map((parts) => parts.join(''));
const name = fc.constantFrom(
  ...[
    'id',
    'className',
    'href',
    'title',
    'alt',
    'open',
    'hidden',
    'checked',
    'disabled',
    'download',
    'start',
    'accept',
  ],
  ...[
    'dateTime',
    'tabIndex',
    'ariaLabel',
    'autoComplete',
    'role',
    'rel',
    'width',
    'data-copy',
    'data-when',
    'dataHolder',
  ],
  ...['colSpan', 'itemScope', 'acceptCharset', 'srcSet', 'data-1', 'x-y', 'contentEditable', 'crossOrigin'],
);
const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  text,
  fc.constantFrom(true, false, null, undefined, 0, 7, -1, Number.NaN, '', 'open', 'hidden', 'checked', 'download'),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
);
const tagName = fc.constantFrom(
  ...[
    'p',
    'a',
    'br',
    'img',
    'input',
    'pre',
    'code',
    'td',
    'summary',
    'hr',
    'wbr',
    'span',
    'svg',
    'path',
    'script',
    'style',
  ],
);
const nodes = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text.map((value): ElementContent => ({ type: 'text', value })),
    text.map((value): ElementContent => ({ type: 'comment', value })),
    tie('element'),
  ),
  element: fc.record({
    type: fc.constant('element' as const),
    tagName,
    properties: fc.dictionary(name, value, { maxKeys: 4 }),
    children: fc.array(tie('node'), { maxLength: 3 }),
  }),
}));

describe('a tree is written as hast-util-to-html does', () => {
  test.each([true, false])('whatever is in it, attributes without a value short: %s', (isShort) => {
    fc.assert(
      fc.property(fc.array(nodes.node, { maxLength: 4 }), (children) => {
        const tree = { type: 'root' as const, children };
        expect(writeHtml(children, isShort)).toBe(toHtml(tree, { collapseEmptyAttributes: isShort }));
      }),
      { numRuns: 2000 },
    );
  });

  test('an attribute with what cannot be between quotes', () => {
    const children: ElementContent[] = [
      { type: 'element', tagName: 'a', properties: { title: '"&\'`\0' }, children: [{ type: 'text', value: '<&>' }] },
    ];
    expect(writeHtml(children)).toBe('<a title="&#x22;&#x26;&#x27;&#x60;&#x0;">&#x3C;&#x26;></a>');
  });
});
