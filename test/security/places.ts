import type { CompiledPage } from '../../src/compiler/compiled-page.ts';
import type { FillParameter } from '../../src/shared/page-data.ts';

/** What a place does with a value: which rule of DESIGN.md 5 holds there. */
export type Rule =
  | 'text'
  | 'attribute'
  | 'code'
  /** The parts of a link's destination. */
  | 'path'
  | 'query'
  | 'fragment'
  | 'host'
  | 'port'
  | 'whole'
  | 'own path'
  | 'first folder'
  | 'mail';

export interface Place {
  name: string;
  rule: Rule;
  /** A page whose tag `{{x}}`, or `{{result.output}}`, is at the place. */
  text: string;
  /** What `x` is; without a type it is a word. */
  parameter?: FillParameter;
  /** The names and values of a link that brings a value to the place; `x` alone if there is nothing here. */
  link?: (value: string) => [name: string, value: string][];
  /** More values of `x` in the link. */
  others?: readonly string[];
  /** The tag whose slot is looked at. */
  tag?: string;
  /** The part of the page that the place is in, when it is not the body. */
  part?: (page: CompiledPage) => string;
  /** A value that the place takes, `db-1` if there is nothing here; undefined when it takes none. */
  harmless?: string | undefined;
}

const inJson = (value: string): [string, string][] => [['result', JSON.stringify({ output: value })]];
const inList = (value: string): [string, string][] => [
  ['result', JSON.stringify([{ output: value }, { output: value }])],
];
/** Another value beside it makes a list. */
const others = ['db-2'];
const field = '{{result.output}}';
const hostname: FillParameter = { type: 'hostname' };
const GRAFANA = 'https://grafana.example.com';

export const places: readonly Place[] = [
  { name: 'prose', rule: 'text', text: 'Log in to {{x}} first.' },
  { name: 'a heading', rule: 'text', text: '## Restart {{x}}\n\nText.' },
  { name: 'a list item', rule: 'text', text: '1. Look at {{x}}.\n2. Wait.' },
  { name: 'a task', rule: 'text', text: '- [ ] Tell {{x}}' },
  { name: 'a table cell', rule: 'text', text: '| Host | State |\n| --- | --- |\n| {{x}} | down |' },
  { name: 'emphasis', rule: 'text', text: 'Never ***{{x}}***, nor ~~{{x}}~~.' },
  { name: 'a quotation', rule: 'text', text: '> As {{x}} said.' },
  { name: 'an alert', rule: 'text', text: '> [!WARNING]\n> This stops {{x}}.' },
  { name: 'a footnote', rule: 'text', text: 'Text[^1].\n\n[^1]: About {{x}}.' },
  { name: 'a section’s words', rule: 'text', text: 'The machine{{#x}} {{x}}{{/x}} is down.' },
  { name: 'a link’s words', rule: 'text', text: '[Graph of {{x}}](https://a.example/)' },
  { name: 'an item of a list in prose', rule: 'text', text: '{{#x}}\n- Look at {{.}}.\n{{/x}}', others },
  { name: 'a field of JSON in prose', rule: 'text', text: `It said ${field}.`, link: inJson, tag: 'result.output' },
  {
    name: 'the title',
    rule: 'text',
    text: '# CPU on {{x}}\n\nText.',
    part: ({ titleHtml }) => `<h1>${titleHtml}</h1>`,
  },
  {
    name: 'the table of contents',
    rule: 'text',
    text: '## Restart {{x}}',
    part: ({ contents }) => contents.map(({ html }) => `<a href="#a">${html}</a>`).join(''),
  },

  { name: 'a code span', rule: 'code', text: 'Run `ping {{x}}` now.' },
  { name: 'a block of bash', rule: 'code', text: '```bash\nfor i in 1 2; do\n  ping -- {{x}} # {{x}}\ndone\n```' },
  { name: 'a block without a language', rule: 'code', text: '```\nping {{x}}\n```' },
  { name: 'indented code', rule: 'code', text: 'Run:\n\n    ping {{x}}' },
  { name: 'a block in a list', rule: 'code', text: '1. Run\n\n   ```sh\n   ping {{x}}\n   ```' },
  { name: 'code in a heading', rule: 'code', text: '## Run `ping {{x}}`' },
  { name: 'code in a link’s words', rule: 'code', text: '[`{{x}}`](https://a.example/)' },
  { name: 'code between quotes of the author', rule: 'code', text: '```bash\nssh db-1 "cat \'{{x}}\'"\n```' },
  { name: 'a here-document', rule: 'code', text: '```bash\ncat <<EOF\n{{x}}\nEOF\n```' },
  { name: 'a section of code', rule: 'code', text: '```bash\nping{{#x}} {{x}}{{/x}}\n```' },
  { name: 'code in a section', rule: 'code', text: '{{#x}}\n```bash\nping {{x}}\n```\n{{/x}}' },
  { name: 'an item of a list in code', rule: 'code', text: '```bash\n{{#x}}\nping {{.}}\n{{/x}}\n```', others },
  { name: 'a whole list in code', rule: 'code', text: '`ping {{x}}`', others, harmless: undefined },
  { name: 'a field of JSON in code', rule: 'code', text: `\`ping ${field}\``, link: inJson, tag: 'result.output' },
  {
    name: 'a field of an item in code',
    rule: 'code',
    text: '```bash\n{{#result}}\nping {{output}}\n{{/result}}\n```',
    link: inList,
    tag: 'output',
  },
  {
    name: 'a field of JSON that the link gives by its dotted name',
    rule: 'code',
    text: '`page {{result.output}}`',
    link: (value) => [['result.output', value]],
    tag: 'result.output',
  },
  {
    name: 'a field of an item that has a parameter’s name',
    rule: 'code',
    text: '```bash\n{{#result}}\nping {{x}}\n{{/result}}\n```',
    parameter: hostname,
    link: (value) => [['result', JSON.stringify([{ x: value }])]],
  },
  {
    name: 'a default that takes another value',
    rule: 'code',
    text: '`ping {{target}}`',
    tag: 'target',
  },
  { name: 'code that takes a host name', rule: 'code', text: '`ping {{x}}`', parameter: hostname },

  { name: 'the path of a link', rule: 'path', text: '[x](https://a.example/d/{{x}}/view)' },
  { name: 'the path of a bare address', rule: 'path', text: '<https://a.example/d/{{x}}/view>' },
  { name: 'the path of a link by reference', rule: 'path', text: '[x][r]\n\n[r]: https://a.example/d/{{x}}/view' },
  { name: 'a field of JSON in a path', rule: 'path', text: `[x](https://a.example/d/${field}/view)`, link: inJson },
  { name: 'the query of a link', rule: 'query', text: '[x](https://a.example/d/?q={{x}}&theme=dark)' },
  { name: 'the fragment of a link', rule: 'fragment', text: '[x](https://a.example/d/#{{x}})' },
  {
    name: 'the host of a link',
    rule: 'host',
    text: '[x](https://{{x}}/status)',
    parameter: hostname,
    harmless: 'db-1.example.com',
  },
  {
    name: 'the host of a link by a careless pattern',
    rule: 'host',
    text: '[x](https://{{x}}/status)',
    parameter: { type: 'hostname', pattern: '.+\\.example\\.com' },
    harmless: 'db-1.example.com',
  },
  {
    name: 'the host of a link, not typed',
    rule: 'host',
    text: '[x](https://{{x}}/status)',
    harmless: undefined,
  },
  {
    name: 'the host of a link after a lone scheme',
    rule: 'host',
    text: '[x](https:{{x}}/status)',
    harmless: undefined,
  },
  {
    name: 'the host of a link as a number',
    rule: 'host',
    text: '[x](https://{{x}}/status)',
    parameter: { type: 'integer' },
    harmless: undefined,
  },
  {
    name: 'the port of a link',
    rule: 'port',
    text: '[x](https://a.example:{{x}}/status)',
    parameter: { type: 'integer' },
    harmless: '8443',
  },
  {
    name: 'a link that a value is',
    rule: 'whole',
    text: '[x]({{x}}/d/cpu)',
    parameter: { type: 'url', origins: [GRAFANA] },
    harmless: `${GRAFANA}/team`,
  },
  { name: 'a path of this site', rule: 'own path', text: '[x](/runbooks/{{x}}/view)' },
  { name: 'the first folder of this site', rule: 'first folder', text: '[x]({{x}}/view)' },
  { name: 'a field of JSON as the first folder', rule: 'first folder', text: `[x](/${field}/view)`, link: inJson },
  { name: 'a page of this site', rule: 'own path', text: '[x](/runbooks/{{x}}.md)' },
  { name: 'an address for mail', rule: 'mail', text: '[x](mailto:{{x}}@example.com?subject=Page)' },

  { name: 'an image’s description', rule: 'attribute', text: '![CPU of {{x}}](graph.png)' },
  { name: 'a link’s title', rule: 'attribute', text: '[x](https://a.example/ "CPU of {{x}}")' },
  { name: 'an image’s title', rule: 'attribute', text: '![CPU](graph.png "CPU of {{x}}")' },
];
