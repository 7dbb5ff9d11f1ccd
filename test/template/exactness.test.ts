import fc from 'fast-check';
import Mustache from 'mustache';
import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { documents, type Query, queries } from '../support/documents.ts';
import { compile, filled } from '../support/filled.ts';
import { seen } from '../support/seen.ts';

const RUNS = Number(process.env['PAGEBOOK_PROPERTY_RUNS'] ?? 1000);

const vocabulary: Vocabulary = {
  host: { type: 'hostname' },
  pod: { type: 'word' },
  gone: {},
  list: {},
  language: { type: 'choice', choices: ['java', 'go', 'node'] },
};

/** The page as Mustache renders it first: `language.java` is true when the language is java. */
export function renderedFirst(text: string, { language, ...query }: Query): string {
  const value = { toString: () => language, [language]: true };
  // Mustache shows nothing for what nobody gave; Pagebook shows the tag.
  const template = text.replace(/\{\{\s*(\w+)\s*\}\}/g, (tag, name) =>
    Object.hasOwn({ ...query, language }, name) && { ...query, language }[name as 'host'] !== undefined
      ? tag
      : `unfilled${name}`,
  );
  return Mustache.render(template, { ...query, language: value }, {}, { escape: String });
}

function queryOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const item of [value ?? []].flat()) search.append(name, item);
  return search.toString();
}

describe('the filled page', () => {
  test('reads as Markdown reads what Mustache rendered first', () => {
    fc.assert(
      fc.property(documents, queries, (text, query) => {
        expect(compile(text, { vocabulary }).findings.filter(({ rule }) => rule !== 'missing-file')).toEqual([]);
        const ours = seen(filled(text, { vocabulary, query: queryOf(query) }));
        const theirs = seen(filled(renderedFirst(text, query)));
        expect(ours).toBe(theirs);
      }),
      { numRuns: RUNS, seed: Number(process.env['PAGEBOOK_PROPERTY_SEED'] ?? 20261121), endOnFailure: false },
    );
  }, 600_000);
});
