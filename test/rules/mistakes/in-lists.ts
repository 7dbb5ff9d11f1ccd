import { type Mistake, page } from './mistake.ts';

const at = (column: number, rule: string, line = 6): string => `pages/a.md:${line}:${column} ${rule}`;
const fence = '```bash\nls\n```';

/** Mistakes that make other text of lists, emphasis, front matter, HTML and links. */
export const inLists: Mistake[] = [
  ...[
    { text: '1.Log in', message: '`1.` begins no item' },
    { text: '2)Restart it, then look.', message: '`2)` begins no item' },
    { text: '-Restart it', message: '`-` begins no item' },
    { text: '*Look at it', message: '`*` begins no item' },
  ].map(({ text, message }) => ({
    kind: 'an item without its space',
    files: page(text),
    told: at(1, 'lost-item'),
    message,
    hint: 'a space, then the item',
  })),
  ...[
    { text: 'Steps:\n1.Log in\n2.Look', told: [at(1, 'lost-item', 7), at(1, 'lost-item', 8)], message: '`1.`' },
    { text: '> -Log in\n> -Look at it', told: [at(3, 'lost-item'), at(3, 'lost-item', 7)], message: '`-`' },
    { text: '- a\n\n  1.Do\n  2.Look', told: [at(3, 'lost-item', 8), at(3, 'lost-item', 9)], message: '`1.`' },
  ].map((each) => ({ ...each, kind: 'items without their spaces', files: page(each.text), hint: 'Write `' })),
  ...[
    { text: `1. a\n\n${fence}\n\n1. b`, line: 12 },
    { text: `1. a\n2. b\n\n${fence}\n\n1. c\n2. d`, line: 13 },
    { text: `1. a\n\n${fence}\n\nYou should see files.\n\n1. b`, line: 14 },
    { text: `1. a\n\nOutput:\n\n${fence}\n\n1. b`, line: 14 },
    { text: '1. a\n\n![It](x.svg)\n\n1. b', line: 10 },
  ].map(({ text, line }) => ({
    kind: 'steps that begin again',
    files: { ...page(text), 'pages/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    told: at(1, 'restarted-list', line),
    message: 'begin with 1 again',
    hint: 'Indent it',
  })),
  ...[
    { text: '**Note: wait', column: 1 },
    { text: 'It is **very slow.', column: 7 },
    { text: '- (**Never do this', column: 4 },
    { text: '| a |\n| - |\n| **Look |', column: 3, line: 8 },
  ].map(({ text, column, line }) => ({
    kind: 'emphasis that is never closed',
    files: page(text),
    told: at(column, 'lost-emphasis', line),
    message: 'shows its stars',
    hint: 'behind the last word',
  })),
  ...['![](../alerts/x.svg)', '![ ](../alerts/x.svg)', '![][x]\n\n[x]: ../alerts/x.svg'].map((text) => ({
    kind: 'an image without words',
    files: { ...page(text), 'alerts/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    told: at(1, 'missing-alternative'),
    message: 'has no words',
    hint: 'Say between the brackets what it shows',
  })),
  ...[
    {
      text: '\n---\nowner: team-a\n---\n# A\n',
      line: 2,
      title: 5,
      message: 'does not begin on the first line',
      hint: 'Take out',
    },
    {
      text: '<!-- x -->\n---\nowner: team-a\ntags: [a]\n---\n# A\n',
      line: 2,
      title: 6,
      message: 'first line',
      hint: 'Take out',
    },
    {
      text: '--\nowner: team-a\n--\n# A\n',
      line: 1,
      title: 4,
      message: '`--` is not three dashes',
      hint: 'Write `---`',
    },
    {
      text: '----\nowner: team-a\nx: y\n----\n\n# A\n',
      line: 1,
      title: 6,
      message: '`----` is not',
      hint: 'Write `---`',
    },
  ].map(({ text, line, title, message, hint }) => ({
    kind: 'front matter that is text',
    files: { 'pages/a.md': text },
    told: [at(1, 'lost-front-matter', line), at(1, 'missing-owner', title)],
    message,
    hint,
  })),
  ...[
    { text: '<detials>\n\nText\n\n</detials>', message: '`<details>`' },
    { text: '<details><sumary>It</sumary>\n\nText\n\n</details>', column: 10, message: '`<summary>`' },
    { text: '<talbe>\n\nText', message: '`<table>`' },
  ].map(({ text, column, message }) => ({
    kind: 'an element that is misspelt',
    files: page(text),
    told: at(column ?? 1, 'misspelt-element'),
    message,
    hint: 'where it ends',
  })),
  ...['[it](http://localhost:3000/d/x)', '[it](https://127.0.0.1/)', '[it][x]\n\n[x]: http://localhost'].map(
    (text) => ({
      kind: "a link to the reader's own machine",
      files: page(text),
      told: at(1, 'local-link', text.includes('[x]:') ? 8 : 6),
      message: 'whoever clicks it',
      hint: 'port-forward',
    }),
  ),
  ...[
    { text: '{{#if pod}} a {{/if}}', second: 15, hint: '`{{/pod}}`' },
    { text: '{{#language == "java"}} a {{/language == "java"}}', second: 27, hint: '`{{/language.java}}`' },
    { text: '{{#unless language.go}}a {{else}}', second: 26, hint: '`{{/language.go}}' },
  ].map(({ text, second, hint }) => ({
    kind: "the end of another language's section",
    files: page(text),
    told: [at(1, 'broken-tag'), at(second, 'broken-tag')],
    message: 'is no section',
    hint,
  })),
  ...['if [$x -eq 1]; then echo a; fi', 'x=1; ["$x" = 1] && ls', 'while [[$x < 3 ]]; do ls; done'].map((command) => ({
    kind: 'a test without its space',
    files: page(`\`\`\`bash\n${command}\n\`\`\``),
    told: at(command.indexOf('[') + 1, 'shell-syntax', 7),
    message: 'this is no test',
    hint: 'a space behind `[`',
  })),
  ...['-H x', '\'{"a":1}\'', '"http://x/"'].map((next) => ({
    kind: 'a space behind the backslash of a line',
    files: page(`\`\`\`bash\ncurl -s x \\ \n${next}\n\`\`\``),
    told: at(12, 'shell-syntax', 7),
    message: 'A space follows this backslash',
    hint: 'Take out',
  })),
];
