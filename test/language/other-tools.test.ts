// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions look like placeholders of a template
import { describe, expect, test } from 'vitest';
import { compile, filled } from '../support/filled.ts';
import { seen } from '../support/seen.ts';

const vocabulary = { host: { type: 'hostname' as const }, namespace: { type: 'word' as const } };
const asWritten = (text: string): [text: string, shows: string] => [text, text];

/** A text, and what shows of it with `host=web-1&namespace=shop`. */
const inCode: [text: string, shows: string][] = [
  // GitHub Actions, Azure Pipelines, Backstage.
  asWritten('${{ namespace }}'),
  asWritten('${{namespace}}'),
  asWritten('${{ github.sha }}'),
  asWritten('$${{host}}'),
  ['echo "$"{{host}}', 'echo "$"web-1'],
  ['\\${{host}}', '\\$web-1'],
  ['US${{#host}}-{{.}}{{/host}}', 'US$-web-1'],
  // A backslash at the beginning of a word, and in a path.
  ['\\{{host}}', '{{host}}'],
  ['--host=\\{{host}} "\\{{ host }}"', '--host={{host}} "{{ host }}"'],
  ['\\{{#host}} x \\{{/host}}', '{{#host}} x {{/host}}'],
  asWritten('\\{{pod}}'),
  ['\\\\{{host}}\\c$', '\\\\web-1\\c$'],
  ['C:\\logs\\{{host}}\\x', 'C:\\logs\\web-1\\x'],
  ['%TEMP%\\{{host}}', '%TEMP%\\web-1'],
  ['.\\{{host}}', '.\\web-1'],
  ['CORP\\{{host}}', 'CORP\\web-1'],
  // Jekyll, Jinja, Nunjucks, Twig.
  asWritten('{% raw %}{{ host }}{% endraw %}'),
  ['{% raw %}{{host}}{% endraw %} {{host}}', '{% raw %}{{host}}{% endraw %} web-1'],
  asWritten('{%- raw -%}{{host}} {{! x }} {{#host}}{%- endraw -%}'),
  ['{% raw %}{{host}}', '{% raw %}web-1'],
  // Ansible, Helm, Go.
  asWritten("{{ '{{ host }}' }}"),
  asWritten('{{ "{{ host }}" }}'),
  asWritten('{{ "{{" }} $labels.x {{ "}}" }}'),
  asWritten("{{- '{{ host }}:{{ namespace }}' | quote -}}"),
  ["{{ 'x' }} {{host}}", "{{ 'x' }} web-1"],
  ["{{ 'it {{host}}", "{{ 'it web-1"],
  asWritten('{{ $labels.host }} {{ .Values.host }} {{ include "x" . }} {{range .items}}{{end}}'),
];

describe('tags of other tools', () => {
  test.each(inCode)('are in a code block what they are for the reader: %s', (text, shows) => {
    const markdown = `\`\`\`\`\n${text}\n\`\`\`\`\n`;
    expect(filled(markdown, { vocabulary, query: 'host=web-1&namespace=shop' }).querySelector('pre')?.textContent).toBe(
      `${shows}\n`,
    );
  });

  test.each(inCode.filter(([text]) => !text.includes('`')))('are in a code span the same: %s', (text, shows) => {
    expect(seen(filled(`a \`${text}\` b`, { vocabulary, query: 'host=web-1&namespace=shop' }))).toBe(
      `a \`${shows}\` b`,
    );
  });

  test.each(inCode)('are never touched in code without a vocabulary: %s', (text) => {
    for (const fence of ['```', '~~~~', '```yaml', '```markdown'])
      expect(
        filled(`${fence}\n${text}\n${fence.slice(0, 4).replace(/[a-z]/, '')}\n`).querySelector('pre')?.textContent,
      ).toBe(`${text}\n`);
  });

  test.each([
    ['{{! x }}'],
    ['a {{! x }} b'],
    ['{{=<% %>=}}'],
    ['{{=<% %>=}}\n{{host}} <%host%>\n<%={{ }}=%>'],
    ['{{> log-in}}'],
    ['  {{> log-in}}\n{{>missing}}'],
    ['{{!-- of Handlebars --}}'],
    ['{{!\n  several lines\n}}'],
    ['{{{host}}} {{&host}}'],
    ['{{#host}}{{/host}}{{^x}}'],
  ])('comments, partials and delimiters are text without a vocabulary: %s', (text) => {
    const page = `Before\n\n\`\`\`\n${text}\n\`\`\`\n`;
    expect(filled(page, { partials: { 'log-in': 'Log in' } }).querySelector('pre')?.textContent).toBe(`${text}\n`);
    expect(compile(page).findings).toEqual([]);
    expect(compile(page).markdown).toBeUndefined();
  });

  test.each([
    ['Show \\{{host}} to them.', 'Show {{host}} to them.'],
    ['\\{{host}} is a tag', '{{host}} is a tag'],
    ['**\\{{host}}**', '<b>{{host}}</b>'],
    ['\\{{pod}} is none', '{{pod}} is none'],
    ['\\{{! no comment }}', '{{! no comment }}'],
    ['\\{{#host}}', '{{#host}}'],
    ['Costs \\${{namespace}}', 'Costs $shop'],
    ['Use ${{ namespace }} there', 'Use ${{ namespace }} there'],
    ['{% raw %}{{host}}{% endraw %} is a tag', '{{host}} is a tag'],
    ['{% raw %}`{{host}}`{% endraw %} is a tag', '`{{host}}` is a tag'],
    ["{{ '{{ host }}' }}", "{{ '{{ host }}' }}"],
    ['In \\\\{{host}}\\c$', 'In \\web-1\\c$'],
    ['In C:\\logs\\{{host}}', 'In C:\\logs\\web-1'],
  ])('are in prose what they are for the reader: %s', (text, shows) => {
    expect(seen(filled(text, { vocabulary, query: 'host=web-1&namespace=shop' }))).toBe(shows);
  });

  test('a partial that is there is told of without a vocabulary', () => {
    expect(compile('a\n{{> log-in}} {{> other}}\n', { partials: { 'log-in': 'Log in' } }).findings).toMatchObject([
      {
        rule: 'tag-not-live',
        offset: 2,
        hint: 'Declare a parameter, in `parameters.yml` or in the front matter of this page.',
      },
    ]);
  });

  test('with a parameter of the page alone, its comments are live', () => {
    const text = '---\nparameters:\n  pod: { type: word }\n---\nOn {{pod}}{{! why }}\n';
    expect(compile(text).html).not.toContain('why');
  });

  test('a dollar sign before a declared name is told, with the way to write one', () => {
    expect(compile('Costs ${{namespace}}', { vocabulary }).findings).toMatchObject([
      { rule: 'tag-not-live', offset: 6, hint: 'For a dollar sign before the value write `\\${{namespace}}`.' },
    ]);
    expect(compile('`${{ host.name }} ${{ inputs.host }}`', { vocabulary }).findings).toEqual([]);
  });

  test('a name that is nearly declared is told, unless it is behind a backslash', () => {
    expect(compile('{{hots}} \\{{hots}}', { vocabulary }).findings).toMatchObject([
      { rule: 'tag-not-live', offset: 0, hint: expect.stringContaining('write `\\{{hots}}` in text') },
    ]);
  });
});
