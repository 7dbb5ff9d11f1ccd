import { expect, test } from 'vitest';
import { mergeIgnore } from '../../src/init/ignore-lines.ts';

const ALL = 'node_modules/\ndist/\n.cache/\n.*.pagebook-*\n';

test.each([
  [undefined, ALL],
  ['', ALL],
  ['*.log', `*.log\n${ALL}`],
  ['*.log\r\n', `*.log\r\n${ALL.replaceAll('\n', '\r\n')}`],
  ['/node_modules\ndist\n', '/node_modules\ndist\n.cache/\n.*.pagebook-*\n'],
  [ALL, ALL],
])('%j gets the lines that it does not have', (before, after) => {
  expect(mergeIgnore(before)).toBe(after);
  expect(mergeIgnore(after)).toBe(after);
});
