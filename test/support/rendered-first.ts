import Mustache from 'mustache';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import type { Query } from './documents.ts';

/** The vocabulary of generated documents. */
export const vocabulary: Vocabulary = {
  host: { type: 'hostname' },
  pod: { type: 'word' },
  gone: {},
  list: {},
  language: { type: 'choice', choices: ['java', 'go', 'node'] },
};

/** The page as Mustache renders it first: `language.java` is true when the language is java. */
export function renderedFirst(text: string, { language, ...query }: Query): string {
  const value = { toString: () => language, [language]: true };
  // Mustache shows nothing for what is not given; Pagebook shows the tag.
  const template = text.replace(/\{\{\s*(\w+)\s*\}\}/g, (tag, name) =>
    Object.hasOwn({ ...query, language }, name) && { ...query, language }[name as 'host'] !== undefined
      ? tag
      : `unfilled${name}`,
  );
  return Mustache.render(template, { ...query, language: value }, {}, { escape: String });
}

/** The link's query of a generated document. */
export function queryOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const item of [value ?? []].flat()) search.append(name, item);
  return search.toString();
}
