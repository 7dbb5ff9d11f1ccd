import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.ts';
import type { TextFinding } from '../../src/problems/finding.ts';
import { Places } from '../../src/problems/places.ts';

const at = (text: string, { offset, message }: TextFinding): string => {
  const { line, column } = new Places(text).at(offset);
  return `${line}:${column} ${message}`;
};
const bodyOf = (text: string): string => text.slice(readFrontMatter(text).bodyStart);

describe('front matter', () => {
  test('is split from the Markdown after it', () => {
    const text = '---\ntitle: Restart\ntags: disk\n---\n# Restart\n';
    expect(readFrontMatter(text).data).toEqual({ title: 'Restart', tags: ['disk'] });
    expect(bodyOf(text)).toBe('# Restart\n');
  });

  test.each(['---\n---\nText\n', '---\n\n---\nText\n', '---\n# a comment\n---\nText\n', '---  \n---  \nText\n'])(
    'may be empty: %j',
    (text) => {
      expect(readFrontMatter(text)).toMatchObject({ data: {}, findings: [] });
      expect(bodyOf(text).trim()).toBe('Text');
    },
  );

  test('may end the file', () => {
    expect(readFrontMatter('---\ntitle: A\n---')).toMatchObject({ data: { title: 'A' }, bodyStart: 16, findings: [] });
  });

  test.each([
    'Text\n',
    '# Title\n\n---\n\nMore\n',
    '----\nText\n',
    '***\n\n---\nText\n',
    '--- said somebody\nText\n',
    '',
  ])('is not seen where there is none: %j', (text) => {
    expect(readFrontMatter(text)).toMatchObject({ data: {}, bodyStart: 0, findings: [] });
  });

  test('may say that it is YAML', () => {
    expect(readFrontMatter('---yaml\ntitle: A\n---\nText\n')).toMatchObject({ data: { title: 'A' }, findings: [] });
  });

  test('keeps the fields of other generators', () => {
    expect(readFrontMatter('---\nlayout: post\nweight: 3\n---\n').data).toEqual({ layout: 'post', weight: 3 });
  });

  test.each(['---\ntitle: A\n\nText\n', '---\ntitle: A\n----\nText\n', '---\ntitle: A\n--- end\nText\n', '---'])(
    'that no line of three signs ends is refused: %j',
    (text) => {
      expect(readFrontMatter(text).findings.map((finding) => at(text, finding))).toEqual([
        '1:1 front matter is opened by `---` but never closed',
      ]);
    },
  );
});

/** What is read of a text, what of it is Markdown, and what is told. */
const readOf = (text: string) => {
  const { data, bodyStart, findings } = readFrontMatter(text);
  return {
    data,
    body: text.slice(bodyStart),
    told: findings.map((finding) => `${at(text, finding)} → ${finding.hint}`),
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
      told: [/^3:1 .*must be unique/],
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

describe('front matter in a language that runs', () => {
  const global = globalThis as { executed?: boolean };
  afterEach(() => {
    delete global.executed;
  });

  test.each(['js', 'javascript', 'JS', 'coffee', 'cson', 'constructor', 'js '])(
    'is refused and never executed: ---%s',
    (language) => {
      const text = `---${language}\nglobalThis.executed = true\n---\nText\n`;
      const { data, findings } = readFrontMatter(text);
      expect(global.executed).toBeUndefined();
      expect(data).toEqual({});
      expect(findings.map((finding) => at(text, finding))).toEqual([
        `1:4 front matter is in \`${language.trim().toLowerCase()}\`, which is not read`,
      ]);
    },
  );

  test('is not executed when it looks like a YAML tag either', () => {
    readFrontMatter('---\ntitle: !!js/function "function () { globalThis.executed = true }()"\n---\n');
    expect(global.executed).toBeUndefined();
  });
});

describe('YAML that does not parse', () => {
  test('is told at every place', () => {
    const text = '---\ntitle: Disk: full\nowner: ok\nowner: again\nsummary: "open\n---\nText\n';
    expect(readFrontMatter(text).findings.map((finding) => at(text, finding).split(' ')[0])).toEqual([
      '2:8',
      '4:1',
      '5:15',
    ]);
  });

  test('is told at each alias without an anchor, as words between asterisks are', () => {
    const text = '---\ntitle: *very*\ntags: [a, *b]\n---\n';
    expect(readFrontMatter(text).findings.map((finding) => at(text, finding))).toEqual([
      '2:8 YAML does not parse: `*very*` is an alias, and no anchor has its name',
      '3:11 YAML does not parse: `*b` is an alias, and no anchor has its name',
    ]);
  });

  test('is told when aliases multiply without end', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const name of 'bcdefghi') {
      const last = String.fromCharCode(name.charCodeAt(0) - 1);
      lines.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(',')}]`);
    }
    const text = `---\n${lines.join('\n')}\n---\n`;
    expect(readFrontMatter(text).findings.map((finding) => at(text, finding).slice(0, 40))).toEqual([
      '3:8 YAML does not parse: Excessive alias',
    ]);
  });

  test.each([
    ['longer than any', `a: ${'x'.repeat(256 * 1024)}`, '2:1', 'it is longer than 256 KiB'],
    ['nested without end', `a: ${'['.repeat(20_000)}`, undefined, 'it is nested too deep'],
    ['nested without end in lists', `a:\n  ${'- '.repeat(20_000)}b`, undefined, 'it is nested too deep'],
    [
      'full of aliases',
      `a0: &x 1\n${Array.from({ length: 1001 }, (_, index) => `b${index}: *x`).join('\n')}`,
      '1003:8',
      'it has more than 1000 aliases',
    ],
  ])('is told when it is %s, once', (_what, yaml, place, message) => {
    const text = `---\n${yaml}\n---\nText\n`;
    const found = readFrontMatter(text).findings.map((finding) => at(text, finding));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`YAML does not parse: ${message}`);
    if (place !== undefined) expect(found[0]).toMatch(new RegExp(`^${place} `));
  });

  test('is told at each name that is there twice, in whatever mapping', () => {
    const text = '---\na: { b: 1, b: 2 }\nc: 1\nc: 2\n"c": 3\n---\n';
    expect(readFrontMatter(text).findings.map((finding) => at(text, finding))).toEqual([
      '2:12 YAML does not parse: Map keys must be unique',
      '4:1 YAML does not parse: Map keys must be unique',
      '5:1 YAML does not parse: Map keys must be unique',
    ]);
  });

  test('is told when it is a text or a list', () => {
    expect(readFrontMatter('---\n- a\n---\n').findings[0]?.message).toContain('is not a list of `name: value` lines');
  });
});

describe('front matter that breaks the schema', () => {
  const text = [
    '---',
    'title:',
    '  en: Disk',
    'kind: runbok',
    'severity: 1',
    'reviewed: 2026-13-01',
    'review_every: 6 months',
    'confirm: maybe',
    'chat: slack',
    'parameters:',
    '  a b: {}',
    '  host:',
    '    type: hostnme',
    '    xample: web-1',
    '---',
    'Text',
  ].join('\n');

  test('is told at each place, several at once', () => {
    expect(
      readFrontMatter(text)
        .findings.map((finding) => at(text, finding))
        .sort(),
    ).toEqual([
      '11:3 `parameters.a b` must be a name of letters, digits, `_` and `-`, without dots or spaces',
      expect.stringMatching(/^13:11 `parameters\.host\.type` \(`hostnme`\) is not valid/),
      '14:5 `parameters.host.xample` is no field that is known here',
      '2:1 `title` must be text',
      expect.stringMatching(/^4:7 `kind` \(`runbok`\) is no kind of page\. Did you mean `runbook`\?/),
      '6:11 `reviewed` (`2026-13-01`) is not a day of the calendar',
      '7:15 `review_every` (`6 months`) must be a span such as `180d`, `26w`, `6m` or `1y`',
      expect.stringMatching(/^8:10 `confirm` \(`maybe`\) is not valid/),
      '9:7 `chat` (`slack`) must be a web address such as `https://example.com/…`, or `slack://…`',
    ]);
  });

  test('leaves what is right', () => {
    expect(readFrontMatter(text).data).toEqual({ severity: '1' });
  });
});
