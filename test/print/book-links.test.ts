import { describe, expect, test } from 'vitest';
import { type Linking, linkInside, type Place, type Source, targetOf } from '../../src/print/book-links.ts';
import { articleWith, htmlIn } from './article-html.ts';

const own: Source = {
  chapter: 'c1',
  ids: new Set(['steps', 'größe']),
  url: '/wiki/alerts/HighCPU/',
  query: '?host=web-1',
};
const linking: Linking = {
  places: new Map<string, Place>([
    ['/wiki/alerts/HighCPU/', own],
    ['/wiki/runbooks/checkout/', { chapter: 'c2', ids: new Set(['steps', 'user-content-Undo']) }],
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
    ['../../runbooks/checkout/#Steps', '#c2-steps'],
    ['../../runbooks/checkout/#Undo', '#c2-user-content-Undo'],
    ['../../runbooks/checkout/#undo:~:text=a', '#c2-user-content-Undo'],
    ['../../runbooks/checkout/#gone', '#c2'],
    ['#', '#c1'],
    ['#%zz', '#c1'],
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

describe('the links of a page in a book', () => {
  test.each([
    ['lead inside', '<a href="../../runbooks/checkout/#steps" target="_blank">a</a>', '<a href="#c2-steps">a</a>'],
    [
      'lead inside from drawings too',
      '<svg><a xlink:href="#steps"><text>a</text></a></svg>',
      '<svg><a href="#c1-steps"><text>a</text></a></svg>',
    ],
    [
      'say where they lead outside',
      '<a href="https://x.example/">a</a>',
      '<a href="https://x.example/" data-address="https://x.example/">a</a>',
    ],
    ['do not say it twice', '<a href="https://x.example/">X.example</a>', '<a href="https://x.example/">X.example</a>'],
    [
      'that are none stay none',
      '<a id="a">a</a><svg><use href="#a"></use></svg>',
      '<a id="a">a</a><svg><use href="#a"></use></svg>',
    ],
  ])('%s', (_, html, made) => {
    const article = articleWith(html);
    linkInside(article, own, linking);
    expect(htmlIn(article)).toBe(made);
  });
});
