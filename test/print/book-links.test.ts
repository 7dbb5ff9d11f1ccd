import { describe, expect, test } from 'vitest';
import { type Linking, type Place, type Source, targetOf } from '../../src/print/book-links.ts';

const own: Source = {
  chapter: 'c1',
  ids: new Set(['steps', 'größe']),
  url: '/wiki/alerts/HighCPU/',
  query: '?host=web-1',
};
const linking: Linking = {
  places: new Map<string, Place>([
    ['/wiki/alerts/HighCPU/', own],
    ['/wiki/runbooks/checkout/', { chapter: 'c2', ids: new Set(['steps']) }],
    ['/wiki/alerts/ä b/', { chapter: 'c3', ids: new Set<string>() }],
  ]),
  base: '/wiki/',
  address: 'https://wiki.example.com',
};

describe('a link in a book', () => {
  test.each([
    ['#steps', '#c1-steps'],
    ['#gr%C3%B6%C3%9Fe', '#c1-gr%C3%B6%C3%9Fe'],
    ['#gone', '#c1'],
    ['../../runbooks/checkout/', '#c2'],
    ['../../runbooks/checkout/index.html#steps', '#c2-steps'],
    ['../../runbooks/checkout/?host=web-1#steps?x=1', '#c2-steps'],
    ['../../runbooks/checkout', '#c2'],
    ['/wiki/alerts/%C3%A4%20b/', '#c3'],
    ['https://wiki.example.com/wiki/runbooks/checkout/', '#c2'],
  ])('to %s leads to %s', (href, inside) => {
    expect(targetOf(href, own, linking)).toEqual({ inside });
  });

  test.each([
    [
      '../Other/',
      'https://wiki.example.com/wiki/alerts/Other/?host=web-1',
      'https://wiki.example.com/wiki/alerts/Other/',
    ],
    [
      './graph.pdf',
      'https://wiki.example.com/wiki/alerts/HighCPU/graph.pdf',
      'https://wiki.example.com/wiki/alerts/HighCPU/graph.pdf',
    ],
    [
      'https://grafana.example.com/d?a=1&b',
      'https://grafana.example.com/d?a=1&b',
      'https://grafana.example.com/d?a=1&b',
    ],
    ['mailto:a@example.com', 'mailto:a@example.com', 'mailto:a@example.com'],
    ['//elsewhere.example.com/x', '//elsewhere.example.com/x', '//elsewhere.example.com/x'],
  ])('to %s, which is not in it, is whole', (href, whole, shown) => {
    expect(targetOf(href, own, linking)).toEqual({ href: whole, shown });
  });

  test('into a site whose address is not known is its path, and no link', () => {
    expect(targetOf('../Other/#a', own, { ...linking, address: null })).toEqual({ shown: '/wiki/alerts/Other/#a' });
  });
});
