import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRules } from '../../src/problems/rules.ts';
import { documents, queries } from './documents.ts';
import { articleOf, compile, fill, filled } from './filled.ts';
import { queryOf, renderedFirst, vocabulary } from './rendered-first.ts';
import { seen } from './seen.ts';

/** Where generated pages begin; another number gives others. */
export const SEED = Number(process.env['PAGEBOOK_PROPERTY_SEED'] ?? 20261121);

/** Registers the test of what the template language means, on so many generated pages. */
export function testExactness(pages: number): void {
  describe('the filled page', () => {
    test('reads as Markdown reads what Mustache rendered first', async () => {
      await fc.assert(
        fc.asyncProperty(documents, queries, async (text, query) => {
          // happy-dom keeps what it found by weak references, which hold it until the turn ends: 1 MB a page.
          await setImmediate();
          const { findings, html } = compile(text, { vocabulary });
          expect(findings.filter(({ rule }) => buildRules.levelOf(rule, { plain: false }) === 'error')).toEqual([]);
          const article = articleOf(html);
          fill(article, { vocabulary, query: queryOf(query) });
          expect(seen(article)).toBe(seen(filled(renderedFirst(text, query))));
        }),
        { numRuns: Number(process.env['PAGEBOOK_PROPERTY_RUNS'] ?? pages), seed: SEED, endOnFailure: false },
      );
    });
  });
}
