import { describe, expect, test } from 'vitest';
import { readLinkTemplate } from '../../src/alerts/link-template.ts';

const readIn = (text: string) => {
  const { origin, path, openEnded, parameters, fragment, queryLast } = readLinkTemplate(text);
  return {
    origin,
    path: path.join('/'),
    openEnded,
    parameters: parameters.map(({ name, value }) => [name, value]),
    fragment,
    queryLast,
  };
};
const plain = { origin: 'https://x', path: 'a/b', openEnded: false, parameters: [], fragment: '', queryLast: false };

describe('a link', () => {
  test.each([
    ['https://x/a/b', {}],
    ['HTTPS://X/A/B/', {}],
    ['https://x//a/./b/index.html', { path: 'a/./b' }],
    ['https://x/a%2Db/c%20d', { path: 'a-b/c d' }],
    ['https://x/%zz', { path: '%zz' }],
    ['/a/b', { origin: undefined }],
    ['//x/a/b', { origin: '//x' }],
    ['a/b', { origin: undefined }],
    ['', { origin: undefined, path: '' }],
    ['https://x?a=b', { path: '', parameters: [['a', 'b']] }],
    [
      'https://x/a/b?c=d&e=&f&=g#h',
      {
        parameters: [
          ['c', 'd'],
          ['e', ''],
          ['f', ''],
        ],
        fragment: 'h',
      },
    ],
    ['https://x/a/b#h?c=d', { parameters: [['c', 'd']], fragment: 'h', queryLast: true }],
    [
      'https://x/a/b?c=d#h?e=f',
      {
        parameters: [
          ['c', 'd'],
          ['e', 'f'],
        ],
        fragment: 'h',
        queryLast: true,
      },
    ],
    [
      'https://x/a/b?c={{ $labels.d | reReplaceAll "&|#|?" "=" }}&e=f',
      {
        parameters: [
          ['c', '{{ $labels.d | reReplaceAll "&|#|?" "=" }}'],
          ['e', 'f'],
        ],
      },
    ],
    [
      'https://x/a/b?c=d{{ if $labels.e }}&e={{ $labels.e }}{{ end }}',
      {
        parameters: [
          ['c', 'd{{ if $labels.e }}'],
          ['e', '{{ $labels.e }}{{ end }}'],
        ],
      },
    ],
    ['{{ $externalURL }}/a/b', { origin: undefined }],
    ['https://{{ $labels.cluster }}.x/a/b', { origin: undefined }],
    ['https://x/{{ $labels.team }}/a/b', {}],
    ['https://x/a/{{ $labels.alertname }}', { path: '', openEnded: true }],
  ])('%s is taken apart', (text, expected) => {
    expect(readIn(text)).toEqual({ ...plain, ...expected });
  });

  test('of any length is read', () => {
    expect(readIn(`https://x/a/b?c=${'y'.repeat(10_000)}`).parameters[0]?.[1]).toHaveLength(10_000);
    expect(readLinkTemplate(`https://x/${'{{ $labels.a }}'.repeat(2_000)}`).actions).toHaveLength(2_000);
  });
});
