import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/matter/front-matter.ts';
import { toldAt } from '../../support/told-at.ts';

/** What is read of a text, what of it is Markdown, and what is told. */
const readOf = (text: string) => {
  const { data, bodyStart, findings } = readFrontMatter(text);
  return {
    data,
    body: text.slice(bodyStart),
    told: findings.map((finding) => `${toldAt(text, finding)} → ${finding.hint}`),
  };
};

describe('front matter in which something is wrong', () => {
  test.each([
    {
      what: 'text that holds a colon, or starts with a sign, is that text',
      text: '---\ntitle: Disk: it is full # not read\nowner: @team\nsummary: `df` says so\ntags: [a]\n---\nText\n',
      data: { title: 'Disk: it is full', owner: '@team', summary: '`df` says so', tags: ['a'] },
      body: 'Text\n',
      told: [
        /^2:8 YAML does not parse.*`title` is read as `Disk: it is full`/,
        /^3:8 .*`@team`/,
        /^4:10 .*`df` says so/,
      ],
    },
    {
      what: 'a quote that is never closed is read to the end of its line',
      text: '---\nsummary: "open\nowner: x\n---\n',
      data: { summary: 'open', owner: 'x' },
      body: '',
      told: [/^2:15 .*`summary` is read as `open`/],
    },
    {
      what: 'tabs are spaces',
      text: '---\nparameters:\n\thost:\n\t\ttype: hostname\nowner: x\n---\n',
      data: { parameters: { host: { type: 'hostname' } }, owner: 'x' },
      body: '',
      told: [/^3:1 .*`parameters` is read as if there were spaces/],
    },
    {
      what: 'of a name that is there twice the last is read',
      text: '---\nowner: a\nowner: b\n---\n',
      data: { owner: 'b' },
      body: '',
      told: [/^3:1 `owner` is there twice/],
    },
    {
      what: 'a list that is broken is passed over, and the rest is read',
      text: '---\ntags: [a, b\ntitle: A\nseverity: page\n---\nText\n',
      data: { title: 'A', severity: 'page' },
      body: 'Text\n',
      told: [/`tags` is passed over/],
    },
    {
      what: 'a line without a name is passed over',
      text: '---\ntitle: A\nsome words\nowner: x\n---\nText\n',
      data: { title: 'A', owner: 'x' },
      body: 'Text\n',
      told: [/^3:1 .*These lines are passed over/],
    },
    {
      what: 'a list alone is passed over',
      text: '---\n- a\n- b\n---\nText\n',
      data: {},
      body: 'Text\n',
      told: [/^2:1 .*is not a list of `name: value` lines/],
    },
    {
      what: 'words between two rules are text',
      text: '---\nSome words.\n\n---\nText\n',
      data: {},
      body: '---\nSome words.\n\n---\nText\n',
      told: [/^2:1 `Some words\.` is not a list.*write `\*\*\*`/],
    },
    {
      what: 'a rule that nothing ends is text',
      text: '---\nSome words.\n',
      data: {},
      body: '---\nSome words.\n',
      told: [/^1:1 front matter is opened by `---` but never closed/],
    },
    {
      what: 'what nobody has ended is read up to the first line that is no field',
      text: '---\ntitle: A\ntags:\n  - b\n\n# A\n\nText\n',
      data: { title: 'A', tags: ['b'] },
      body: '\n# A\n\nText\n',
      told: [/never closed/],
    },
    {
      what: 'a rule far below does not end it',
      text: '---\ntitle: A\n\nSome words.\n\n---\n\nMore: words.\n',
      data: { title: 'A' },
      body: '\nSome words.\n\n---\n\nMore: words.\n',
      told: [/never closed/],
    },
  ])('$what', ({ text, data, body, told }) => {
    const read = readOf(text);
    expect(read).toMatchObject({ data, body });
    expect(read.told).toHaveLength(told.length);
    for (const [number, line] of told.entries()) expect(read.told[number]).toMatch(line);
  });

  test('ends at `...` too, as YAML does', () => {
    expect(readOf('---\ntitle: A\n...\nText\n')).toEqual({ data: { title: 'A' }, body: 'Text\n', told: [] });
  });

  test('of more names than anybody writes is told once', () => {
    const text = `---\n${Array.from({ length: 1001 }, (_, index) => `a${index}: b: c`).join('\n')}\n---\nText\n`;
    expect(readOf(text)).toMatchObject({
      data: {},
      body: 'Text\n',
      told: [expect.stringContaining('YAML does not parse')],
    });
  });
});

describe('front matter of other tools', () => {
  const toml =
    '+++\ntitle = "A title"\nweight = 3\ndate = 2026-07-14T10:00:00Z\ntags = ["a"]\n[params]\nx = 1\n+++\n\nText\n';

  test.each([
    ['TOML', toml, { title: 'A title', date: '2026-07-14', weight: 3, tags: ['a'] }, '1:1 front matter is in `toml`'],
    ['TOML that says so', '---toml\ntitle = "A"\n---\n\nText\n', { title: 'A' }, '1:1 front matter is in `toml`'],
    [
      'JSON',
      '{\n\t"title": "J",\n  "tags": ["a"]\n}\n\nText\n',
      { title: 'J', tags: ['a'] },
      '1:1 front matter is in `json`',
    ],
    ['JSON in one line', '{"title": "J"}\n\nText\n', { title: 'J' }, '1:1 front matter is in `json`'],
    ['JSON that says so', '---json\n{"title": "J"}\n---\n\nText\n', { title: 'J' }, '1:1 front matter is in `json`'],
    ['broken TOML', '+++\ntitle = A title\n+++\n\nText\n', {}, '2:9 TOML does not parse: '],
    ['broken JSON', '{\n  "title": J: K,\n}\n\nText\n', {}, '2:'],
    ['JSON that is none', '---json\ntitle\n---\n\nText\n', {}, '2:1 JSON does not parse: it is no object'],
  ])('is read when it is %s, or told and never shown', (_what, text, data, told) => {
    const read = readOf(text);
    expect(read).toMatchObject({ data, body: '\nText\n' });
    expect(read.told).toHaveLength(1);
    expect(read.told[0]).toContain(told);
  });

  test('says where a field of TOML is that holds something else', () => {
    expect(readOf('+++\ntitle = "A"\nreviewed = "last week"\n+++\n').told[1]).toMatch(
      /^3:12 `reviewed` \(`last week`\) must be a day/,
    );
  });

  test.each(['{{< hint >}}\nText\n', '{: .lead }\nText\n', '{% include x %}\n', '+++\n\nText\n', '{"a": 1\n\nText\n'])(
    'is not seen in %j',
    (text) => {
      expect(readOf(text)).toEqual({ data: {}, body: text, told: [] });
    },
  );
});
