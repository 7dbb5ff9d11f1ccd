import { expect, test } from 'vitest';
import { patchRounds } from '../support/patch-rounds.ts';
import { makeTree } from '../support/tree.ts';

test.each([11, 12, 13, 14])('an index that is patched is as one of all pages: seed %d', async (seed) => {
  const { outDir } = await makeTree({});
  const patched = await patchRounds(outDir, { seed, pages: 300, rounds: 60 });
  expect(patched).toBeGreaterThanOrEqual(45);
});
