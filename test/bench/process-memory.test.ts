import { expect, test } from 'vitest';
import { shortReason } from '../../bench/builds/reasons.ts';
import { parseStatus } from '../../bench/process-memory.ts';

test('what a process has in memory, now and at most, is read from what Linux tells of it', () => {
  const status = 'Name:\tnode\nVmPeak:\t  999999 kB\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\nThreads:\t11\n';
  expect(parseStatus(status)).toEqual({ resident: 1024 * 1024, most: 2 * 1024 * 1024 });
});

test('a process that has ended has no memory', () => {
  expect(parseStatus('Name:\tnode\nState:\tZ (zombie)\n')).toBeUndefined();
  expect(parseStatus('')).toBeUndefined();
});

test('a program that fails is told by the lines that speak of an error, not by its call', () => {
  const error = new Error('node vitepress failed:\nrendering\n\nFATAL ERROR: heap limit, out of memory\n at x\n');
  expect(shortReason(error)).toBe('FATAL ERROR: heap limit, out of memory');
  expect(shortReason(new Error('spawn hugo ENOENT'))).toBe('spawn hugo ENOENT');
});
