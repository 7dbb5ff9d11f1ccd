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

/** Says of a field that only these kinds have a use for it; on other pages it does no harm. */
const only = (...kinds: Kind[]): { kinds: Kind[] } => ({ kinds });

/**
 * A page's front matter. Fields that are not named here are kept: other generators' fields do no
 * harm, and those of a service's readme are the fields of its catalogue entry.
 */
const fields = z.looseObject({
  title: text.optional().describe("The page's title; without it the first H1, else the file's name."),
  kind: z.enum(kinds).optional().describe('What the page is, when its folder does not say so.'),
  summary: text.optional().describe('One sentence for lists and search engines.'),
  service: words.optional().describe("The services the page is about; a runbook's is its folder."),
  services: words.optional().describe('The same, where it is several.'),
  alerts: words.optional().describe('The alerts that a retrospective speaks of.').meta(only('retrospective')),
  severity: text.optional().describe('How bad the alert is.').meta(only('alert', 'retrospective')),
  owner: text.optional().describe('Who keeps the page.'),
  reviewed: day.optional().describe('The day somebody last read the page and found it right.'),
  review_every: span.optional().describe('How long a review holds.'),
  date: day
    .optional()
    .describe("The day of a log entry or retrospective; without it the one in the file's name.")
    .meta(only('retrospective', 'log')),
  tags: words.optional().describe('Words of your own, for lists and for search.'),
  aliases: words.optional().describe('Addresses that the page used to have.'),
  confirm: z
    .boolean()
    .optional()
    .describe(
      'Whether Copy asks for the target: before commands that nobody knows too (`true`), or never (`false`). Without it, it asks before commands that change something.',
    ),
  parameters: ownVocabularySchema
    .optional()
    .describe('Parameters of this page alone, or changes to those of the vocabulary.'),
  chat: webAddress.optional().describe('Catalogue: where the team talks.').meta(only('runbook')),
  dashboard: webAddress.optional().describe("Catalogue: the service's dashboard.").meta(only('runbook')),
  repository: webAddress.optional().describe("Catalogue: where the service's code is.").meta(only('runbook')),
});

export const frontMatterSchema = z.preprocess(withoutEmpty, fields);
export type FrontMatter = z.infer<typeof frontMatterSchema>;
