import { z } from 'zod';
import { ownVocabularySchema } from './parameter.ts';
import { text, webAddress, withoutEmpty } from './values.ts';

export const kinds = ['runbook', 'alert', 'retrospective', 'log'] as const;
export type Kind = (typeof kinds)[number];

/** One word or a list of words: `tags: disk` and `tags: [disk, linux]` are both fine. */
const words = z
  .union([text, z.array(text)], { error: 'must be a word or a list of words' })
  .transform((value) => (Array.isArray(value) ? value : [value]));

const DAY = 'must be a day such as `2026-10-05`';
/** A day; of a time stamp the day is kept. */
const day = z
  .string(DAY)
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/, DAY)
  .transform((stamp) => stamp.slice(0, 10))
  .pipe(z.iso.date('is not a day of the calendar'));

const SPAN = 'must be a span such as `180d`, `26w`, `6m` or `1y`';
/** A span of days, weeks, months or years: `180d`, `6m`. */
const span = z.string(SPAN).regex(/^\d+[dwmy]$/, SPAN);

/**
 * A page's front matter. Fields that are not named here are kept: other generators' fields do no
 * harm, and those of a service's readme are the fields of its catalogue entry.
 */
const fields = z.looseObject({
  /** The page's title; without it the first H1, else the file's name. */
  title: text.optional(),
  /** What the page is, when its folder does not say so. */
  kind: z.enum(kinds).optional(),
  /** One sentence for lists and search engines. */
  summary: text.optional(),
  /** The services the page is about; a runbook's is its folder. */
  service: words.optional(),
  services: words.optional(),
  /** The alerts that a retrospective speaks of. */
  alerts: words.optional(),
  /** How bad the alert is. */
  severity: text.optional(),
  /** Who keeps the page. */
  owner: text.optional(),
  /** The day somebody last read the page and found it right. */
  reviewed: day.optional(),
  /** How long a review holds. */
  review_every: span.optional(),
  /** The day of a log entry or retrospective; without it the one in the file's name. */
  date: day.optional(),
  tags: words.optional(),
  /** Addresses that the page used to have. */
  aliases: words.optional(),
  /** Whether the reader must confirm the target before commands can be copied. */
  confirm: z.boolean().optional(),
  /** Parameters of this page alone, or changes to those of the vocabulary. */
  parameters: ownVocabularySchema.optional(),
  /** Catalogue: where the team talks. */
  chat: webAddress.optional(),
  /** Catalogue: the service's dashboard. */
  dashboard: webAddress.optional(),
  /** Catalogue: where the service's code is. */
  repository: webAddress.optional(),
});

export const frontMatterSchema = z.preprocess(withoutEmpty, fields);
export type FrontMatter = z.infer<typeof frontMatterSchema>;
