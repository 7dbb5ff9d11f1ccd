import { describe, expect, test } from 'vitest';
import { readChanges } from '../../src/content/read-changes.ts';
import { Places } from '../../src/problems/places.ts';

const read = (text: string) => readChanges({ file: 'log/changes.jsonl', text });
const line = (fields: object): string => `${JSON.stringify(fields)}\n`;
const change = { time: '2026-11-20T10:05:00Z', service: 'checkout', what: 'Deployed 4f2a9c1' };

/** What is wrong, as `line:column` and the beginning of the message. */
function toldOf(text: string): string[] {
  const places = new Places(text);
  return read(text).findings.map(({ offset, message }) => {
    const { line, column } = places.at(offset);
    return `${line}:${column} ${message}`;
  });
}

describe('what CI has noted', () => {
  test('is read a change a line, the newest first, times in UTC', () => {
    const text = [
      line(change),
      '\n',
      line({
        ...change,
        time: '2026-11-21T01:00:00+02:00',
        service: ['checkout', 'tls', 'tls'],
        url: 'https://ci.example.com/7',
      }),
      line({ ...change, what: ' Deployed\n twice ' }),
    ].join('');
    expect(read(text)).toEqual({
      changes: [
        {
          time: '2026-11-20T23:00:00.000Z',
          services: ['checkout', 'tls'],
          what: 'Deployed 4f2a9c1',
          url: 'https://ci.example.com/7',
        },
        { time: '2026-11-20T10:05:00.000Z', services: ['checkout'], what: 'Deployed twice' },
        { time: '2026-11-20T10:05:00.000Z', services: ['checkout'], what: 'Deployed 4f2a9c1' },
      ],
      findings: [],
    });
  });

  test('is nothing where the file is empty', () => {
    expect(read('')).toEqual({ changes: [], findings: [] });
  });

  test('may have lines that end as on Windows, no line break at the end, and fields for other programs', () => {
    expect(read(`${JSON.stringify({ ...change, version: 7 })}\r\n${JSON.stringify(change)}`).changes).toHaveLength(2);
  });

  test.each([
    ['{"time": "2026-11-20T10:05:00Z", "service": }', '1:45 the line is not JSON: it goes wrong here'],
    ['{"time": "2026-11-20T10:05:00Z"', '1:32 the line is not JSON: it goes wrong here'],
    ['deployed checkout', '1:1 the line is not JSON: it goes wrong here'],
    ['["checkout"]', '1:1 the line is not a JSON object'],
    [
      '{"time": "yesterday", "service": "a", "what": "b"}',
      '1:10 `time` (`yesterday`) must be a time with its zone, such as `2026-11-20T10:05:00Z`',
    ],
    [
      '{"time": "2026-11-20T10:05:00", "service": "a", "what": "b"}',
      '1:10 `time` (`2026-11-20T10:05:00`) must be a time with its zone, such as `2026-11-20T10:05:00Z`',
    ],
    [
      '{"time": "2026-11-20T10:05:00Z", "service": 7, "what": "b"}',
      '1:45 `service` (`7`) must be the name of a service, or a list of names',
    ],
    ['{"time": "2026-11-20T10:05:00Z", "service": "a"}', '1:1 `what` is missing'],
    [
      '{"time": "2026-11-20T10:05:00Z", "service": "a", "what": " "}',
      '1:58 `what` (` `) must say in a line what changed, such as `Deployed 4f2a9c1`',
    ],
  ])('is told with its place where a line is %s', (bad, told) => {
    expect(toldOf(bad)).toEqual([told]);
    // The lines around it count, and move its line only.
    const among = `${line(change)}${bad}\n${line(change)}`;
    expect(toldOf(among)).toEqual([told.replace(/^1/, '2')]);
    expect(read(among).changes).toHaveLength(2);
  });

  test('keeps a change without its address, where that is none that may be linked to', () => {
    const { changes, findings } = read(line({ ...change, url: 'javascript:alert(1)' }));
    expect(findings).toHaveLength(1);
    expect(changes).toEqual([{ time: '2026-11-20T10:05:00.000Z', services: ['checkout'], what: 'Deployed 4f2a9c1' }]);
  });

  test('may be tens of thousands of lines', () => {
    expect(read(line(change).repeat(30_000)).changes).toHaveLength(30_000);
  });
});
