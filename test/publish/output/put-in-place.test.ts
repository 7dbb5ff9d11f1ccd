import { describe, expect, test } from 'vitest';
import { buildsOf } from '../../support/small-site.ts';
import { expectTidy, fillEverywhere, killEverywhere, killedAt, ways } from '../../support/ways-to-publish.ts';

describe.each(ways)('$name', (way) => {
  test('comes into place as a whole, and leaves nothing behind', async () => {
    const { around } = await killedAt(way, undefined);
    await expectTidy(around);
    expect(await buildsOf(around.outDir)).toBe(way.outcomes.at(-1));
  });

  test('loses nothing when it is killed between any two of its file operations', async () => {
    await killEverywhere(way);
  });

  test('leaves all as it was when the disk is full, whichever operation finds that out', async () => {
    await fillEverywhere(way);
  });
});
