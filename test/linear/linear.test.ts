import { expect, test } from 'vitest';
import { slowFiles } from './slow-files.ts';

/** A few of those that `test/long/linear.test.ts` tries. */
const SAMPLE = ['dead tags', 'sections of items', 'sections in code', 'HTML comments on lines', 'slots in one command'];

test('what reads pages takes no longer than a page grows', async () => {
  expect(await slowFiles(SAMPLE)).toEqual(Object.fromEntries(SAMPLE.map((name) => [name, []])));
});

test('what looks at all that was before, again and again, is seen', async () => {
  const { 'what is quadratic on purpose': slow = [] } = await slowFiles(['what is quadratic on purpose']);
  expect(slow).toEqual([expect.stringMatching(/^on-purpose\.ts: /)]);
});
