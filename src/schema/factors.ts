import { z } from 'zod';
import { text, withoutEmpty } from './values.ts';

const factor = z.preprocess(
  (value) => (typeof value === 'string' ? { title: value } : (withoutEmpty(value) ?? {})),
  z.strictObject({
    title: text.optional().describe('The factor in words: `A change that no one watched`.'),
    about: text.optional().describe('What is meant by it, in a sentence or two.'),
  }),
);

/** `factors.yml`: what contributes to incidents again and again, by the names that retrospectives use. */
export const factorsSchema = z.preprocess(
  withoutEmpty,
  z.record(
    z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'must be small letters, digits and `-`: `untested-load`'),
    factor,
  ),
);

/** A contributing factor that the team has a name for. */
export type Factor = z.infer<typeof factor>;
export type Factors = Readonly<Record<string, Factor>>;
