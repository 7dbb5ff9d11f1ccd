import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testsOf } from '../support/tests-of.ts';

const text = readFileSync(fileURLToPath(new URL('../../docs/outage.md', import.meta.url)), 'utf8');
const rows = (text.split('### What works as files')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/outage.md', () => {
  test('says of each thing whether it works, and by which test that is held', () => {
    const there = new Set(testsOf('test/site/as-files.test.ts'));
    expect(rows.length).toBeGreaterThan(10);
    for (const [, what = '', files = '', held = ''] of rows) {
      expect(files, what).toMatch(/^(?:yes|no|the link)\b/);
      const names = Array.from(held.matchAll(/“([^”]+)”/g), ([, name = '']) => name);
      expect(names.filter((name) => !there.has(name))).toEqual([]);
      // What cannot be tried needs no test.
      if (!/^no: without a server/.test(files)) expect(names, what).not.toEqual([]);
    }
  });

  test('names every test of files that a reader would miss', () => {
    const cited = new Set(
      rows.flatMap(([, , , held = '']) => Array.from(held.matchAll(/“([^”]+)”/g), ([, name]) => name)),
    );
    const others = testsOf('test/site/as-files.test.ts').filter((name) => !cited.has(name));
    expect(others.sort()).toEqual([
      'a page is filled, its links lead on, names and texts are found, and a command is copied',
      'sends the form on home to the page of search',
    ]);
  });
});
