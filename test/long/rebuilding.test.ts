import { test } from 'vitest';
import { rebuildingRounds } from '../support/rebuilding-rounds.ts';
import { makeTree } from '../support/tree.ts';

test.each([21, 22, 23, 24])('a site that is built again 50 times is as one from nothing: seed %d', async (seed) => {
  const { outDir } = await makeTree({});
  await rebuildingRounds(outDir, { seed, pages: 300, rounds: 50, layoutEach: 10 });
});

test('and so is one of ten thousand pages', async () => {
  const { outDir } = await makeTree({});
  await rebuildingRounds(outDir, { seed: 31, pages: 10_000, rounds: 5 });
});
