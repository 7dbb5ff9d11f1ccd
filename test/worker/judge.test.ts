import { describe, expect, test } from 'vitest';
import { reasonFor, waitFor, wayOf } from '../../src/worker/judge.ts';

const answered = (status: number, isRedirect = false) => ({ status, isRedirect });

describe('a page is taken from the copy', () => {
  test.each([
    ['the site cannot be reached', 'failed', true, 'unreachable'],
    ['the site cannot be reached, and the copy has no such page', 'failed', false, 'unreachable'],
    ['the site does not answer', 'late', true, 'slow'],
    ['the site has an error', answered(503), true, 'failing'],
    ['a page of the site leads away', answered(0, true), true, 'sign-in'],
  ] as const)('when %s', (_, outcome, isThere, reason) => {
    expect(reasonFor(outcome, isThere)).toBe(reason);
  });

  test.each([
    ['it is there', answered(200)],
    ['it is not there', answered(404)],
    ['it may not be seen', answered(403)],
  ])('and not when the site says that %s', (_, outcome) => {
    expect(reasonFor(outcome, true)).toBeUndefined();
  });

  test('and not when an address that it does not have leads on', () => {
    expect(reasonFor(answered(0, true), false)).toBeUndefined();
  });
});

test('a site that has just failed is waited for less', () => {
  expect(waitFor(100_000, 0)).toBe(3000);
  expect(waitFor(100_000, 99_000)).toBe(600);
});

test.each([
  ['GET', 'navigate', 'alerts/HighCPU/', 'page'],
  ['GET', 'no-cors', '_astro/later.abc.js', 'hashed'],
  ['GET', 'cors', 'build.json', 'build'],
  ['GET', 'no-cors', 'pagefind/names/3.js', 'file'],
  ['GET', 'cors', '_pagebook/device/head.json', 'browser'],
  ['GET', 'same-origin', 'sw.js', 'browser'],
  ['POST', 'navigate', 'alerts/HighCPU/', 'browser'],
  ['GET', 'navigate', undefined, 'browser'],
] as const)('%s %s %s is answered by: %s', (method, mode, path, way) => {
  expect(wayOf({ method, mode }, path, '_astro/')).toBe(way);
});
