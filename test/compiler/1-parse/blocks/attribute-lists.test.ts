import { describe, expect, test } from 'vitest';
import { compile } from '../../../support/filled.ts';

const html = (markdown: string): string => compile(markdown, {}).html.replace(/>\s+</g, '><').trim();
const note = (kind: string, label: string, body: string): string =>
  `<div class="alert alert-${kind}" role="note"><p class="alert-title" data-chrome>${label}</p>${body}</div>`;

describe('a list of attributes of kramdown or MkDocs', () => {
  test.each([
    ['behind a link', '[a](https://example.com){:target="_blank"} b', '[a](https://example.com) b'],
    ['with a dot', '[a](https://example.com){ .md-button .md-button--primary }', '[a](https://example.com)'],
    ['behind a reference', '[a][r]{: .x }\n\n[r]: https://example.com', '[a][r]\n\n[r]: https://example.com'],
    ['behind code', '`a`{: .filepath } b', '`a` b'],
    ['behind strong words', '**a**{ .x #y } b', '**a** b'],
    ['behind an icon', ':material-alert:{ .lg .middle } a', ':material-alert: a'],
    ['with quoted values', '*a*{: title="b \'c\'" rel=me }', '*a*'],
    [
      'in a table',
      '| a |\n| - |\n| [x](https://example.com){:rel="me"} |',
      '| a |\n| - |\n| [x](https://example.com) |',
    ],
    ['below a table', '| a |\n| - |\n| b |\n{: .table }', '| a |\n| - |\n| b |'],
    ['below a paragraph', 'a\n{: .lead }\n\nb', 'a\n\nb'],
    ['of MkDocs below a paragraph', 'a\n{ .annotate }\n\nb', 'a\n\nb'],
    ['below code', '```\na\n```\n{: .nolineno }', '```\na\n```'],
    ['behind a heading', '## A {.no_toc}\n\nb', '## A\n\nb'],
    ['below a heading', '## A\n{: .no_toc .text-delta }\n\nb', '## A\n\nb'],
    ['that is where a list of headings goes', '* TOC\n{:toc}\n\na', 'a'],
    ['with more', '- Contents\n{:toc .x}\n\na', 'a'],
    ['with an id below a heading', '## A\n{: #own }\n\nb', '## A {#own}\n\nb'],
    ['with an id above a heading', '{: #own }\n## A\n\nb', '## A {#own}\n\nb'],
  ])('%s is not shown', (_what, written, same) => {
    expect(html(`# T\n\n${written}\n`)).toBe(html(`# T\n\n${same}\n`));
  });

  test.each([
    ['labels of a metric', 'a `up`{job="node"} b', '{job="node"}'],
    ['labels below', 'up\n{job="node"}', '{job="node"}'],
    ['labels in a heading', '## up {job="node"}', '{job="node"}'],
    ['words in braces', '[a](https://example.com){b} c', '{b}'],
    ['a keyword of another language', 'It is {:ok} or {:error, reason}.', '{:ok} or {:error, reason}'],
    ['what is behind other words', 'Put { .class } behind it', '{ .class }'],
    ['code', '`[a](b){: .c }`', '{: .c }'],
    ['a fence', '```\na{: .c }\n```', '{: .c }'],
  ])('is none of %s', (_what, written, shown) => {
    expect(
      html(`# T\n\n${written}\n`)
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x22;', '"'),
    ).toContain(shown);
  });

  test.each([
    ['below a quotation', '> a\n{: .prompt-warning }', note('warning', 'Warning', '<p>a</p>')],
    ['below several paragraphs', '> a\n>\n> b\n{: .prompt-tip }', note('tip', 'Tip', '<p>a</p><p>b</p>')],
    ['below a quotation that ends in code', '> a\n>\n> ```\n> b\n> ```\n{: .prompt-danger }', 'alert-caution'],
    ['above a quotation', '{: .important }\n> a', note('important', 'Important', '<p>a</p>')],
    ['above a paragraph', '{: .note }\na *b*', note('note', 'Note', '<p>a <em>b</em></p>')],
    [
      'with its own title',
      '{: .warning-title }\n> My *title*\n>\n> a',
      '<p class="alert-title"><span>My <em>title</em></span></p><p>a</p>',
    ],
    ['in a list', '- a\n\n  > b\n  {: .prompt-info }', note('note', 'Info', '<p>b</p>')],
  ])('%s makes a note of it', (_where, written, shown) => {
    const page = html(`# T\n\n${written}\n`);
    expect(page.replace(/\s+<\/p>/g, '</p>').replace(/<p>\s+/g, '<p>')).toContain(shown);
    expect(page).not.toContain('{:');
  });

  test('keeps the size that it gives an image', () => {
    for (const list of ['{ width="300" }', '{: .shadow width="300" }', '{width=300}'])
      expect(html(`![a](graph.png)${list}\n`)).toMatch(/^<p><img src="\/graph.png" alt="a" width="300"[^>]*><\/p>$/);
  });
});
