import { expect, test } from 'vitest';
import { closest, didYouMean } from '../../src/problems/did-you-mean.ts';

const names = ['host', 'service', 'language', 'namespace'];

test.each([
  ['hots', 'host'],
  ['HOST', 'host'],
  ['servcie', 'service'],
  ['langauge', 'language'],
  ['name_space', 'namespace'],
])('%s was probably meant to be %s', (word, name) => {
  expect(closest(word, names)).toBe(name);
});

test.each(['range', 'Values', '', 'x'])('%j was not meant to be any of them', (word) => {
  expect(closest(word, names)).toBeUndefined();
});

test('the question has its own space before it, and is nothing when there is nothing to ask', () => {
  expect(`It is wrong.${didYouMean('hots', names)}`).toBe('It is wrong. Did you mean `host`?');
  expect(didYouMean('range', names)).toBe('');
});
