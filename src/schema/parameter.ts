import { z } from 'zod';
import { text, withoutEmpty } from './values.ts';

/** A parameter's name: letters, digits, `_` and `-`; a dot would mean a field. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const name = z.string().regex(NAME, 'must be a name of letters, digits, `_` and `-`, without dots or spaces');

const regularExpression = z.string().superRefine((source, context) => {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `is not a regular expression (${(error as Error).message})`,
    });
  }
});

export const parameterTypes = [
  'text',
  'word',
  'hostname',
  'integer',
  'number',
  'boolean',
  'choice',
  'url',
  'json',
] as const;

const fields = z.strictObject({
  description: text.optional().describe("What the reader sees beside the form's control."),
  type: z
    .enum(parameterTypes)
    .optional()
    .describe('What values are; decides which are admitted into commands and links (docs/security.md).'),
  example: text
    .optional()
    .describe(
      "A value as it would be in real life: for the form's hint and for example links, never shown as a value.",
    ),
  aliases: z.array(name).optional().describe('Other names that a link may use.'),
  extract: regularExpression
    .optional()
    .describe(
      "Keeps the first group of this expression, or the whole match: `'^([^:]+)'` makes `web-1:9100` into `web-1`.",
    ),
  choices: z.array(text).nonempty().optional().describe('What a `choice` may be.'),
  pattern: regularExpression
    .optional()
    .describe('An expression that the whole value must match (it is anchored for you).'),
  default: text
    .optional()
    .describe(
      "The value when nobody gave one: as it stands, or one field of another parameter, `'{{service.language}}'`.",
    ),
  required: z.boolean().optional().describe('Whether the page is of little use without it.'),
  catalogue: z
    .literal('services')
    .optional()
    .describe("`services`: the value is the name of a service, whose readme's front matter gives the fields."),
  origins: z
    .array(
      z
        .string()
        .refine(
          (url) => URL.canParse(url) && /^https?:/.test(url) && new URL(url).origin === url,
          'must be an origin such as `https://grafana.example.com`, without a path',
        ),
    )
    .optional()
    .describe('The origins a `url` may lead to.'),
});

type Fields = z.infer<typeof fields>;

/** Holds together what one option says and another needs. */
function complete(parameter: Fields, context: z.RefinementCtx): void {
  if (parameter.type === 'choice' && !parameter.choices)
    context.addIssue({ code: 'custom', path: ['type'], message: 'is `choice` but there are no `choices`' });
  if (parameter.choices && parameter.type !== 'choice')
    context.addIssue({ code: 'custom', path: ['choices'], message: 'need `type: choice`' });
  if (parameter.origins && parameter.type !== 'url')
    context.addIssue({ code: 'custom', path: ['origins'], message: 'need `type: url`' });
}

/** No two parameters answer to one name. */
function distinct(vocabulary: Record<string, Fields>, context: z.RefinementCtx): void {
  const owners = new Map<string, string>();
  for (const [owner, parameter] of Object.entries(vocabulary)) {
    for (const [index, alias] of (parameter.aliases ?? []).entries()) {
      const other = Object.hasOwn(vocabulary, alias) ? alias : owners.get(alias);
      if (other !== undefined)
        context.addIssue({
          code: 'custom',
          path: [owner, 'aliases', index],
          message: `is already a name of \`${other}\``,
        });
      owners.set(alias, owner);
    }
  }
}

/** `namespace:` with nothing after it declares a parameter without options. */
const filled = (value: unknown): unknown => withoutEmpty(value ?? {});

/** One entry of `parameters.yml`. */
export const parameterSchema = z.preprocess(filled, fields.superRefine(complete));

/** The vocabulary: parameters by name. */
export const vocabularySchema = z.record(name, parameterSchema).superRefine(distinct);

/**
 * `parameters:` in a page's front matter, which may say no more than what is different here:
 * whether it is complete shows only on top of the vocabulary.
 */
export const ownVocabularySchema = z.record(name, z.preprocess(filled, fields));

export type Parameter = z.infer<typeof parameterSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
