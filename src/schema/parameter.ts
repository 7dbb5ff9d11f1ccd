import { z } from 'zod';
import { referenceOf } from './reference.ts';
import { origin, text, withoutEmpty } from './values.ts';

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

/** What a field of JSON may be: the types that need no options of their own. */
const fieldTypes = ['text', 'word', 'hostname', 'integer', 'number', 'boolean'] as const;

const options = z.strictObject({
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
      'What to keep of a value: `host` keeps the host of `web-1:9100`, `https://web-1/x` and `[2001:db8::1]:9100`; a regular expression keeps its first group, or the whole match.',
    ),
  fields: z
    .record(z.string(), z.enum(fieldTypes))
    .optional()
    .describe('What the fields of a `json` value are, by name, at any depth; other fields are words.'),
  choices: z.array(text).nonempty().optional().describe('What a `choice` may be.'),
  pattern: regularExpression
    .optional()
    .describe('An expression that the whole value must match (it is anchored for you).'),
  default: text
    .optional()
    .describe(
      "The value when none is given: plain text, or another parameter or a field of one, `'{{service.language}}'`.",
    ),
  required: z.boolean().optional().describe('Whether the page is of little use without it.'),
  catalogue: z
    .literal('services')
    .optional()
    .describe("`services`: the value is the name of a service, whose readme's front matter gives the fields."),
  origins: z.array(origin).optional().describe('The origins a `url` may lead to.'),
});

type Options = z.infer<typeof options>;

/** Holds together what one option says and another needs. */
function complete(parameter: Options, context: z.RefinementCtx): void {
  if (parameter.type === 'choice' && !parameter.choices)
    context.addIssue({ code: 'custom', path: ['type'], message: 'is `choice` but there are no `choices`' });
  if (parameter.choices && parameter.type !== 'choice')
    context.addIssue({ code: 'custom', path: ['choices'], message: 'need `type: choice`' });
  if (parameter.fields && parameter.type !== 'json')
    context.addIssue({ code: 'custom', path: ['fields'], message: 'need `type: json`' });
  if (parameter.origins && parameter.type !== 'url')
    context.addIssue({ code: 'custom', path: ['origins'], message: 'need `type: url`' });
}

/** A default is plain text, or it refers to a parameter or to a field of one that has fields. */
function referring(vocabulary: Record<string, Options>, context: z.RefinementCtx): void {
  for (const [name, { default: text }] of Object.entries(vocabulary)) {
    if (text === undefined || !/\{\{|\}\}/.test(text)) continue;
    const issue = (message: string): void => context.addIssue({ code: 'custom', path: [name, 'default'], message });
    const asked = referenceOf(text);
    const [first = '', ...path] = asked?.split('.') ?? [];
    const other = Object.hasOwn(vocabulary, first) ? vocabulary[first] : undefined;
    if (asked === undefined) issue('is neither plain text nor one reference such as `{{service.language}}`');
    else if (!other) issue(`refers to \`${first}\`, which is no parameter`);
    else if (path.length > 0 && other.type !== 'json' && !other.catalogue)
      issue(`refers to a field of \`${first}\`, and only a \`json\` or \`catalogue\` parameter has fields`);
    else if (first === name) issue('refers to itself');
  }
}

/** No two parameters answer to one name. */
function distinct(vocabulary: Record<string, Options>, context: z.RefinementCtx): void {
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
export const parameterSchema = z.preprocess(filled, options.superRefine(complete));

/** The vocabulary: parameters by name. */
export const vocabularySchema = z.record(name, parameterSchema).superRefine(distinct).superRefine(referring);

/**
 * `parameters:` in a page's front matter, which may say no more than what is different here:
 * whether it is complete shows only on top of the vocabulary.
 */
export const ownVocabularySchema = z.record(name, z.preprocess(filled, options));

export type Parameter = z.infer<typeof parameterSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
