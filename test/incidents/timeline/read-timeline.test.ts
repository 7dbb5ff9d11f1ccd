import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { putInOneZone } from '../../../src/incidents/timeline/in-one-zone.ts';
import { misplacedIn } from '../../../src/incidents/timeline/misplaced.ts';
import { readTimeline } from '../../../src/incidents/timeline/read-timeline.ts';
import { entriesOf, timelineOf } from '../../../src/shared/timeline.ts';

const DAY = '2026-07-14';
const parse = (...lines: string[]): Root =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(['## Timeline', '', ...lines].join('\n')) as Root;
const read = (...lines: string[]) => readTimeline(parse(...lines), DAY);
const entries = (...lines: string[]): string[] => read(...lines).entries.map(({ at, what }) => `${at} ${what}`);

describe('lines with a time', () => {
  test.each([
    ['- 14:02 Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 14:02: Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 14:02 – Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- **14:02** Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 14:02:31 Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 2:02 pm Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 12:30 am Errors rise', '2026-07-14T00:30Z Errors rise'],
    ['- 14:02 UTC Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 14:02Z Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 16:02 CEST Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 16:02 (CEST) Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 19:32+05:30 Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 16:02 UTC+2 Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 10:02 America/New_York Errors rise', '2026-07-14T14:02Z Errors rise'],
    ['- 14:02 API errors rise', '2026-07-14T14:02Z API errors rise'],
    ['- 14:02 DNS errors rise', '2026-07-14T14:02Z DNS errors rise'],
    ['- 2026-07-13 14:02 A release', '2026-07-13T14:02Z A release'],
    ['- 2026-07-13T14:02Z A release', '2026-07-13T14:02Z A release'],
    ['- 13 July, 14:02 A release', '2026-07-13T14:02Z A release'],
    ['- July 13, 2025 at 14:02 A release', '2025-07-13T14:02Z A release'],
    ['- 29 May: The certificate is issued', '2026-05-29 The certificate is issued'],
    ['- 31 December, 23:59 A year ends', '2026-12-31T23:59Z A year ends'],
    ['- 14:02 See [the page](x.md) and `top`', '2026-07-14T14:02Z See the page and top'],
  ])('%s', (line, entry) => {
    expect(entries(line)).toEqual([entry]);
  });

  test.each([
    ['- Nothing has a time here'],
    ['- 3 pods fail'],
    ['- May the force be with us'],
    ['- 10 % of requests fail'],
    ['14:02 is no line of a list'],
  ])('%s is none', (line) => {
    expect(read(line)).toEqual({ entries: [], unread: [], zones: [] });
  });

  test.each([
    ['- 14:72 Errors', '14:72', 'time'],
    ['- 25:02 Errors', '25:02', 'time'],
    ['- 31 June, 10:00 Errors', '31 June', 'time'],
    ['- 14:02 IST Errors', '14:02 IST', 'zone'],
    ['- 14:02 Mars/Olympus Errors', '14:02 Mars/Olympus', 'zone'],
  ])('%s cannot be read', (line, unread, why) => {
    expect(read(line)).toMatchObject({ entries: [], unread: [{ unread, why }] });
  });

  test('a year that is not written is the one nearest to the incident', () => {
    const tree = parse('- 30 December: A change', '- 2 January, 09:00 Errors');
    expect(readTimeline(tree, '2026-01-02').entries.map(({ at }) => at)).toEqual(['2025-12-30', '2026-01-02T09:00Z']);
  });
});

describe('a time without a day', () => {
  test('is on the day of the line above it', () => {
    expect(entries('- 15 July, 09:00 a', '- 10:00 b')).toEqual(['2026-07-15T09:00Z a', '2026-07-15T10:00Z b']);
  });

  test('is on the day of the incident after what led up to it', () => {
    expect(entries('- 29 May: a', '- 13 July, 14:05 b', '- 08:00 c')).toEqual([
      '2026-05-29 a',
      '2026-07-13T14:05Z b',
      '2026-07-14T08:00Z c',
    ]);
  });

  test('goes over midnight', () => {
    expect(entries('- 23:50 a', '- 00:10 b', '- 00:20 c')).toEqual([
      '2026-07-14T23:50Z a',
      '2026-07-15T00:10Z b',
      '2026-07-15T00:20Z c',
    ]);
  });

  test('goes over midnight in a zone that is behind UTC', () => {
    expect(entries('- 22:30 PDT a', '- 23:30 PDT b', '- 00:30 PDT c')).toEqual([
      '2026-07-15T05:30Z a',
      '2026-07-15T06:30Z b',
      '2026-07-15T07:30Z c',
    ]);
  });
});

describe('tables', () => {
  test('have times in their first column, in the zone that its title names', () => {
    const table = ['| Time (CEST) | What |', '|---|---|', '| 12:19 | Pods fail |', '| 12:22 | An alert | fires |'];
    expect(entries(...table)).toEqual(['2026-07-14T10:19Z Pods fail', '2026-07-14T10:22Z An alert fires']);
  });

  test('have rows without a time, which are none', () => {
    expect(entries('| Time | What |', '|---|---|', '| | Later |', '| 10:22 | An alert |')).toEqual([
      '2026-07-14T10:22Z An alert',
    ]);
  });
});

test('only the section called Timeline is read, and its parts', () => {
  const tree = parse('### On the edge', '', '- 10:00 a', '', '## What happened', '', '- 11:00 b');
  expect(readTimeline(tree, DAY).entries.map(({ what }) => what)).toEqual(['a']);
});

test('what Copy timeline gives is read, on its own day and over midnight', () => {
  const at = (time: string): number => Date.parse(`2026-08-01T${time}Z`);
  const ticks = [
    { at: at('23:58'), what: 'Look at `top`', note: 'java, 390 %' },
    { at: at('23:59') + 3 * 60_000, what: 'Restart it' },
  ];
  const copied = timelineOf({ title: 'HighCPU', address: 'https://x.example/', values: [['host', 'web-1']] }, ticks);
  const found = ['2026-08-01T23:58Z Look at top: java, 390 %', '2026-08-02T00:02Z Restart it'];
  expect(entries(copied)).toEqual(found);
  const pasted = readTimeline(parse(entriesOf(ticks, '2026-08-01')), '2026-08-01').entries;
  expect(pasted.map(({ at, what }) => `${at} ${what}`)).toEqual(found);
});

test('several zones in, one out', () => {
  const tree = parse(
    '- 10:19 UTC Pods fail',
    '- 12:22 CEST An *alert* fires',
    '- 15 July 2026, 01:30 +02:00 It ends',
    '',
    '| Time (PDT) | What |',
    '|---|---|',
    '| 17:30 | All is well |',
  );
  putInOneZone(readTimeline(tree, DAY), DAY);
  const shown = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).stringify(tree);
  expect(shown.split('\n').slice(2)).toEqual([
    '- 10:19 UTC Pods fail',
    '- 10:22 UTC An *alert* fires',
    '- 2026-07-14 23:30 UTC It ends',
    '',
    '| Time (UTC)           | What        |',
    '| -------------------- | ----------- |',
    '| 2026-07-15 00:30 UTC | All is well |',
    '',
  ]);
});

describe('entries that are misplaced', () => {
  const misplaced = (started: string | undefined, ...lines: string[]): string[] =>
    misplacedIn(read(...lines).entries, started).map(({ entry, why, than }) => `${entry.what} ${why} ${than}`);

  test('are those that are earlier than the one above', () => {
    expect(misplaced(undefined, '- 10:19 a', '- 10:31 b', '- 10:22 c', '- 10:30 d', '- 10:31 e')).toEqual([
      'c order 2026-07-14T10:31Z',
      'd order 2026-07-14T10:31Z',
    ]);
  });

  test('are those before the start, unless they say their day', () => {
    expect(
      misplaced('2026-07-14T10:11Z', '- 13 July, 14:05 a', '- 14 July, 08:00 b', '- 10:10 c', '- 10:11 d'),
    ).toEqual(['c before 2026-07-14T10:11Z']);
  });

  test('are not days among times of that day', () => {
    expect(misplaced(undefined, '- 13 July: a', '- 13 July, 14:05 b', '- 13 July: c')).toEqual([]);
  });
});
