import { z } from 'zod';
import { didYouMean } from '../problems/did-you-mean.ts';
import { configSchema } from './config.ts';

/** Everything that is wrong with a configuration, one sentence each: which option, what it says, what is wrong. */
export const problemsOf = ({ issues }: z.ZodError, config: unknown): string[] =>
  // What is no text fails each demand on a text, in the same words.
  unique(issues.flatMap((issue) => sentencesOf(issue, config)));

const unique = (sentences: string[]): string[] => [...new Set(sentences)];

function sentencesOf(issue: z.core.$ZodIssue, config: unknown): string[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) => `\`${[...path, key].join('.')}\` is no option.${didYouMean(key, optionsAt(configSchema, path))}`,
    );
  // Of several forms that an option may have, what is wrong with the one that was meant says more.
  const meant =
    issue.code === 'invalid_union' ? issue.errors.find((each) => each.some((one) => one.path.length > 0)) : [];
  if (meant && meant.length > 0)
    return meant.flatMap((one) => sentencesOf({ ...one, path: [...path, ...one.path] }, config));
  const message = inWords(issue);
  if (path.length === 0) return [`what it exports: ${message}`];
  return [`\`${path.join('.')}\`${shown(valueAt(config, path))} ${message}`];
}

const TYPES: Partial<Record<string, string>> = {
  array: 'must be a list',
  object: 'must be an object',
  boolean: 'must be `true` or `false`',
  string: 'must be a text',
};

/** Zod's own words where an option has none of ours. */
const inWords = (issue: z.core.$ZodIssue): string =>
  (issue.code === 'invalid_type' && issue.message.startsWith('Invalid') ? TYPES[issue.expected] : undefined) ??
  issue.message;

/** The options that there are at a path. */
function optionsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return optionsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => optionsAt(option, path));
  const [first, ...rest] = path;
  if (schema instanceof z.ZodArray) return optionsAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return first === undefined ? Object.keys(schema.shape) : optionsAt(schema.shape[String(first)], rest);
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], value);

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? ` (\`${value}\`)` : '';
