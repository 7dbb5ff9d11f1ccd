import { expect, test } from 'vitest';
import { patchRounds } from '../../support/patch-rounds.ts';
import { makeTree } from '../../support/tree.ts';

test('an index that is patched says and answers what one of all pages does', async () => {
  const { outDir } = await makeTree({});
  const patched = await patchRounds(outDir, { seed: 1, pages: 120, rounds: 36, queries: 12 });
  expect(patched).toBeGreaterThanOrEqual(25);
});
