import { expect, test } from 'vitest';
import { rawFences } from '../../src/compiler/1-parse/raw-fences.ts';
import { wholeMarkdown } from '../../src/language/whole-markdown.ts';

function whole(text: string, partials: Record<string, string> = {}, start = 0): string {
  return wholeMarkdown(
    { file: 'page.md', text, start, names: new Set(['host']), json: new Set(), raw: rawFences(text, start) },
    new Map(
      Object.entries(partials).map(([name, each]) => [
        name,
        { file: `partials/${name}.md`, text: each, raw: rawFences(each, 0) },
      ]),
    ),
  );
}

test('a text without partials and comments stays as it was written', () => {
  const text = '---\ntitle: A {{> b}}\n---\n# {{host}}\n\n{{#host}}\n- {{ other }}\n{{/host}}\n{{=<% %>=}}\n<% host %>';
  expect(whole(text, { b: 'never' }, text.indexOf('# '))).toBe(text);
});

test('a partial is where its tag stood, indented as that was', () => {
  expect(
    whole('1. Do:\n   {{> log-in}}\n2. End {{> word}}.\n', { 'log-in': 'ssh {{host}}\n\nwait\n', word: 'it' }),
  ).toBe('1. Do:\n   ssh {{host}}\n\n   wait\n2. End it.\n');
});

test('a partial in a partial is indented by both', () => {
  expect(whole('  {{> a}}\n', { a: 'x\n  {{> b}}\n', b: 'y\n' })).toBe('  x\n    y\n');
});

test.each([
  ['a\n{{! a note }}\nb\n', 'a\nb\n'],
  ['a {{! a\nnote }}b\n', 'a b\n'],
  ['{{! one }}\n{{! two }}\nb', 'b'],
  ['{{! one }}{{! two }}\nb', '\nb'],
])('the comment in %j is taken out', (text, without) => {
  expect(whole(text)).toBe(without);
});

test('nothing in a fence that is marked raw is touched', () => {
  const text = '```yaml raw\n{{> a}}{{! b }}\n```\n';
  expect(whole(text, { a: 'never' })).toBe(text);
});

test('the tag of a partial that is not there, or would hold itself, stays', () => {
  expect(whole('{{> gone}} {{> a}}', { a: 'x {{> a}}' })).toBe('{{> gone}} x {{> a}}');
});
