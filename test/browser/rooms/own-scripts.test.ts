import { afterAll, beforeAll, expect, test } from 'vitest';

const FOLDER = 'https://wiki.example/runbooks/_astro/';
const KNOWN = 'search.Dn0D5nKl.js';

let own: typeof import('../../../src/browser/rooms/own-scripts.ts');
beforeAll(async () => {
  // All that is asked of the document is which script runs.
  Object.assign(globalThis, { document: { currentScript: { src: `${FOLDER}later.4OlhUng_.js` } } });
  own = await import('../../../src/browser/rooms/own-scripts.ts');
  own.admitScripts([KNOWN]);
});
afterAll(() => Reflect.deleteProperty(globalThis, 'document'));

test('a script of the site, and its service worker, have an address', () => {
  expect(own.ownScript(KNOWN)).toBe(`${FOLDER}${KNOWN}`);
  expect(own.ownScript(own.WORKER)).toBe('https://wiki.example/runbooks/sw.js');
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
  'sw.js',
  '../../sw.js',
  '../static/sw.js',
  '__proto__',
  '',
])('nothing else has one: %j', (path) => {
  expect(() => own.ownScript(path)).toThrow('is no script of this site');
});
