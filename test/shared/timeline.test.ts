import { describe, expect, test } from 'vitest';
import { entriesOf, type Part, plain, sentenceOf, timelineOf } from '../../src/shared/timeline.ts';

const text = (words: string): Part => ({ text: words, isCode: false });
const code = (words: string): Part => ({ text: words, isCode: true });
const at = (time: string): number => Date.parse(`${time}:00Z`);

describe('a step in one line', () => {
  test.each<[string, Part[], string]>([
    ['is its first sentence', [text('Read the heap. Old generation first.')], 'Read the heap'],
    ['has its code and values in code spans', [text('Drain '), code('web-1'), text(':')], 'Drain `web-1`'],
    [
      'does not end at a short form',
      [text('Look at the peers, e.g. the next one')],
      'Look at the peers, e.g. the next one',
    ],
    ['does not end inside a value', [text('Open '), code('a. B'), text(' now. Then go')], 'Open `a. B` now'],
    ['keeps spans apart that touch', [code('a'), code('b')], '`a` `b`'],
    ['is one line', [text('Wait\n  for\tit ')], 'Wait for it'],
    ['leaves out a value that is empty', [text('Drain '), code('')], 'Drain'],
  ])('%s', (_, parts, line) => {
    expect(sentenceOf(parts)).toBe(line);
  });

  test.each([
    'a`b',
    '{{host}}',
    '](https://evil.example)',
    'x`](//evil.example) {{service}} @all',
    '<img src=x>',
    'a\n# b',
    '*x*',
    '\u202e',
  ])('lets no value act: %j', (value) => {
    const line = sentenceOf([text('Drain '), code(value)]);
    expect(line).toMatch(/^Drain (`+)[^\n\u202e]+\1$/);
    expect(line).not.toContain('{{');
  });
});

describe('plain text', () => {
  test.each([
    ['*all* of [it](x)', '\\*all\\* of \\[it\\](x)'],
    ['p99 < 200 ms & falling', 'p99 < 200 ms & falling'],
    ['<b>&lt;', '\\<b>\\&lt;'],
    ['one\ntwo', 'one two'],
    ['{{host}}', '{ {host}}'],
    ['a\\b `c` d_e', 'a\\\\b \\`c\\` d\\_e'],
  ])('%j stays what it is', (words, markdown) => {
    expect(plain(words)).toBe(markdown);
  });
});

describe('what was done', () => {
  test('is in order, in UTC, with notes', () => {
    const entries = [
      { at: at('2026-11-21T03:10'), what: 'Restart', note: ' took 2 min ' },
      { at: at('2026-11-21T03:04'), what: 'Look', note: '' },
    ];
    expect(entriesOf(entries, '2026-11-21')).toBe('- 03:04 UTC Look\n- 03:10 UTC Restart: took 2 min');
  });

  test('says the date where the day changes', () => {
    const entries = ['2026-11-20T23:58', '2026-11-21T00:02', '2026-11-21T00:05'].map((time) => ({
      at: at(time),
      what: 'x',
    }));
    expect(entriesOf(entries, '2026-11-20')).toBe('- 23:58 UTC x\n- 2026-11-21 00:02 UTC x\n- 00:05 UTC x');
    expect(entriesOf(entries, '2026-11-19')).toMatch(/^- 2026-11-20 23:58 UTC x\n/);
  });
});

test('a timeline has the page, the day, the values and the link', () => {
  const scene = {
    title: 'HighCPU',
    address: 'https://wiki.example.com/alerts/HighCPU/?host=web-1',
    values: [
      ['host', 'web-1'],
      ['note', 'a`b'],
    ] as [string, string][],
  };
  expect(timelineOf(scene, [{ at: at('2026-11-21T03:04'), what: 'Look' }])).toBe(
    [
      '**HighCPU**, 2026-11-21',
      'host `web-1`, note ``a`b``',
      '<https://wiki.example.com/alerts/HighCPU/?host=web-1>',
      '',
      '- 03:04 UTC Look',
      '',
    ].join('\n'),
  );
  expect(timelineOf({ ...scene, values: [] }, [{ at: at('2026-11-21T03:04'), what: 'x' }])).toMatch(
    /2026-11-21\n<https/,
  );
});
