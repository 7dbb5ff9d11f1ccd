import { expect, test } from 'vitest';
import { PARTS, readOptions } from '../../bench/options.ts';

const peers = (...args: string[]): string[] => readOptions(args).peers.map(({ name }) => name);

test('all parts are measured unless some are named, and no peer unless it is asked for', () => {
  expect([...readOptions([]).parts]).toEqual([...PARTS]);
  expect([...readOptions(['--only', 'build', '--only', 'search']).parts]).toEqual(['build', 'search']);
  expect(peers()).toEqual([]);
  expect(peers('--peers')).toEqual(['Hugo', 'Eleventy', 'Astro', 'Starlight', 'VitePress']);
  expect(peers('--peer', 'starlight', '--peer', 'Hugo')).toEqual(['Hugo', 'Starlight']);
});

test.each([
  [['--pages', '0'], '--pages is `0`, but must be a whole number above 0'],
  [['--only', 'index'], '--only is `index`, but must be one of `weight`, `fill`, `build`'],
  [['--peer', 'jekyll'], '--peer is `jekyll`, but must be one of `hugo`, `eleventy`'],
])('%j is told with what it could be', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test('without a number of runs, builds from nothing run once and the others three times', () => {
  expect(readOptions([]).runs).toEqual({ cold: 1, warm: 3 });
  expect(readOptions(['--runs', '5']).runs).toEqual({ cold: 5, warm: 5 });
});
