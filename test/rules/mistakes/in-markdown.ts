import { action, alert, type Mistake, page } from './mistake.ts';

const at = (column: number, rule: string, line = 6): string => `pages/a.md:${line}:${column} ${rule}`;
const table = (row: string): string => `| a | b |\n| - | - |\n${row}`;

/** Mistakes in links, headings, tables and lists. Long, for it is a table: one row a mistake. */
export const inMarkdown: Mistake[] = [
  ...[
    { text: 'See [it](my page.md).', column: 10, message: 'for the space in `my page.md`', hint: '`<my page.md>`' },
    { text: 'See **[it](../alerts/my page.md)**.', column: 12, message: 'for the space', hint: '`%20`' },
    { text: 'See [it] (../alerts/HighCPU.md).', column: 5, message: 'between its brackets', hint: '[it](../alerts' },
    { text: 'See [it] (https://x.example/a).', column: 5, message: 'between its brackets', hint: '[it](https://x' },
    { text: 'See (it)[https://x.example/a].', column: 5, message: 'wrong order', hint: '[it](https://x' },
    { text: 'See [](../alerts/HighCPU.md).', column: 5, message: 'has no words', hint: 'between the brackets' },
    { text: 'See (it)[../alerts/HighCPU.md].', column: 5, message: 'wrong order', hint: '[it](../alerts' },
    {
      text: '> See [it](../alerts/HighCPU.md, now.',
      column: 7,
      message: 'never closed',
      hint: '[it](../alerts/HighCPU.md)',
    },
    {
      text: '- See [it](https://x.example/a now.',
      column: 7,
      message: 'never closed',
      hint: '[it](https://x.example/a)',
    },
    { text: '![Größe](load of today.png)', column: 10, message: 'no image, for the space', hint: '`%20`' },
  ].map(({ text, column, message, hint }) => ({
    kind: 'a link that is text',
    files: page(text),
    told: at(column, 'lost-link'),
    message,
    hint,
  })),
  ...[
    { text: 'See [it][nowhere].', column: 5, message: 'where `nowhere` leads' },
    { text: 'See [the page][].', column: 5, message: 'where `the page` leads' },
    { text: '> See [the long\n> way][nowhere].', column: 7, message: '`[the long way][nowhere]`' },
    { text: '- [**it**][no] and [`x y`](../alerts/HighCPU.md)', column: 3, message: '`[**it**][no]` is text' },
    { text: '# B [`x y`][no]', column: 5, message: '`[`x y`][no]` is text' },
    { text: 'See ![it][nowhere].', column: 5, message: 'is text and no image' },
    { text: 'See [it][contcats].\n\n[contacts]: https://x.example/', column: 5, message: 'Did you mean `contacts`?' },
  ].map(({ text, column, message }) => ({
    kind: 'a reference without a definition',
    files: page(text),
    told: at(column, 'lost-link'),
    message,
    hint: ']: https://',
  })),
  ...[
    { text: 'Text.[^1]', column: 6, message: 'no footnote `1`' },
    { text: 'Text.[^note]\n\n[^notes]: More.', column: 6, message: 'Did you mean `notes`?' },
    { text: '- Text.[^12]', column: 8, message: 'no footnote `12`' },
    { text: '> | a |\n> | - |\n> | x[^2] |', column: 6, message: 'no footnote `2`', line: 8 },
  ].map(({ text, column, message, line }) => ({
    kind: 'a footnote that is not there',
    files: page(text),
    told: at(column, 'lost-link', line),
    message,
    hint: 'Add a line `[^',
  })),
  ...[
    { text: '##NoSpace', hint: 'Write `## NoSpace`' },
    { text: '###3. Third', hint: 'Write `### 3. Third`' },
    { text: 'Text.\n##{{host}}', hint: 'Write `## {{host}}`', line: 7 },
  ].map(({ text, hint, line }) => ({
    kind: 'a heading without a space',
    files: page(text),
    told: at(1, 'lost-heading', line),
    message: 'is text and no heading',
    hint,
  })),
  ...[
    { path: 'alerts/HihgCPU/', message: 'Did you mean `alerts/HighCPU`?' },
    { path: 'runbooks/checkout/nothing-of-it.html', message: 'leads to no page of this site' },
    { path: 'alerts/HighCPU.md/x', message: 'leads to no page of this site' },
  ].map(({ path, message }) => ({
    kind: "a link to a missing page with the site's own address",
    files: page(`See [it](https://runbooks.example.com/${path}).`),
    told: at(5, 'dead-own-link'),
    message,
    hint: 'write that page',
  })),
  ...[
    { row: '| 1 | 2 | three |', column: 9, message: '`three` is not shown: this row has 3 cells, and the header 2' },
    { row: '1 | 2 | three | four', column: 7, message: '`three | four` is not shown' },
    { row: '| {{host}} | 2 | {{pod}} |', column: 16, message: '`{{pod}}` is not shown' },
  ].map(({ row, column, message }) => ({
    kind: 'cells beyond the header',
    files: page(table(row)),
    told: at(column, 'lost-cell', 8),
    message,
    hint: 'Add a cell to the header',
  })),
  ...[
    { row: '| 1 | `ps | grep x` |', column: 11, message: 'and `grep x` is not shown' },
    { row: '| `a | b` | 2 |', column: 6, message: 'ends this cell, and `2` is not shown' },
    { row: '| `a | b` |', column: 6, message: 'a `|` in code ends this cell' },
  ].map(({ row, column, message }) => ({
    kind: "a pipe in a table's code",
    files: page(table(row)),
    told: at(column, 'lost-cell', 8),
    message,
    hint: 'Write `\\|`',
  })),
  ...[
    { text: '| a | b | c |\n| - | - |\n| 1 | 2 | 3 |', message: 'has 3 cells, and the line below it 2' },
    { text: 'a | b\n--- | --- | ---\n1 | 2', message: 'has 2 cells, and the line below it 3' },
    { text: '| `a` | b |\n|---|\n', message: 'has 2 cells, and the line below it 1' },
  ].map(({ text, message }) => ({
    kind: 'a table that is text',
    files: page(text),
    told: at(1, 'lost-cell'),
    message,
    hint: 'one `---` for each cell',
  })),
  ...['| a | b |\n| 1 | 2 |', '| a | b |\n| 1 | 2 |\n| 3 | 4 |', '|a|b|\n|{{host}}|2|'].map((text) => ({
    kind: 'a table without a line below its header',
    files: page(text),
    told: at(1, 'lost-cell'),
    message: 'no line of dashes',
    hint: '`| --- | --- |`',
  })),
  ...[
    { path: 'https//wiki.example.com/x', hint: 'Write `https://wiki.example.com/x`' },
    { path: 'https:/wiki.example.com/x', hint: 'Write `https://wiki.example.com/x`' },
    { path: 'wiki.example.com/x', hint: 'Write `https://wiki.example.com/x`' },
    { path: 'www.example.com', hint: 'Write `https://www.example.com`' },
    { path: '../alerts/data.json', hint: 'put the file there' },
    { path: '{%x%}/y.md', hint: 'an expression of another tool' },
    { path: '../runbooks/Checkout/Index.md', hint: 'Did you mean `../runbooks/checkout/index.md`?' },
    { path: '../runbooks/chekout/index.md', hint: 'Did you mean `../runbooks/checkout/index.md`?' },
    { path: '/checkout/', hint: 'Did you mean `/runbooks/checkout/index.md`?' },
  ].map(({ path, hint }) => ({
    kind: 'a link that leads nowhere',
    files: page(`[it](${path})`),
    told: at(1, 'broken-link'),
    message: encodeURI(path),
    hint,
  })),
  ...[
    { text: 'TODO', name: 'B' },
    { text: 'TBD.', name: 'C' },
    { text: '_to be written_', name: 'D' },
    { text: 'Lorem ipsum dolor sit amet', name: 'E' },
  ].map(({ text, name }) => ({
    kind: 'a section that says that it will be written',
    files: { [`alerts/${name}.md`]: alert(name, '', `## Diagnosis\n\n${text}\n`) },
    told: `alerts/${name}.md:14:1 unfilled-section`,
    message: 'still says what to fill in',
    hint: 'Write it',
  })),
  ...[
    { files: action('- Do this.\n- Do that.'), told: 'runbooks/checkout/restart.md:12:1 bulleted-steps' },
    {
      files: action('- Do this.\n- If it fails, do that.\n- see `df -h`\n- [more](https://x.example/)\n- Run it.'),
      told: 'runbooks/checkout/restart.md:12:1 bulleted-steps',
    },
    { files: action('Text.\n\n* Do this.\n* Do that.'), told: 'runbooks/checkout/restart.md:14:1 bulleted-steps' },
    {
      files: { 'alerts/B.md': alert('B', '', '## Diagnosis\n\n- Run `uptime -s`.\n- Run `df -h`.\n') },
      told: 'alerts/B.md:16:1 bulleted-steps',
    },
    {
      files: {
        'alerts/B.md': alert(
          'B',
          '',
          '## Diagnosis\n\n### 1. Disks\n\n- Look at the disks: `df -h`\n- See if it is slow: `iostat -x`\n\n### 2. Load\n\nText.\n',
        ),
      },
      told: 'alerts/B.md:18:1 bulleted-steps',
    },
  ].map((each) => ({ ...each, kind: 'bullets for steps', message: 'readers cannot tick them', hint: 'Number them' })),
  ...[
    { text: 'Log in to <host:port> now.', column: 11 },
    { text: '- Ask <team:on-call>.', column: 7 },
    { text: '| a |\n| - |\n| See <pod:name> |', column: 7, line: 8 },
  ].map(({ text, column, line = 6 }) => ({
    kind: 'a placeholder that Markdown takes for a link',
    files: page(text),
    told: at(column, 'dropped-link', line),
    message: 'is dropped',
    hint: 'What is to be filled in is a tag',
  })),
  ...[
    { text: '[it](`https://x.example/a`)', hint: 'Write `https://x.example/a`, with nothing before it' },
    { text: '[it](link:https://x.example/{{host}})', hint: 'Write `https://x.example/{{host}}`, with' },
    { text: '[it](git+https://x.example/a)', hint: 'link_schemes: [git+https]' },
  ].map(({ text, hint }) => ({
    kind: 'a web address behind something else',
    files: page(text),
    told: at(1, 'dropped-link'),
    message: 'is dropped',
    hint,
  })),
  ...[
    { text: '{{#if language.java}}', message: 'Did you mean `{{#language.java}}`?', hint: '`{{/language.java}}`' },
    { text: '{{#language == "java"}}', message: 'Did you mean `{{#language.java}}`?', hint: '`{{/language.java}}`' },
    { text: '{{#unless pod}}', message: 'Did you mean `{{^pod}}`?', hint: '`{{/pod}}`' },
    { text: '{{#language!=go}}', message: 'Did you mean `{{^language.go}}`?', hint: '`{{/language.go}}`' },
  ].map(({ text, message, hint }) => ({
    kind: 'a section of another language',
    files: page(text),
    told: at(1, 'broken-tag'),
    message,
    hint,
  })),
  ...['pypug:tutorials/installing', 'python:library/os', 'pip:cli/pip_install#options'].map((path) => ({
    kind: "a reference of another tool's",
    files: page(`[it](${path})`),
    told: at(1, 'dropped-link'),
    message: 'is dropped',
    hint: 'a reference of another tool',
  })),
  ...[
    'https://img.shields.io/npm/v/x.svg',
    'https://travis-ci.org/x/y.png',
    'https://ci.example.com/badge.svg?branch=main',
    'https://ci.appveyor.com/api/projects/status/x1y2?svg=true',
    'https://dev.azure.com/x/_apis/build/status/y?branchName=main',
    'https://ci.example.com/buildStatus/icon?job=x',
  ].map((address) => ({
    kind: 'badges, once a page',
    files: page(`![a](${address}) [![b](${address})](https://x.example/) ![c](https://codecov.io/x.svg)`),
    told: at(1, 'remote-image'),
    message: 'as of every other badge',
    hint: 'Take it out',
  })),
  ...['[it](C:\\Users\\me\\x.md)', '[it](d:/notes/x.md)', '[it][x]\n\n[x]: Z:x.md'].map((text) => ({
    kind: 'a path on the own machine',
    files: page(text),
    told: at(1, 'dropped-link'),
    message: 'is dropped',
    hint: 'a path on your own machine',
  })),
  ...['![it](../alerts/HighCPU.md)', '![](../runbooks/checkout/index.md)', '![it][x]\n\n[x]: ../alerts/HighCPU.md'].map(
    (text) => ({
      kind: 'an image that is a page',
      files: page(text),
      told: at(1, 'missing-file'),
      message: 'is a page, so the page shows a link to it',
      hint: 'without the `!`',
    }),
  ),
  ...[
    { section: '### Diagnosis\n\n1. Look.\n', message: '`### Diagnosis` makes it a part of the section before it' },
    { section: '# Diagnosis\n\n1. Look.\n', message: '`# Diagnosis` puts it above the other sections' },
    { section: '#### diagnosis:\n\n1. Look.\n', message: '`#### diagnosis:` makes it a part' },
  ].map(({ section, message }) => ({
    kind: 'a section on another level',
    files: { 'alerts/B.md': alert('B', '', section) },
    told: 'alerts/B.md:14:1 heading-level',
    message,
    hint: 'Write `## Diagnosis`',
  })),
];
