import { expect, test } from 'vitest';
import { addressOf } from '../../src/content/addresses.ts';
import { makeResolve } from '../../src/content/resolve.ts';
import { builtInKinds } from '../../src/kinds/table.ts';

const resolve = makeResolve({
  kinds: builtInKinds,
  pages: ['alerts/HighCPU.md', 'docs/README.md', 'README.md'].map((file) => ({ file, address: addressOf(file) })),
  others: new Map([
    ['alerts/graph.png', { width: 16, height: 8 }],
    ['notes.txt', {}],
    ['report.html', { unpublished: 'script' }],
    ['drafts', { unpublished: 'ignored' }],
    ['static/logo.png', { width: 4, height: 2, static: true }],
    ['static/.well-known/security.txt', { static: true }],
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

test('a file that is not published is told apart, with the reason', () => {
  expect(resolve('report.html')).toEqual({ type: 'unpublished', path: 'report.html', why: 'script' });
});

test.each(['drafts', 'drafts/a.md', 'drafts/deep/b.png'])('what is in an ignored folder is told apart: %s', (path) => {
  expect(resolve(path)).toEqual({ type: 'unpublished', path: 'drafts', why: 'ignored' });
});

test.each(['static/logo.png', 'logo.png'])(
  'a file of `static/` is found by where it is and by where it is served: %s',
  (path) => {
    expect(resolve(path)).toEqual({ type: 'file', path: 'logo.png', width: 4, height: 2, static: true });
  },
);

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
