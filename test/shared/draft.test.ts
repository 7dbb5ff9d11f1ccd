import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeSpan, draftPage } from '../../src/shared/draft.ts';

const fieldsOf = (page: string): unknown => parse(/^---\n([\s\S]*?)\n---/.exec(page)?.[1] ?? '');

describe('a new page', () => {
  test('has the facts in the places of its template', () => {
    expect(
      draftPage('---\nservice: <% service %>\n---\n# <%name%>\n\n{{host}} is <% none %>.\n', {
        service: 'shop',
        name: 'HighCPU',
      }),
    ).toBe('---\nservice: shop\n---\n# HighCPU\n\n{{host}} is .\n');
  });

  test('leaves out the fields that are not known', () => {
    expect(draftPage('---\nowner: <% owner %>\nreview_every: 180d\n---\nText\n', {})).toBe(
      '---\nreview_every: 180d\n---\nText\n',
    );
  });

  test.each([
    'a: b',
    'x\nkind: log',
    '---',
    '"quoted" \\ and \'more\'',
    '# comment',
    'a, b',
    '] }',
    '{{host}}',
    'yes\u2028no',
    '*alias',
    'null and void',
    '1e3',
    'null',
    'True',
  ])('keeps %j one text in front matter', (title) => {
    const fields = fieldsOf(draftPage('---\ntitle: <% title %>\nservices: [<% title %>]\n---\n', { title })) as Record<
      string,
      unknown
    >;
    const text = title.replace('\n', 'U+000A').replace('\u2028', 'U+2028');
    expect(fields).toEqual({ title: text, services: [text] });
  });

  test('takes no fact for a template', () => {
    expect(draftPage('<% a %>', { a: '<% b %>', b: 'x' })).toBe('<% b %>');
    expect(draftPage('<% toString %><% a %>', { a: '$&' })).toBe('$&');
  });
});

describe('a code span', () => {
  test.each([
    ['web-1', '`web-1`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a\nb\u202e', '`aU+000AbU+202E`'],
    ['{{host}}', '`{ {host}}`'],
  ])('of %j cannot be left', (value, span) => {
    expect(codeSpan(value)).toBe(span);
  });
});
