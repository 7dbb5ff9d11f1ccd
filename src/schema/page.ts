import { z } from 'zod';
import { builtInKinds } from '../kinds/table.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { automations } from './automation.ts';
import { ownVocabularySchema } from './parameter.ts';
import { readinessSchema } from './readiness.ts';
import { chatAddress, day, names, text, webAddress, withoutEmpty, words } from './values.ts';

/** Docusaurus may have an address with a tag: `{label: disk, permalink: /disk}`. */
const tags = z.preprocess((value) => {
  if (!Array.isArray(value)) return value;
  return value.map((tag) => (tag !== null && typeof tag === 'object' && 'label' in tag ? tag.label : tag));
}, words);

/** Longer ones hold what is different each time, and that is not searched for. */
const LONGEST_SYMPTOM = 200;
const symptom = text
  .transform((line) => line.replace(/\s+/g, ' ').trim())
  .refine((line) => /[\p{L}\p{N}]/u.test(line), 'is empty: write what the system prints')
  .refine(
    (line) => line.length <= LONGEST_SYMPTOM,
    `is longer than ${LONGEST_SYMPTOM} characters: write the part of the line that is always the same`,
  );
/** What systems print: one text or a list of them. */
const symptoms = z
  .union([symptom, z.array(symptom)], {
    error: 'must be a text or a list of texts; one with `: ` or ` #` in it needs quotes',
  })
  .transform((value) => (Array.isArray(value) ? value : [value]));

const SPAN = 'must be a span such as `180d`, `26w`, `6m` or `1y`';
/** A span of days, weeks, months or years: `180d`, `6m`. */
const span = z.string(SPAN).regex(/^\d+[dwmy]$/, SPAN);

/**
 * A page's front matter. Fields that are not named here are kept: other generators' fields do no
 * harm, and those of a service's readme are the fields of its catalogue entry.
 */
const fields = {
  title: text.optional().describe("The page's title; without it the first H1, else the file's name."),
  summary: text.optional().describe('One sentence for lists and search engines.'),
  service: words.optional().describe("The services the page is about; a runbook's is its folder."),
  services: words.optional().describe('The same, where it is several.'),
  alerts: words.optional().describe('The alerts that a retrospective speaks of.'),
  severity: text.optional().describe('How bad the alert is.'),
  symptoms: symptoms
    .optional()
    .describe(
      'Error lines, and names of the same alert elsewhere, that lead to this page: search and links find it by them.',
    ),
  owner: names.optional().describe('The team or person that keeps the page right.'),
  reviewed: day.optional().describe('The last day on which the page was read and found right.'),
  review_every: span.optional().describe('How long a review holds.'),
  date: day.optional().describe("The day of a log entry or retrospective; without it the one in the file's name."),
  tags: tags.optional().describe('Words of your own, for lists and for search.'),
  aliases: words.optional().describe('Addresses that the page used to have.'),
  confirm: z
    .boolean()
    .optional()
    .describe(
      'Whether Copy asks for the target: before unknown commands too (`true`), or never (`false`). Without it, it asks before commands that change something.',
    ),
  parameters: ownVocabularySchema
    .optional()
    .describe('Parameters of this page alone, or changes to those of the vocabulary.'),
  automation: z
    .enum(automations, `must be one of ${automations.map((each) => `\`${each}\``).join(', ')}`)
    .optional()
    .describe('How much of the action is done by hand: all of it, or less by a script, by a tool, or nothing.'),
  automation_at: text.optional().describe('Where the script, the tool or the automation is: a web address or a path.'),
  chat: chatAddress.optional().describe('Catalogue: where the team talks.'),
  dashboard: webAddress.optional().describe("Catalogue: the service's dashboard."),
  repository: webAddress.optional().describe("Catalogue: where the service's code is."),
  readiness: readinessSchema
    .optional()
    .describe('Catalogue: how ready the service is, by area: `yes`, `no`, `not needed` or `unknown`.'),
};

/** The names of all fields that Pagebook reads. */
export const fieldNames: readonly string[] = ['kind', ...Object.keys(fields)];

const makeSchema = (kinds: readonly { name: string }[]) => {
  const { title, ...others } = fields;
  const names = kinds.map(({ name }) => name);
  const kind = z
    .enum(names, {
      error: ({ input }) =>
        `is no kind of page.${didYouMean(String(input), names)} The kinds are ${names.map((name) => `\`${name}\``).join(', ')}`,
    })
    .optional()
    .describe('What the page is, when its folder does not say so.');
  return z.preprocess(withoutEmpty, z.looseObject({ title, kind, ...others }));
};

const made = new WeakMap<readonly object[], ReturnType<typeof makeSchema>>();

/** The schema of front matter on a site with these kinds of pages. */
export function frontMatterSchema(kinds: readonly { name: string }[] = builtInKinds): ReturnType<typeof makeSchema> {
  const known = made.get(kinds) ?? makeSchema(kinds);
  made.set(kinds, known);
  return known;
}

export type FrontMatter = z.infer<ReturnType<typeof makeSchema>>;
