import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/problems/rules.ts';
import { documents, queries } from '../support/documents.ts';
import { articleOf, compile, fill, filled } from '../support/filled.ts';
import { queryOf, renderedFirst, vocabulary } from '../support/rendered-first.ts';
import { seen } from '../support/seen.ts';

const RUNS = Number(process.env['PAGEBOOK_PROPERTY_RUNS'] ?? 1000);

describe('the filled page', () => {
  test('reads as Markdown reads what Mustache rendered first', () => {
    fc.assert(
      fc.property(documents, queries, (text, query) => {
        const { findings, html } = compile(text, { vocabulary });
        expect(findings.filter(({ rule }) => levelOf(rule, false) === 'error')).toEqual([]);
        const article = articleOf(html);
        fill(article, { vocabulary, query: queryOf(query) });
        const ours = seen(article);
        const theirs = seen(filled(renderedFirst(text, query)));
        expect(ours).toBe(theirs);
      }),
      { numRuns: RUNS, seed: Number(process.env['PAGEBOOK_PROPERTY_SEED'] ?? 20261121), endOnFailure: false },
    );
  });
});
