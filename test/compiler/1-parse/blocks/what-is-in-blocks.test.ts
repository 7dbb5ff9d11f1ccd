import { describe, expect, test } from 'vitest';
import { compile } from '../../../support/filled.ts';

const vocabulary = {
  host: { type: 'hostname' as const },
  language: { type: 'choice' as const, choices: ['java', 'go'] },
};

/** A note of a tool: its title, if it has one of its own, and the lines that are in it. */
type Form = (title: string | undefined, body: string[]) => string[];

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `    ${line}`));
const titled = (title: string | undefined, before: string, behind: string): string =>
  title === undefined ? '' : before + title + behind;

const forms: Record<string, Form> = {
  MkDocs: (title, body) => [`!!! warning${titled(title, ' "', '"')}`, ...indented(body)],
  Docusaurus: (title, body) => [`:::warning${titled(title, '[', ']')}`, ...body, ':::'],
  VitePress: (title, body) => [`::: warning${titled(title, ' ', '')}`, ...body, ':::'],
  'MyST with colons': (title, body) => [`:::{warning}${titled(title, ' ', '')}`, ...body, ':::'],
  'MyST with fences': (title, body) => [`\`\`\`\`{warning}${titled(title, ' ', '')}`, ...body, '````'],
  Quarto: (title, body) => [`::: {.callout-warning${titled(title, ' title="', '"')}}`, ...body, ':::'],
  Hugo: (title, body) => [`{{< notice warning${titled(title, ' "', '"')} >}}`, ...body, '{{< /notice >}}'],
  Docsy: (title, body) => [`{{% alert color="warning"${titled(title, ' title="', '"')} %}}`, ...body, '{{% /alert %}}'],
  GitBook: (title, body) => [`{% hint style="warning"${titled(title, ' title="', '"')} %}`, ...body, '{% endhint %}'],
  components: (title, body) => [
    `<Admonition type="warning"${titled(title, ' title="', '"')}>`,
    ...body,
    '</Admonition>',
  ],
  Obsidian: (title, body) => [`> [!warning]${titled(title, ' ', '')}`, ...body.map((line) => `> ${line}`.trimEnd())],
};
const names = Object.keys(forms);
const formOf = (name: string): Form => forms[name] as Form;
/** Quotations have lazy lines, as in Markdown. */
const others = names.filter((name) => name !== 'Obsidian');

const note = (html: string, title = '<p class="alert-title" data-chrome>Warning</p>'): string =>
  `<div class="alert alert-warning" role="note">${title}${html}</div>`;
/** Line ends between elements mean nothing. */
const html = (markdown: string): string =>
  compile(markdown, { vocabulary })
    .html.replace(/>\n+</g, '><')
    .replace(/\n(?=<div class="alert)/g, '')
    .trim();
const page = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const bodies: [what: string, body: string[]][] = [
  ['words', ['Text']],
  ['paragraphs', ['Text', '', 'More', 'lines']],
  ['empty lines around', ['', 'Text', '', '']],
  ['code', ['```bash', 'ssh {{host}}', '', '  x', '```']],
  ['code between words', ['Run:', '```', 'x', '```', 'Then.']],
  [
    'code with what could end it',
    ['~~~', ':::', '{{< /notice >}}', '{{% /alert %}}', '</Admonition>', '{% endhint %}', '~~~', 'Text'],
  ],
  ['code with what could begin one', ['```', '!!! note', '    x', ':::note', '{{< hint >}}', '```']],
  ['indented code', ['Text', '', '    code', '', 'More']],
  ['a list', ['- a', '- b', '  1. c']],
  ['a list with wide signs', ['-   a', '-   b', '', '    more', '', 'Text']],
  ['a loose list', ['- a', '', '- b', '', '  more']],
  ['a list with code', ['- a', '  ```', '  x', '  ```', '- b']],
  ['an ordered list', ['10. a', '11. b', '', '    more']],
  ['tasks', ['- [ ] a', '- [x] b']],
  ['a table', ['| a | b |', '| - | - |', '| 1 | `x` |']],
  ['a quotation', ['> q', '> r', '', 'Text']],
  ['a heading', ['## H', '', 'Text']],
  ['an underlined heading', ['H', '---', 'Text']],
  ['HTML', ['<b>x</b>', '', '<div>y</div>']],
  ['a rule', ['a', '', '***', '', 'b']],
  ['a section of words', ['A {{#host}}on {{host}} {{/host}}b']],
  ['a section of blocks', ['Text', '', '{{#language.java}}', '', 'Java', '', '{{/language.java}}', '', 'More']],
  ['a section of items', ['1. a', '{{#language.java}}', '2. b', '{{/language.java}}', '3. c']],
  ['a section at its end', ['- a', '{{#language.java}}', '- b', '{{/language.java}}']],
  ['a section of rows', ['| a | b |', '| - | - |', '{{#language.java}}', '| 1 | 2 |', '{{/language.java}}']],
  ['a section in code', ['```bash', 'a', '{{#language.java}}', 'b', '{{/language.java}}', '```']],
  ['hard breaks', ['One\\', 'Two']],
  ['links and images', ['[a](https://example.com) ![b](graph.png) <https://example.com>']],
];

describe.each(names)('what is in a note of %s', (name) => {
  const form = formOf(name);
  // In a quotation the first line is words, which go on on the next.
  const own = bodies.filter(([what]) => name !== 'Obsidian' || !/section|rule|ordered|underlined/.test(what));

  test.each(own)('is as on a page of its own: %s', (_what, body) => {
    const text = page(form(undefined, body));
    expect(html(text)).toBe(note(html(page(body))));
    expect(compile(text, { vocabulary }).findings).toEqual([]);
  });

  test.each(own)('is so between two lines of text: %s', (_what, body) => {
    const behind = name === 'Obsidian' ? ['', 'Behind'] : ['Behind'];
    expect(html(page(['Before', ...form(undefined, body), ...behind]))).toBe(
      `<p>Before</p>${note(html(page(body)))}<p>Behind</p>`,
    );
  });

  test.each(own)('is so with the line ends of Windows: %s', (_what, body) => {
    const text = page(form(undefined, body)).replaceAll('\n', '\r\n');
    expect(html(text).replaceAll('\r', '')).toBe(note(html(page(body))));
  });

  test.each(own)('is so in an item of a list: %s', (_what, body) => {
    const lines = form(undefined, body).map((line) => (line === '' ? '' : `   ${line}`));
    expect(html(page(['1. a', '', ...lines, '', '2. b']))).toBe(
      `<ol><li><p>a</p>${note(html(page(body)))}</li><li><p>b</p></li></ol>`,
    );
  });

  test.each(own.filter(([what]) => !what.includes('section')))('is so in a quotation: %s', (_what, body) => {
    const lines = form(undefined, body).map((line) => `> ${line}`.trimEnd());
    expect(html(page(lines))).toBe(`<blockquote>${note(html(page(body)))}</blockquote>`);
  });

  test('makes no list loose', () => {
    const lines = form(undefined, ['Text', '', 'More']).map((line) => (line === '' ? '' : `  ${line}`));
    expect(html(page(['- a', ...lines, '- b']))).toBe(`<ul><li>a${note('<p>Text</p><p>More</p>')}</li><li>b</li></ul>`);
    expect(html(page(['- a', '', ...lines, '', '- b']))).toBe(
      `<ul><li><p>a</p>${note('<p>Text</p><p>More</p>')}</li><li><p>b</p></li></ul>`,
    );
  });

  test('may be another one', () => {
    const inner = form('Inner', ['Two']);
    const three = name === 'Obsidian' ? ['', 'Three'] : ['Three'];
    expect(html(page(form('Outer', ['One', ...inner, ...three])))).toBe(
      note(
        `<p>One</p>${note('<p>Two</p>', '<p class="alert-title"><span>Inner</span></p>')}<p>Three</p>`,
        '<p class="alert-title"><span>Outer</span></p>',
      ),
    );
  });

  test.each([
    'Plain',
    'My *own* [title](https://example.com)',
    'A <b>bold</b> & more',
    "It's so",
    'On {{host}}',
    'A {{#host}}b{{/host}}',
  ])('has the title %s as Markdown', (title) => {
    const text = page(form(title, ['Text']));
    const own = html(title).replace(/^<p>(.*)<\/p>$/, '<p class="alert-title"><span>$1</span></p>');
    expect(html(text)).toBe(note('<p>Text</p>', own));
    expect(compile(text, { vocabulary }).findings).toEqual([]);
  });

  test('may be nothing', () => {
    expect(html(page(form(undefined, [])))).toBe(note(''));
    expect(html(page(form('T', [])))).toBe(note('', '<p class="alert-title"><span>T</span></p>'));
  });

  test('keeps the places of problems', () => {
    for (const eol of ['\n', '\r\n']) {
      const body = ['Text', '', '- [one](gone.md)', '', '```bash', 'ssh {{hots}}', '```', '', '[two](lost.md)'];
      const text = ['Before', '', ...form('A [title](no.md)', body), ''].join(eol);
      const places = compile(text, { vocabulary }).findings.map(({ offset }) => text.slice(offset, offset + 6));
      expect(places.sort()).toEqual(['[one](', '[title', '[two](', '{{hots'].sort());
    }
  });

  test('is no note in code', () => {
    const lines = form('T', ['Text']);
    for (const fence of ['```md', '~~~~~'])
      expect(
        html(page([fence, ...lines.filter((line) => !line.startsWith('````')), fence.replace('md', '')])),
      ).not.toContain('class="alert');
    expect(html(page(lines.map((line) => `    ${line}`)))).not.toContain('class="alert');
  });
});

describe.each(others.filter((name) => name !== 'MkDocs'))('a note of %s that is never closed', (name) => {
  test('is shown as written', () => {
    const [first = '', ...rest] = formOf(name)('T', ['Text', '', '- a', '', '## H']).slice(0, -1);
    const text = page(['Before', first, ...rest]);
    expect(html(text)).not.toContain('class="alert');
    expect(html(text)).toContain('<p>Before\n');
    expect(html(text)).toContain('Text</p><ul><li>a</li></ul><h2 id="h">H</h2>');
    expect(html(text).replace(/&#x3C;/g, '<')).toContain(first.replace(/[[\]]/g, (sign) => sign));
  });
});
