import { expect, test } from 'vitest';
import { nearWord } from '../../../src/browser/search/near-words.ts';
import { nearFilesOf, spreadWords, wordFileOf } from '../../../src/shared/word-files.ts';

const WORDS: [string, number][] = [
  ['memory', 40],
  ['memories', 1],
  ['postgres', 30],
  ['postgresql', 25],
  ['latency', 12],
  ['heap', 20],
  ['help', 3],
  ['kubernetes', 50],
  ['certificate', 20],
  ['replication', 11],
  ['connection', 30],
  ['connections', 28],
  ['crashlooping', 4],
  ['high', 30],
  ['disk', 20],
  ['node', 33],
  ['worker1', 2],
];
const files = spreadWords(WORDS);

/** What the browser finds with just the files that it would load. */
const near = (word: string): string | undefined =>
  nearWord(
    word,
    nearFilesOf(word).map((file) => files[file] ?? {}),
  );

test.each([
  ['memmory', 'memory'],
  ['mmory', 'memory'],
  ['emmory', 'memory'],
  ['postgers', 'postgres'],
  ['psotgres', 'postgres'],
  ['pstgres', 'postgres'],
  ['latancy', 'latency'],
  ['haep', 'heap'],
  ['kuberentes', 'kubernetes'],
  ['kbuernetes', 'kubernetes'],
  ['certifcate', 'certificate'],
  ['cetrificate', 'certificate'],
  ['repliaction', 'replication'],
  ['conection', 'connection'],
  ['crashlop', 'crashlooping'],
  ['hgih', 'high'],
  ['dsik', 'disk'],
  ['ndoe', 'node'],
  ['onde', 'node'],
])('%s is near %s, in one of the few files that are loaded', (word, meant) => {
  expect(near(word)).toBe(meant);
});

test.each(['zebra', 'cpu', 'men', 'worker2', '12345', 'memorandum'])('%s is near nothing', (word) => {
  expect(near(word)).toBeUndefined();
});

test('of words that are as near, the one on more pages is meant', () => {
  expect(nearWord('heop', [{ heap: 3, help: 9, hoop: 8 }])).toBe('help');
  expect(nearWord('heop', [{ heap: 10, help: 9, hoop: 8 }])).toBe('heap');
});

test('what begins with the same version is in one file, and what begins with a word, a number after it, too', () => {
  const counts = spreadWords([
    ['1_2_3_rc_1', 2],
    ['queue7', 3],
  ]);
  expect(counts[wordFileOf('1_2_3')]).toMatchObject({ '1_2_3_rc_1': 2 });
  expect(counts[wordFileOf('queue')]).toMatchObject({ queue: 3 });
});
