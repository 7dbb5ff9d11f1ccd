import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fewAtOnce } from '../../src/files/few-at-once.ts';

const items = Array.from({ length: 50 }, (_, index) => index);

test('no more are under way at once than the limit, and each gets its own result', async () => {
  let underWay = 0;
  let most = 0;
  const results = await fewAtOnce(
    items,
    async (item) => {
      most = Math.max(most, ++underWay);
      for (let turns = item % 3; turns >= 0; turns--) await turn();
      underWay--;
      return item * 2;
    },
    7,
  );
  expect(most).toBe(7);
  expect(results).toEqual(items.map((item) => item * 2));
});

test('what fails is not passed over', async () => {
  await expect(
    fewAtOnce(items, async (item) => {
      if (item === 20) throw new Error('twenty');
    }),
  ).rejects.toThrow('twenty');
});

test('what is under way when one fails is waited for, and nothing more is begun', async () => {
  const begun: number[] = [];
  let underWay = 0;
  const failed = fewAtOnce(
    items,
    async (item) => {
      begun.push(item);
      underWay++;
      if (item !== 2) for (let turns = 0; turns < 5; turns++) await turn();
      underWay--;
      if (item === 2) throw new Error('two');
    },
    5,
  );
  await expect(failed).rejects.toThrow('two');
  expect(underWay).toBe(0);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('nothing to do is done', async () => {
  expect(await fewAtOnce([], async () => 1)).toEqual([]);
});
