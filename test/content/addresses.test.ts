import { describe, expect, test } from 'vitest';
import {
  addressOf,
  fileName,
  fileUrl,
  isReadme,
  isReserved,
  kindOf,
  nameOf,
  reservedCharacter,
  serviceOf,
  urlOf,
} from '../../src/content/addresses.ts';

test.each([
  ['alerts/HighCPU.md', 'alerts/HighCPU'],
  ['alerts/HighCPU.MD', 'alerts/HighCPU'],
  ['runbooks/checkout/index.md', 'runbooks/checkout'],
  ['runbooks/checkout/README.md', 'runbooks/checkout'],
  ['runbooks/checkout/ReadMe.md', 'runbooks/checkout'],
  ['runbooks/checkout/_index.md', 'runbooks/checkout'],
  ['docs/_Index.md', 'docs'],
  ['docs/__index.md', 'docs/__index'],
  ['README.md', ''],
  ['_index.md', ''],
  ['index.md', ''],
  ['docs/index.html.md', 'docs/index.html'],
  ['docs/readme-first.md', 'docs/readme-first'],
  ['Über uns/a b.md', 'Über uns/a b'],
])('the address of %s is /%s', (file, address) => {
  expect(addressOf(file)).toBe(address);
});

test.each([
  ['runbooks/checkout/README.md', 'checkout'],
  ['runbooks/checkout/_index.md', 'checkout'],
  ['README.md', 'Home'],
  ['alerts/HighCPU.md', 'HighCPU'],
])('%s is called %s where it has no title', (file, name) => {
  expect(nameOf(file)).toBe(name);
});

test.each([
  ['alerts/HighCPU', '/', '/alerts/HighCPU/'],
  ['alerts/HighCPU', '/books', '/books/alerts/HighCPU/'],
  ['alerts/HighCPU', '/books/', '/books/alerts/HighCPU/'],
  ['', '/', '/'],
  ['', '/books', '/books/'],
  ['Über uns/a b', '/', '/%C3%9Cber%20uns/a%20b/'],
  ['日本/100', '/', '/%E6%97%A5%E6%9C%AC/100/'],
])('the page %j under %s is at %s', (address, base, url) => {
  expect(urlOf(address, base)).toBe(url);
});

test('a file is at its own path, encoded, under the base', () => {
  expect(fileUrl('alerts/a b#c.png', '/books')).toBe('/books/alerts/a%20b%23c.png');
  expect(fileUrl('a.png', '/')).toBe('/a.png');
});

test.each([
  ['alerts/HighCPU.md', 'alert'],
  ['team/alerts/linux/DiskFull.md', 'alert'],
  ['alerts/runbooks/x.md', 'runbook'],
  ['runbooks/alerts/x.md', 'alert'],
  ['retrospectives/2026-07-14-heap.md', 'retrospective'],
  ['log/2026-07-14-heap.md', 'log'],
  ['docs/guide.md', 'runbook'],
  ['log.md', 'runbook'],
  ['constructor/x.md', 'runbook'],
])('%s is of the kind of the nearest folder: %s', (file, kind) => {
  expect(kindOf(file)).toBe(kind);
});

test.each([
  ['runbooks/checkout/index.md', 'checkout', true],
  ['runbooks/checkout/README.md', 'checkout', true],
  ['team/runbooks/checkout/restart.md', 'checkout', false],
  ['runbooks/README.md', undefined, false],
  ['runbooks/checkout/deep/restart.md', undefined, false],
  ['alerts/index.md', undefined, false],
])('%s belongs to the service %s', (file, service, readme) => {
  expect(serviceOf(file)).toBe(service);
  expect(isReadme(file)).toBe(readme);
});

test('a name loses its folder and its ending only', () => {
  expect(fileName('a/b.c.md')).toBe('b.c');
});

describe('addresses of the engine', () => {
  test.each([
    'search',
    '404',
    'link',
    'index.json',
    'alerts/index.json',
    'llms.txt',
    'robots.txt',
    'sitemap-index.xml',
    'sitemap-12.xml/x',
    'pagefind/x',
    '_astro',
    '_pagebook/x',
    'docs/index.html',
    'docs/index.md',
  ])('/%s is taken', (address) => {
    expect(isReserved(address)).toBe(true);
  });

  test.each([
    '',
    'alerts',
    'log',
    'search/syntax',
    'docs/search',
    'docs/404',
    'docs/link',
    'docs/robots.txt',
    'docs/index.json',
    'sitemap-notes',
    'research',
    'docs/pagefind',
  ])('/%s is free', (address) => {
    expect(isReserved(address)).toBe(false);
  });
});

test.each([
  ['C#', '#'],
  ['why?', '?'],
  ['100%', '%'],
  ['a\\b', '\\'],
  ['a\nb', '\n'],
  ["it's [x] (y) & <z>", undefined],
])('%j holds the character %j that means something else in addresses', (address, character) => {
  expect(reservedCharacter(address)).toBe(character);
});
