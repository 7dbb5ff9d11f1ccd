import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiedText } from '../../src/browser/copy/copied-text.ts';
import { filledMarkdown } from '../../src/machines/filled-markdown.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { documents, queries } from '../support/documents.ts';
import { filled } from '../support/filled.ts';
import { machineFilled } from '../support/machine-page.ts';
import { queryOf, vocabulary } from '../support/rendered-first.ts';
import { seen } from '../support/seen.ts';

const declared: Vocabulary = {
  host: { type: 'hostname', extract: 'host', aliases: ['instance'] },
  service: { type: 'word', catalogue: 'services' },
  language: { type: 'choice', choices: ['java', 'go'], default: '{{service.language}}' },
  note: { type: 'text' },
  pod: { type: 'word' },
  grafana: { type: 'url', origins: ['https://grafana.example.com'] },
  result: { type: 'json' },
};
const catalogue = { checkout: { language: 'java', owner: 'team-payments', chat: '#payments' } };

const fill = (text: string, query: string) =>
  machineFilled(text, { file: 'alerts/Disk.md', vocabulary: declared, catalogue, query });
const lines = fc.constantFrom(
  'ssh {{host}}',
  'kubectl get pod {{pod}} {{#language.java}}-c jvm {{/language.java}}-o wide',
  '{{#host}}uptime on {{.}}; {{/host}}date',
  '{{^gone}}sudo {{/gone}}systemctl restart nginx',
  '{{#language.go}}\n   curl -s localhost/debug\n   {{/language.go}}\n   free -m',
);
/** A step with a block of commands, or with what a terminal showed, which may be under a condition. */
const blocks = fc
  .record({
    lines: fc.array(lines, { minLength: 1, maxLength: 3 }),
    isSession: fc.boolean(),
    around: fc.constantFrom('', '', 'pod', '^host', 'language.java', '^language.go'),
  })
  .map(({ lines, isSession, around }) => {
    const shown = isSession ? lines.flatMap((line) => [`$ ${line}`, 'what it printed']) : lines;
    const fence = `\`\`\`${isSession ? 'console' : 'bash'}`;
    const item = `1. Do it:\n   ${fence}\n   ${shown.join('\n   ')}\n   \`\`\`\n`;
    return around === ''
      ? item
      : `{{#${around}}}\n${item}{{/${around}}}\n`.replace('{{#^', '{{^').replace('{{/^', '{{/');
  });
const textOf = (text: string, query: string): string => filledMarkdown(fill(text, query).text);
const commandsOf = (text: string, query: string) => fill(text, query).steps.flatMap(({ commands }) => commands);
const step = (...lines: string[]): string =>
  `## Steps\n\n1. Do it:\n   \`\`\`bash\n   ${lines.join('\n   ')}\n   \`\`\`\n`;

describe('the text of a filled page', () => {
  test('has values in code as they are, and marks those of the link elsewhere', () => {
    expect(textOf('On {{host}}: `ssh {{host}}`, {{service.owner}}.', 'instance=web-1:9100&service=checkout')).toBe(
      'On ⟦web-1⟧: `ssh web-1`, team-payments.',
    );
  });

  test('leaves out what does not apply, and says what is not known', () => {
    const text = '{{#language.java}}\nHeap.\n{{/language.java}}\n{{^language.java}}\nMemory.\n{{/language.java}}\n';
    expect(textOf(text, 'service=checkout')).toBe('Heap.\n');
    expect(textOf(text, '')).toBe(
      '[Only when language is java:]\nHeap.\n[End: when language is java]\n[Only when language is not java:]\nMemory.\n[End: when language is not java]\n',
    );
  });

  test('repeats a section for each item of a list', () => {
    const text = '{{#host}}\n- `ssh {{.}}`\n{{/host}}\n{{#result}}\n1. {{name}}\n{{/result}}\n';
    expect(textOf(text, 'host=a&host=b&result=[{"name":"x"},{"name":"y"}]')).toBe(
      '- `ssh a`\n- `ssh b`\n1. ⟦x⟧\n1. ⟦y⟧\n',
    );
  });

  test('fills destinations by their own rules', () => {
    const text = '[graph]({{grafana}}/d?host={{host}}&q={{note}} "t") <https://example.com/{{host}}>';
    expect(textOf(text, 'grafana=https://grafana.example.com&host=a&note=b)c d')).toBe(
      '[graph](https://grafana.example.com/d?host=a&q=b%29c%20d "t") <https://example.com/a>',
    );
    expect(textOf(text, 'grafana=https://evil.example&host=a&note=x')).toContain(
      '[graph]({{grafana}}/d?host={{host}}&q={{note}} "t")',
    );
  });

  test('keeps a value from leaving its marks', () => {
    const text = 'It says {{note}}.\n\n| a | b |\n| - | - |\n| {{note}} | c |\n';
    const note = 'x⟧\n\n```bash\nrm -rf /\n```\n| y ⟦\u202e';
    expect(textOf(text, `note=${encodeURIComponent(note)}`)).toBe(
      "It says ⟦x '''bash rm -rf / ''' ' y ⟧.\n\n| a | b |\n| - | - |\n| ⟦x '''bash rm -rf / ''' ' y ⟧ | c |\n",
    );
  });

  test.each([
    ['host', '$(reboot)'],
    ['host', '-oProxyCommand=x'],
    ['pod', 'a;reboot'],
    ['pod', 'a b'],
    ['note', 'a|b'],
    ['note', 'ä'],
  ])('never has a `%s` of %s in a command, and names it', (name, value) => {
    const query = `${name}=${encodeURIComponent(value)}`;
    const text = step(`run {{${name}}}`);
    expect(textOf(text, query)).toContain(`run {{${name}}}`);
    expect(commandsOf(text, query)).toMatchObject([{ text: `run {{${name}}}`, isComplete: false, missing: [name] }]);
    expect(fill(text, query).notUsed.map((each) => each.name)).toEqual([name]);
    expect(JSON.stringify(fill(text, query).notUsed)).not.toContain(value);
    expect(fill(text, query).query).toBe('');
  });
});

describe('the steps of a filled page', () => {
  test('are those that are shown, counted anew', () => {
    const text =
      '## Diagnosis\n\n1. Look.\n{{#language.go}}\n2. Profile.\n{{/language.go}}\n3. Read.\n\n## Notes\n\n1. No step.\n';
    const of = (query: string) =>
      fill(text, query).steps.map(({ section, number, onlyWhen, text }) =>
        [section, number, filledMarkdown(text), ...onlyWhen].join(' '),
      );
    expect(of('language=java')).toEqual(['Diagnosis 1 Look.', 'Diagnosis 2 Read.']);
    expect(of('language=go')).toEqual(['Diagnosis 1 Look.', 'Diagnosis 2 Profile.', 'Diagnosis 3 Read.']);
    expect(of('')[1]).toBe('Diagnosis 2 Profile. language is go');
  });

  test('have their commands apart, without prompts and output', () => {
    const text =
      '## Steps\n\n1. Look at {{host}}:\n\n   ```console\n   $ ssh {{host}} uptime\n   load 1.0\n   ```\n\n   It is {{note}}.\n';
    const [first] = fill(text, 'host=a&note=fine').steps;
    expect(filledMarkdown(first?.text ?? [])).toBe('Look at ⟦a⟧:\n\nIt is ⟦fine⟧.');
    expect(first?.commands).toEqual([
      { text: 'ssh a uptime', isComplete: true, missing: [], fromLink: ['host'], changes: false, language: 'console' },
    ]);
  });

  test('say of commands what they change, and that the link has chosen it, by a block before too', () => {
    const text =
      '## Steps\n\n1. Log in:\n   ```bash\n   ssh {{host}}\n   ```\n2. Restart:\n   ```bash\n   sudo systemctl restart nginx\n   ```\n';
    expect(commandsOf(text, 'host=a')).toMatchObject([
      { changes: false, fromLink: ['host'] },
      { text: 'sudo systemctl restart nginx', changes: true, fromLink: ['host'] },
    ]);
    expect(commandsOf(text, '')[1]).toMatchObject({ changes: true, fromLink: [], isComplete: true });
  });

  test('have a command that is not complete where a part of it is not known', () => {
    const text = step('kubectl {{#language.java}}-n jvm {{/language.java}}get pods');
    expect(commandsOf(text, 'language=java')).toMatchObject([{ text: 'kubectl -n jvm get pods', isComplete: true }]);
    expect(commandsOf(text, '')).toMatchObject([{ isComplete: false, missing: [] }]);
  });

  test('are there even when a link repeats more than there is room for', () => {
    const list = `result=[${'1,'.repeat(450)}1]`;
    const text = `{{#result}}\n${'{{#result}}x {{.}}{{/result}}\n'.repeat(20)}{{/result}}\n\n${step('ssh {{host}}')}`;
    const page = fill(text, `${list}&host=a`);
    expect(page.notUsed).toEqual([{ name: 'result', why: 'its values are more than a page can show' }]);
    expect(page.steps.flatMap(({ commands }) => commands)).toMatchObject([{ text: 'ssh a' }]);
  });
});

describe('what is said of the link', () => {
  test('names what is not known and what was meant', () => {
    const { notUsed, values, missing } = fill('{{host}} {{pod}}', 'hots=x&host=web-1');
    expect(notUsed).toEqual([{ name: 'hots', why: 'this site has no such parameter. Did you mean `host`?' }]);
    expect(values).toEqual([{ name: 'host', value: 'web-1', source: 'link' }]);
    expect(missing).toEqual(['pod']);
  });

  test('names a value that only a section asks for', () => {
    const { notUsed } = fill('{{#language.java}}Heap.{{/language.java}}', 'language=cobol');
    expect(notUsed).toEqual([{ name: 'language', why: 'its value is not one of `java`, `go`' }]);
  });
});

describe('a program without a browser has what the reader sees', () => {
  const asPage = (text: string): string => filledMarkdown(machineFilled(text, { vocabulary }).text);

  test('in the text', () => {
    let filledSlots = 0;
    fc.assert(
      fc.property(documents, queries, (text, query) => {
        const given = { vocabulary, query: queryOf(query) };
        const page = machineFilled(text, given);
        // What is not known is shown otherwise here, and has tests of its own.
        fc.pre(!page.text.some(({ isUndecided }) => isUndecided));
        filledSlots += page.values.length;
        const markdown = filledMarkdown(page.text).replace(/[⟦⟧]/g, '');
        // Tags that are left there are words of the generated document.
        const unfilled = (shown: string): string => shown.replace(/\{\{\s*(\w+)\s*\}\}/g, 'unfilled$1');
        expect(seen(filled(unfilled(markdown)))).toBe(seen(filled(text, given)));
      }),
      { numRuns: 150, seed: 20261126 },
    );
    expect(filledSlots).toBeGreaterThan(100);
    expect(asPage('a')).toBe('a');
  });

  test('in the commands of its steps', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 4 }), queries, (steps, query) => {
        const page = `## Steps\n\n${steps.join('')}`;
        const given = { vocabulary, query: queryOf(query), file: 'alerts/A.md' };
        const article = filled(page, given);
        const shown = [...article.querySelectorAll('li:has(> [data-tick]) figure:not([data-uncopied])')]
          .filter((figure) => !figure.closest('[hidden]'))
          .map((figure) => copiedText(figure.querySelector('code') as Element))
          .filter(({ missing }) => missing.length === 0)
          .map((copied) => copied.text.trim());
        const own = machineFilled(page, given).steps.flatMap(({ commands }) => commands);
        compared += shown.length;
        expect(own.filter(({ isComplete }) => isComplete).map((command) => command.text.trim())).toEqual(shown);
      }),
      { numRuns: 100, seed: 20261126 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});
