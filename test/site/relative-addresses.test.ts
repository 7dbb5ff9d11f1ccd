import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { visit } from '../../src/compiler/visit.ts';
import { withRelativeAddresses } from '../../src/site/relative-addresses.ts';

const from =
  (address: string, base = '/') =>
  (html: string) =>
    withRelativeAddresses(html, address, base);
const alert = from('alerts/kubernetes/HighCPU');

describe('an address of the site', () => {
  test.each([
    ['<a href="/">', '<a href="../../../">'],
    ['<a href="/alerts/">', '<a href="../../">'],
    ['<a href="/alerts/HighLatency/#impact">', '<a href="../../HighLatency/#impact">'],
    ['<a href="/alerts/kubernetes/HighCPU/">', '<a href="./">'],
    ['<a href="/alerts/kubernetes/HighCPU/page.json">', '<a href="./page.json">'],
    ['<a href="/alerts/kubernetes/HighCPUs/">', '<a href="../HighCPUs/">'],
    ['<script src="/_astro/fill.js"></script>', '<script src="../../../_astro/fill.js"></script>'],
    ['<form action="/search/">', '<form action="../../../search/">'],
    ['<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="../../../a.png 1x, ../../../b.png 2x">'],
    ["<A HREF='/log/'>", "<A HREF='../../../log/'>"],
    ['<a href=/log/>', '<a href="../../../log/">'],
    [
      '<template><script src="/a.js"></script></template>',
      '<template><script src="../../../a.js"></script></template>',
    ],
  ])('is from the page: %s', (html, relative) => {
    expect(alert(html)).toBe(relative);
  });

  test('that takes a value stays what it is, with the way to the top beside it', () => {
    expect(alert('<a data-href="[&#x22;/runbooks/&#x22;,&#x22;service&#x22;,&#x22;/&#x22;]">')).toBe(
      '<a data-href="[&#x22;/runbooks/&#x22;,&#x22;service&#x22;,&#x22;/&#x22;]" data-root="../../..">',
    );
    expect(from('', '/wiki')(`<a data-href='["/wiki/logs/","host",""]'>`)).toBe(
      `<a data-href='["/logs/","host",""]' data-root=".">`,
    );
  });

  test('is under the base of the site, and from its top', () => {
    expect(from('', '/wiki')('<a href="/wiki/x:y/"><a href="/wiki/">')).toBe('<a href="./x:y/"><a href="./">');
    expect(from('a b', '/wiki/')('<a href="/wiki/a%20b/c/">')).toBe('<a href="./c/">');
  });
});

test.each([
  '<a href="https://example.com/">',
  '<a href="//example.com/">',
  '<a href="#here">',
  '<a href="/wikipedia/">',
  '<a title="/wiki/">',
  '<a data-page="/wiki/">',
  '<a data-href="[&#x22;https://g.example/&#x22;,&#x22;host&#x22;,&#x22;&#x22;]">',
  `<a data-href='["","grafana","/wiki/d/"]'>`,
  '<code>&#x3C;a href="/wiki/">&#x3C;/a></code> href="/wiki/"',
  '<script type="application/json">{"html":"<a href=\\"/wiki/\\">", "url":"/wiki/"}</script>',
  '<textarea><a href="/wiki/"></textarea>',
  '<!-- <a href="/wiki/"> -->',
  `<a title='<a href="/wiki/">'>`,
])('all else is as it was: %s', (html) => {
  expect(from('alerts/HighCPU', '/wiki')(html)).toBe(html);
});

describe('of any page', () => {
  const ATTRIBUTES = ['href', 'src', 'action', 'cite', 'title', 'alt', 'dataPage', 'dataHref'];
  const TEXTS = [
    '/',
    '/a/',
    '/a/b/',
    '/a/b/c/?x=/d/#/e',
    '//host/',
    'https://h.example/a/',
    '<a href="/a/">',
    '" href="/a/',
    "' src='/a/",
    '>',
    '-->',
    '/>',
    '=',
    '&amp;',
    'a&b',
    '/a&b/c/',
    '/a b/',
    '',
  ];
  const text = fc.constantFrom(...TEXTS);
  const attributes = fc.dictionary(fc.constantFrom(...ATTRIBUTES), text, { maxKeys: 4 });
  const { node } = fc.letrec<{ node: Element | { type: 'text'; value: string } | { type: 'comment'; value: string } }>(
    (tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text.map((value) => ({ type: 'text' as const, value })),
        text.map((value) => ({ type: 'comment' as const, value: value.replaceAll('-', '') })),
        fc.record({
          type: fc.constant('element' as const),
          tagName: fc.constantFrom('a', 'div', 'img', 'form', 'pre', 'span', 'template', 'textarea', 'script', 'title'),
          properties: attributes,
          children: fc.array(tie('node') as fc.Arbitrary<Element>, { maxLength: 3 }),
        }),
      ),
    }),
  );
  const written = fc
    .record({
      children: fc.array(node as fc.Arbitrary<Element>, { maxLength: 5 }),
      quoteSmart: fc.boolean(),
      preferUnquoted: fc.boolean(),
    })
    .map(({ children, ...style }) => toHtml({ type: 'root', children } satisfies Root, style));

  /** What a parser reads, with each address as a browser resolves it. */
  function read(html: string, page: string): { seen: string[]; absolute: string[] } {
    const seen: string[] = [];
    const absolute: string[] = [];
    const at = (url: string): string => {
      if (/^\/(?!\/)/.test(url)) absolute.push(url);
      return URL.canParse(url, page) ? new URL(url, page).href : url;
    };
    visit(fromHtml(html, { fragment: true }), (each) => {
      if (each.type === 'text' || each.type === 'comment') seen.push(`${each.type} ${each.value}`);
      if (each.type !== 'element') return;
      for (const [name, value] of Object.entries(each.properties)) {
        const isAddress = /^(?:href|src|action|cite)$/.test(name);
        seen.push(`${each.tagName} ${name} ${isAddress ? at(String(value)) : value}`);
      }
      if (each.tagName === 'template' && each.content) seen.push(...read(toHtml(each.content), page).seen);
    });
    return { seen, absolute };
  }

  test('a parser and a browser read the same, and no address begins at the top of the server', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('', 'a', 'a/b', 'a&b/c', 'a b'), (html, address) => {
        const page = `https://wiki.example/${address === '' ? '' : `${address}/`}`;
        const before = read(html, page);
        const made = from(address)(html);
        const after = read(made, page);
        expect(after.seen).toEqual(before.seen);
        expect(after.absolute).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
