import { z } from 'zod';
import { didYouMean } from '../problems/did-you-mean.ts';

const TEXT = 'must be a text';
export const text = z.string(TEXT).min(1, { error: TEXT, abort: true });

/** One of a few words; another is told with the one that was meant. */
export const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  z.enum(words, {
    error: ({ input }) =>
      `must be one of ${words.map((word) => `\`${word}\``).join(', ')}.${typeof input === 'string' ? didYouMean(input, words) : ''}`,
  });
