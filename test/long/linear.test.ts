import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../linear/pages.ts';

const LONG = 3_600_000;
/** Of what grows as the page does, the second doubling costs twice what the first did; a little for longer numbers. */
const MOST = 2.4;
/** Less than that is no work that could grow. */
const NOTHING = 8000;

/** What is known to take longer than the page grows, by the page, and why it is left so. */
const KNOWN: Record<string, RegExp> = {};

type Steps = Record<string, number>;

const names = Object.keys(PAGES);
const measured: Record<string, [Steps, Steps, Steps]> = {};

beforeAll(async () => {
  const measure = fileURLToPath(new URL('../linear/measure.ts', import.meta.url));
  const run = async (pages: string[]): Promise<void> => {
    const args = ['--no-opt', '--no-maglev', measure, ...pages];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
    Object.assign(measured, JSON.parse(stdout));
  };
  await Promise.all([0, 1].map((half) => run(names.filter((_name, index) => index % 2 === half))));
}, LONG);

describe('what reads pages takes no longer than a page grows', () => {
  test.each(names)('by %s', (name) => {
    const [one, two, four] = measured[name] ?? [{}, {}, {}];
    const slow = Object.keys(four).flatMap((file) => {
      const [a = 0, b = 0, c = 0] = [one[file], two[file], four[file]];
      const grown = (c - b) / Math.max(1, b - a);
      if (c < NOTHING || grown <= MOST || KNOWN[name]?.test(file)) return [];
      return [`${file}: ${a}, ${b}, ${c} (${grown.toFixed(2)} times as much)`];
    });
    expect(slow).toEqual([]);
  });

  test('as far as it is known', () => {
    expect(Object.keys(KNOWN).filter((name) => !names.includes(name))).toEqual([]);
  });
});
