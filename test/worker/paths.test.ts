import { expect, test } from 'vitest';
import { pathIn, shownIn } from '../../src/worker/paths.ts';

const scope = 'https://books.example.com/books/';

test.each([
  ['https://books.example.com/books/', ''],
  ['https://books.example.com/books/?q=secret', ''],
  ['https://books.example.com/books/alerts/HighCPU/?host=web-1#diagnosis', 'alerts/HighCPU/'],
  ['https://books.example.com/books/alerts/HighCPU/index.html?host=web-1', 'alerts/HighCPU/'],
  ['https://books.example.com/books/%C3%9Cber%20uns/', 'Über uns/'],
  ['https://books.example.com/books/a%2Fb/', 'a%2Fb/'],
  ['https://books.example.com/other/', undefined],
  ['https://elsewhere.example.com/books/', undefined],
])('the path of %s is %j, without anything of its query', (address, path) => {
  expect(pathIn(scope, address)).toBe(path);
});

test('what a page shows are its images, in every width', () => {
  const html =
    '<a href="../x/">x</a><img alt="a > b" src="graph.png" srcset="../w/640/graph.webp 640w, ../w/320/graph.webp 320w"><script src="fill.js"></script><source src="a.webm">';
  expect(shownIn(html)).toEqual(['graph.png', '../w/640/graph.webp', '../w/320/graph.webp', 'a.webm']);
});
