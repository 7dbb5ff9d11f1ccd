import { afterAll, beforeAll, expect, test } from 'vitest';
import { endScript, FOLDER } from '../../support/running-script.ts';

const KNOWN = 'search.Dn0D5nKl.js';

let own: typeof import('../../../src/browser/rooms/own-scripts.ts');
beforeAll(async () => {
  own = await import('../../../src/browser/rooms/own-scripts.ts');
  own.admitScripts([KNOWN]);
});
afterAll(endScript);

test('a script of the site, and its service worker, have an address', () => {
  expect(own.ownScript(KNOWN)).toBe(`${FOLDER}${KNOWN}`);
  expect(own.ownScript(own.WORKER)).toBe('https://wiki.example/runbooks/sw.js');
});

test.each([
  'pagefind/site',
  'pagefind/names/12',
  'addresses/0',
  'context/checkout',
  'context/pay%20%C3%BC.b',
  '_pagebook/links/index',
  '_pagebook/remediations/3',
  '_pagebook/parameters/7',
  '_pagebook/services/7',
])('data of ours has an address: %s', (path) => {
  expect(own.ownScript(`../${path}.js`)).toBe(`https://wiki.example/runbooks/${path}.js`);
});

test.each([
  'search.Dn0D5nKm.js',
  'search.js',
  `./${KNOWN}`,
  `../_astro/${KNOWN}`,
  `${FOLDER}${KNOWN}`,
  `https://evil.example/_astro/${KNOWN}`,
  `//evil.example/${KNOWN}`,
  `\\\\evil.example\\${KNOWN}`,
  `${KNOWN}?x`,
  `${KNOWN}#x`,
  ` ${KNOWN}`,
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  '../pagefind/names/1.json',
  '../pagefind/names/../../evil.js',
  '../pagefind/pagefind.js',
  '../context/a/b.js',
  '../context/a\\b.js',
  '../context/a?b.js',
  '../static/evil.js',
  '../alerts/evil.js',
  '../../addresses/1.js',
  'sw.js',
  '../../sw.js',
  '../static/sw.js',
  '__proto__',
  '',
])('nothing else has one: %j', (path) => {
  expect(() => own.ownScript(path)).toThrow('is no script of this site');
});
