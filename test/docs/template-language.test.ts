import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabularySchema } from '../../src/schema/parameter.ts';
import { compile, filled } from '../support/filled.ts';
import { seen } from '../support/seen.ts';

/** An example: Markdown, and for each link what shows. */
interface Example {
  line: number;
  markdown: string;
  links: { query: string; shows: string }[];
}

const text = readFileSync(new URL('../../docs/template-language.md', import.meta.url), 'utf8');
const nodes = fromMarkdown(text).children;

const declared = nodes.find((node) => node.type === 'code' && node.lang === 'yaml');
const vocabulary = vocabularySchema.parse(parse(declared?.type === 'code' ? declared.value : ''));
const partials = { 'log-in': 'Log in with `ssh {{host}}`.\n' };
const catalogue = { checkout: { language: 'java', owner: 'team-payments' } };

const examples: Example[] = [];
for (const [index, node] of nodes.entries()) {
  if (node.type !== 'code') continue;
  if (node.lang === 'markdown')
    examples.push({ line: node.position?.start.line ?? 0, markdown: `${node.value}\n`, links: [] });
  const before = nodes[index - 1];
  const link =
    before?.type === 'paragraph' && before.children[1]?.type === 'inlineCode' ? before.children[1].value : undefined;
  if (node.lang === 'text' && link !== undefined)
    examples.at(-1)?.links.push({ query: link.slice(1), shows: node.value });
}

/** An unfilled slot is in the examples as the reader sees it. */
const asSeen = (article: Element): string => {
  for (const slot of article.querySelectorAll('[data-state=unfilled]')) slot.removeAttribute('data-state');
  return seen(article);
};

describe('docs/template-language.md', () => {
  test('has an example with a link for each form', () => {
    expect(examples.length).toBeGreaterThan(14);
    expect(examples.filter(({ links }) => links.length === 0)).toEqual([]);
  });

  test.each(examples)('its example in line $line shows what it says', ({ markdown, links }) => {
    expect(compile(markdown, { vocabulary, partials, catalogue }).findings).toEqual([]);
    for (const { query, shows } of links)
      expect(asSeen(filled(markdown, { vocabulary, partials, catalogue, query }))).toBe(shows);
  });
});
