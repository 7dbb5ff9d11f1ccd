import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/problems/rules.ts';
import { documents, queries } from '../support/documents.ts';
import { compile, filled } from '../support/filled.ts';
import { queryOf, renderedFirst, vocabulary } from '../support/rendered-first.ts';
import { seen } from '../support/seen.ts';

const RUNS = Number(process.env['PAGEBOOK_PROPERTY_RUNS'] ?? 1000);

describe('the filled page', () => {
  test('reads as Markdown reads what Mustache rendered first', () => {
    fc.assert(
      fc.property(documents, queries, (text, query) => {
        const errors = compile(text, { vocabulary }).findings.filter(({ rule }) => levelOf(rule, false) === 'error');
        expect(errors).toEqual([]);
        const ours = seen(filled(text, { vocabulary, query: queryOf(query) }));
        const theirs = seen(filled(renderedFirst(text, query)));
        expect(ours).toBe(theirs);
      }),
      { numRuns: RUNS, seed: Number(process.env['PAGEBOOK_PROPERTY_SEED'] ?? 20261121), endOnFailure: false },
    );
  });
});
