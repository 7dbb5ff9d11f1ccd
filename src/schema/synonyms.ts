import { z } from 'zod';
import { withoutEmpty, words } from './values.ts';

/** `synonyms.yml`: for a word, or several, what else is said for it; search takes all of them for the same. */
export const synonymsSchema = z
  .preprocess(
    (value) => withoutEmpty(value) ?? {},
    z.record(
      z.string(),
      words
        .refine((others) => others.length > 0, 'must name at least one other word')
        .describe('What else is said for it: a word or a list, each of one word or several.'),
    ),
  )
  .transform((synonyms) => Object.entries(synonyms).map(([word, others]) => [word, ...others]));

/** Words that mean the same, in groups. */
export type Synonyms = z.infer<typeof synonymsSchema>;
