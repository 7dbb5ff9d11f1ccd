import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/matter/front-matter.ts';
import { toldAt } from '../../support/told-at.ts';

const bodyOf = (text: string): string => text.slice(readFrontMatter(text).bodyStart);

describe('front matter', () => {
  test('is split from the Markdown after it', () => {
    const text = '---\ntitle: Restart\ntags: disk\n---\n# Restart\n';
    expect(readFrontMatter(text).data).toEqual({ title: 'Restart', tags: ['disk'] });
    expect(bodyOf(text)).toBe('# Restart\n');
  });

  test('may have an address with each tag, as Docusaurus has', () => {
    const { data, findings } = readFrontMatter('---\ntags:\n  - disk\n  - {label: Linux, permalink: /linux}\n---\n');
    expect(data).toEqual({ tags: ['disk', 'Linux'] });
    expect(findings).toEqual([]);
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
      expect(readFrontMatter(text).findings.map((finding) => toldAt(text, finding))).toEqual([
        '1:1 front matter is opened by `---` but never closed',
      ]);
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
      expect(findings.map((finding) => toldAt(text, finding))).toEqual([
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
    expect(readFrontMatter(text).findings.map((finding) => toldAt(text, finding).split(' ')[0])).toEqual([
      '2:8',
      '4:1',
      '5:15',
    ]);
  });

  test('is told at each alias without an anchor, as words between asterisks are', () => {
    const text = '---\ntitle: *very*\ntags: [a, *b]\n---\n';
    expect(readFrontMatter(text).findings.map((finding) => toldAt(text, finding))).toEqual([
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
    expect(readFrontMatter(text).findings.map((finding) => toldAt(text, finding).slice(0, 40))).toEqual([
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
    const found = readFrontMatter(text).findings.map((finding) => toldAt(text, finding));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`YAML does not parse: ${message}`);
    if (place !== undefined) expect(found[0]).toMatch(new RegExp(`^${place} `));
  });

  test('is told at each name that is there twice, in whatever mapping', () => {
    const text = '---\na: { b: 1, b: 2 }\nc: 1\nc: 2\n"c": 3\n---\n';
    expect(readFrontMatter(text).findings.map((finding) => toldAt(text, finding))).toEqual([
      '2:12 `b` is there twice',
      '4:1 `c` is there twice',
      '5:1 `c` is there twice',
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
        .findings.map((finding) => toldAt(text, finding))
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

describe('symptoms', () => {
  const symptomsIn = (yaml: string): unknown => readFrontMatter(`---\n${yaml}\n---\n`).data.symptoms;
  const findingsIn = (yaml: string): unknown[] =>
    readFrontMatter(`---\n${yaml}\n---\n`).findings.map(({ offset, message }) => [offset - '---\n'.length, message]);

  test.each([
    ['symptoms: CrashLoopBackOff', ['CrashLoopBackOff']],
    ['symptoms: [502, "x509: unknown  authority "]', ['502', 'x509: unknown authority']],
    ['symptoms:\n  - 0/6 nodes\n    are available', ['0/6 nodes are available']],
    ['symptoms: # none yet', undefined],
    ['symptoms: []', []],
  ])('%j are one text or several', (yaml, symptoms) => {
    expect(symptomsIn(yaml)).toEqual(symptoms);
    expect(findingsIn(yaml)).toEqual([]);
  });

  test.each([
    [
      'symptoms:\n  - x509: unknown authority',
      0,
      '`symptoms` must be a text or a list of texts; one with `: ` or ` #` in it needs quotes',
    ],
    ['symptoms: [OOMKilled, ""]', 22, '`symptoms.1` (``) is empty: write what the system prints'],
    ['symptoms: [OOMKilled, "--"]', 22, '`symptoms.1` (`--`) is empty: write what the system prints'],
    [
      `symptoms: ${'long '.repeat(50)}`,
      10,
      `\`symptoms\` (\`${'long '.repeat(50).trim()}\`) is longer than 200 characters: write the part of the line that is always the same`,
    ],
  ])('%j is told where it is', (yaml, offset, message) => {
    expect(findingsIn(yaml)).toEqual([[offset, message]]);
    expect(symptomsIn(yaml)).toBeUndefined();
  });
});
