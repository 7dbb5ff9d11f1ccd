import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { articleOf, compile } from '../support/filled.ts';

const text = readFileSync(new URL('../../docs/other-tools.md', import.meta.url), 'utf8');
const examples = fromMarkdown(text).children.flatMap((node) =>
  node.type === 'code' && node.lang === 'md'
    ? [{ line: node.position?.start.line ?? 0, markdown: `${node.value}\n` }]
    : [],
);
/** What signs of other tools look like when they are shown. */
const SIGNS = /!!!|\?\?\?|===|:::|```|\{\{|\{%|\[!|<\/?[A-Z]/;

describe('docs/other-tools.md', () => {
  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(4);
  });

  test.each(examples)('its example in line $line becomes notes, folds and tabs', ({ markdown }) => {
    const page = compile(markdown);
    expect(page.findings).toEqual([]);
    const article = articleOf(page.html);
    expect(article.querySelectorAll('.alert, .tab, details').length).toBeGreaterThan(1);
    expect(article.textContent).not.toMatch(SIGNS);
  });

  test('has the kinds of notes that there are', () => {
    const rows = Array.from(text.matchAll(/^\| `(note|tip|important|warning|caution)` \| (.*) \|$/gm));
    expect(rows).toHaveLength(5);
    for (const [, kind, names = ''] of rows)
      for (const [, name] of [...names.matchAll(/`([a-z]+)`/g), ['', kind]])
        expect(compile(`:::${name}\nText\n:::\n`).html).toContain(`class="alert alert-${kind}"`);
  });
});
