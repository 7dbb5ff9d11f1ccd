import { describe, expect, test } from 'vitest';
import { compile, filled } from '../support/filled.ts';

const vocabulary = { host: { type: 'hostname' as const } };
const findings = (text: string, partials: Record<string, string>) =>
  compile(text, { vocabulary, partials }).findings.map(({ rule, file, offset }) => ({ rule, file, offset }));

describe('a partial', () => {
  test('is filled with the values of the page', () => {
    const partials = { 'log-in': 'Log in: `ssh {{host}}`\n' };
    expect(filled('{{> log-in}}\n', { vocabulary, partials, query: 'host=web-1' }).textContent).toBe(
      'Log in: ssh web-1',
    );
  });

  test('may hold partials', () => {
    const partials = { outer: 'a {{> inner}} c', inner: '{{host}}' };
    expect(filled('{{> outer}}\n', { vocabulary, partials, query: 'host=b' }).textContent).toBe('a b c');
  });

  test('that holds itself is an error at the tag that closes the circle', () => {
    const partials = { a: 'x {{> b}}', b: '{{> a}}' };
    expect(findings('Text {{> a}}\n', partials)).toEqual([{ rule: 'partial-cycle', file: 'partials/b.md', offset: 0 }]);
  });

  test('that does not exist is an error, and its tag stays as it is', () => {
    expect(findings('Text\n\n{{> gone}}\n\nMore', {})).toEqual([
      { rule: 'unknown-partial', file: 'page.md', offset: 6 },
    ]);
    expect(filled('Text\n\n{{> gone}}\n\nMore', {}).textContent).toContain('{{> gone}}');
  });

  test('says where it is wrong itself, indented or not', () => {
    const partials = { steps: 'One\n\n{{{host}}}\n' };
    expect(findings('- Do:\n\n  {{> steps}}\n', partials)).toEqual([
      { rule: 'unescaped-tag', file: 'partials/steps.md', offset: 5 },
    ]);
  });

  test('keeps its raw fences, indented or not', () => {
    const partials = { raw: '```yaml raw\n{{host}}\n```\n' };
    for (const text of ['{{> raw}}\n', '- Do:\n\n  {{> raw}}\n'])
      expect(filled(text, { vocabulary, partials, query: 'host=x' }).textContent).toContain('{{host}}');
  });
});
