import { afterEach, describe, expect, test } from 'vitest';
import { ThreadPool } from '../../src/threads/pool.ts';

const pools: ThreadPool[] = [];
const open = (entry = './odd-worker.ts'): ThreadPool => {
  const pool = new ThreadPool(new URL(entry, import.meta.url), 128);
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

/** More than one thread is worth it for. */
const words = Array.from({ length: 100 }, (_, index) => `word ${index}`);
const answers = (shared: string, inputs: string[]) => inputs.map((word) => ({ output: `${shared} ${word}` }));

/** What a pool makes of the words with one of them in the middle. */
const runWith = (pool: ThreadPool, odd: string, seconds = 600) =>
  pool.run<string, string>({ kind: 'odd', shared: 'a', inputs: words.with(50, odd), seconds });

describe('a pool of threads', () => {
  test('answers all requests in their order, and tells how many are done', async () => {
    const done: number[] = [];
    const outcomes = await open().run({
      kind: 'odd',
      shared: 'a',
      inputs: words,
      seconds: 600,
      progress: (count) => done.push(count),
    });
    expect(outcomes).toEqual(answers('a', words));
    expect(done).toEqual(words.map((_, index) => index + 1));
  });

  test('gives the same threads what the next requests share', async () => {
    const pool = open();
    for (const shared of ['a', 'b'])
      expect(await pool.run({ kind: 'odd', shared, inputs: words, seconds: 600 })).toEqual(answers(shared, words));
  });

  test('answers nothing to no request', async () => {
    expect(await open().run({ kind: 'odd', shared: '', inputs: [], seconds: 1 })).toEqual([]);
  });

  test.each(['never ends', 'backtracks for ever'])(
    'stops a request that %s, when it has used up its CPU time, and answers the others',
    async (name) => {
      const outcomes = await runWith(open(), name, 1);
      expect(outcomes[50]).toMatchObject({ failed: 'time' });
      expect(outcomes.toSpliced(50, 1)).toEqual(answers('a', words.toSpliced(50, 1)));
    },
  );

  test.each([
    ['throws', 'on purpose'],
    ['throws no error', 'undefined'],
    ['ends its thread', 'its thread ended'],
    ['goes too deep', 'Maximum call stack size exceeded'],
    ['gives back what cannot be sent', 'could not be cloned'],
    ['leaves a promise without a handler', 'could not be cloned'],
    ['runs out of memory', 'memory'],
  ])('says that a request %s, and answers the others', async (name, why) => {
    const outcomes = await runWith(open(), name);
    expect(outcomes[50]).toEqual({ failed: 'error', why: expect.stringContaining(why) });
    expect(outcomes.toSpliced(50, 1)).toEqual(answers('a', words.toSpliced(50, 1)));
  });

  test('says at which of its steps a request was, when it is stopped', async () => {
    const outcomes = await open().run({ kind: 'in steps', shared: '', inputs: ['a'], seconds: 1 });
    expect(outcomes).toEqual([{ failed: 'time', why: expect.any(String), step: 2 }]);
  });

  test('waits for what a service loads before it answers', async () => {
    const outcomes = await open().run({ kind: 'opens slowly', shared: 'a', inputs: words, seconds: 600 });
    expect(outcomes).toEqual(words.map((word) => ({ output: `a/${word}` })));
  });

  test('replaces the thread of each request that ends it', async () => {
    const inputs = words.map((word, index) => (index % 10 === 0 ? 'ends its thread' : word));
    const outcomes = await open().run({ kind: 'odd', shared: 'a', inputs, seconds: 600 });
    expect(outcomes.map((outcome) => 'output' in outcome)).toEqual(words.map((_, index) => index % 10 !== 0));
  });

  test('says of all requests that what they share cannot be opened', async () => {
    const outcomes = await open().run({ kind: 'cannot begin', shared: '', inputs: ['a', 'b'], seconds: 600 });
    expect(outcomes).toEqual(Array(2).fill({ failed: 'error', why: 'no beginning' }));
  });

  test('gives up when its threads cannot even start', async () => {
    await expect(runWith(open('./broken-worker.ts'), 'a')).rejects.toThrow('a broken entry');
  });

  test('gives up when a request cannot be sent', async () => {
    const sent = open().run({ kind: 'odd', shared: () => {}, inputs: ['a'], seconds: 600 });
    await expect(sent).rejects.toThrow('could not be cloned');
  });

  test('can be used again after it gave up', async () => {
    const pool = open();
    await expect(pool.run({ kind: 'odd', shared: () => {}, inputs: ['a'], seconds: 600 })).rejects.toThrow();
    expect(await pool.run({ kind: 'odd', shared: 'a', inputs: ['b'], seconds: 600 })).toEqual([{ output: 'a b' }]);
  });
});
