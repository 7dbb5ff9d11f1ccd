import { expect, test } from 'vitest';
import { makeResolve } from '../../src/content/resolve.ts';

const resolve = makeResolve({
  pages: [{ file: 'alerts/HighCPU.md' }, { file: 'docs/README.md' }, { file: 'README.md' }],
  others: new Map([
    ['alerts/graph.png', { width: 16, height: 8 }],
    ['notes.txt', {}],
    ['report.html', { active: true }],
  ]),
});

test.each([
  ['alerts/HighCPU.md', 'alerts/HighCPU'],
  ['alerts/HighCPU', 'alerts/HighCPU'],
  ['docs/README.md', 'docs'],
  ['docs', 'docs'],
  ['', ''],
  ['alerts', 'alerts'],
  ['search', 'search'],
])('%j leads to the page at /%s', (path, address) => {
  expect(resolve(path)).toEqual({ type: 'page', address });
});

test('a file leads to itself, with its size', () => {
  expect(resolve('alerts/graph.png')).toEqual({ type: 'file', path: 'alerts/graph.png', width: 16, height: 8 });
  expect(resolve('notes.txt')).toEqual({ type: 'file', path: 'notes.txt' });
});

test('a file that may run a script is told apart', () => {
  expect(resolve('report.html')).toEqual({ type: 'active-file', path: 'report.html' });
});

test.each([
  'alerts/highcpu.md',
  'alerts/HighCPU.md/',
  'docs/readme.md',
  '404',
  'pagefind',
  '_astro',
  'site.yml',
  'constructor',
])('%s leads nowhere', (path) => {
  expect(resolve(path)).toBeUndefined();
});
