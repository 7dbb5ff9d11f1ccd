import { expect, test } from 'vitest';
import { pageInMiddle } from '../../bench/builds/change-pages.ts';
import { addressOf, htmlOfPages, spreadOver } from '../../bench/builds/pages-of-site.ts';

test.each([
  ['Pagebook', 'alerts/db/HighCPU/index.html', 'runbooks/db/index.html', 'log/2026-01-02-db.1/index.html'],
  ['Hugo', 'alerts/db/highcpu/index.html', 'runbooks/db/index.html', 'log/2026-01-02-db.1/index.html'],
  ['Starlight', 'alerts/db/highcpu/index.html', 'runbooks/db/index.html', 'log/2026-01-02-db1/index.html'],
  ['VitePress', 'alerts/db/HighCPU.html', 'runbooks/db/index.html', 'log/2026-01-02-db.1.html'],
])('the HTML of a page is found as %s names it', (_, ...built) => {
  const pages = ['alerts/db/HighCPU.md', 'runbooks/db/_index.md', 'log/2026-01-02-db.1.md', 'alerts/db/Missing.md'];
  const found = htmlOfPages(pages, [...built, 'index.html', '404.html', 'alerts/db/HighCPU.js']);
  expect([...found.values()]).toEqual(built);
});

test('a page of its folder is asked for by the folder, and any other by its file', () => {
  expect(addressOf('alerts/db/HighCPU/index.html')).toBe('/alerts/db/HighCPU/');
  expect(addressOf('index.html')).toBe('/');
  expect(addressOf('alerts/db/HighCPU.html')).toBe('/alerts/db/HighCPU.html');
});

test('edits are spread over all pages, and one edit is in the middle of the alerts', () => {
  expect(spreadOver([...'abcdefghij'], 3)).toEqual(['b', 'f', 'i']);
  expect(spreadOver(['a', 'b'], 100)).toEqual(['a', 'b']);
  expect(pageInMiddle(['alerts/A.md', 'alerts/B.md', 'alerts/C.md', 'log/1.md', 'log/2.md'])).toBe('alerts/B.md');
  expect(pageInMiddle(['notes/a.md'])).toBe('notes/a.md');
  expect(() => pageInMiddle([])).toThrow('there are no pages');
});
