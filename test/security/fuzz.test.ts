import { describe, expect, test } from 'vitest';
import { fillTree } from '../../src/browser/fill/fill-tree.ts';
import { pageDataOf } from '../../src/language/fill-parameter.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { refuse } from '../../src/shared/admit.ts';
import { knownNames } from '../../src/shared/declared-name.ts';
import { fillLink } from '../../src/shared/fill-link.ts';
import { textOf } from '../../src/shared/json.ts';
import type { SlotText } from '../../src/shared/names.ts';
import { readLink } from '../../src/shared/read-link.ts';
import { Scope } from '../../src/shared/scope.ts';
import { valuesOf } from '../../src/shared/values.ts';
import { articleOf, compile } from '../support/filled.ts';
import { inherited } from './inherited.ts';
import { randomLinks } from './random-links.ts';
import { Slowest } from './slowest.ts';
import { structureOf } from './structure.ts';

const SEED = 20261121;
const GRAFANA = 'https://grafana.example.com';
const ORIGINS = [GRAFANA, 'https://board.example.com', 'https://pagebook.example'];

const vocabulary: Vocabulary = {
  host: { type: 'hostname', aliases: ['instance'], extract: 'host' },
  service: { type: 'word', aliases: ['job'], catalogue: 'services' },
  language: { type: 'choice', choices: ['java', 'go'], default: '{{service.language}}' },
  mount: { type: 'text', pattern: '/[a-z/]*' },
  port: { type: 'integer' },
  load: { type: 'number' },
  urgent: { type: 'boolean' },
  grafana: { type: 'url', origins: [GRAFANA], default: GRAFANA },
  result: { type: 'json' },
  note: { type: 'text' },
  any: {},
};
const page = pageDataOf(vocabulary, {
  checkout: { owner: 'team-payments', language: 'java', dashboard: 'https://board.example.com/x' },
});

const text = `# {{host}} of {{service}}

It is {{note}}. {{#urgent}}Hurry.{{/urgent}}{{^urgent}}Take your time.{{/urgent}} ![{{note}}](graph.png "{{any}}")

[Graph]({{grafana}}/d/x?h={{host}}#{{note}}), [status](https://{{host}}:{{port}}/{{any}}), [board]({{service.dashboard}}),
[runbook](/runbooks/{{service}}/), [mail](mailto:{{service.owner}}@example.com), [log](/{{result.output}}/{{any}}).

{{#language.java}}
## Java on {{host}}

\`\`\`bash
ssh -- {{host}} "df {{mount}}" # {{load}}
{{#any}}
echo {{.}}
{{/any}}
\`\`\`
{{/language.java}}

{{#result}}
- {{output}}: \`grep {{output}}\` {{#constructor}}{{.}}{{/constructor}}
{{/result}}

| Owner | Chat |
| --- | --- |
{{#service.owner}}
| {{service.owner}} | \`page {{service.owner}}\` |
{{/service.owner}}
`;

const names = knownNames(page.names);
const asked = [
  ...Object.keys(vocabulary),
  'service.owner',
  'service.dashboard',
  'result.output',
  'result.0',
  '__proto__',
  'constructor',
  '.',
];
const conditions = [
  'host',
  '!any',
  'any',
  'result',
  '!result.output',
  'urgent',
  '!urgent',
  'service.owner',
  '!service.x',
].concat(['language.java', '!language.go', 'language.toString', 'host.db-1', 'constructor', '__proto__', '.']);
const links: SlotText[] = [
  ['', 'grafana', '/d/x?h=', 'host', '#', 'note', ''],
  ['https://', 'host', ':', 'port', '/', 'any', ''],
  ['/', 'result.output', '/', 'any', ''],
  ['', 'service.dashboard', ''],
  ['mailto:', 'service.owner', '@example.com'],
];

const scopeFor = (link: string, hash = ''): { scope: Scope; given: ReadonlyMap<string, readonly string[]> } => {
  const { given } = readLink(`?${link}`, hash, page);
  return { scope: new Scope(page, valuesOf(page, given, new Set())), given };
};

/** Everything that a page learns from a link. */
function learnFrom(scope: Scope) {
  return {
    values: asked.map((name) => {
      const value = scope.lookup(name);
      const why = value && (value.refused ?? refuse(value.value, value.parameter, true));
      return { name, text: value && textOf(value.value), source: value?.source, why };
    }),
    decisions: conditions.map((condition) => {
      const decision = scope.decide(condition);
      return decision.state === 'shown' ? decision.scopes.map((each) => each.lookup('.')?.value) : decision.state;
    }),
    links: links.map((template) => fillLink(template, scope)),
  };
}

const WITHOUT = JSON.stringify(learnFrom(scopeFor('').scope));

/** What must never be, whatever the link: undefined when all is well. */
function harmOf({ values, links: filled }: ReturnType<typeof learnFrom>): string | undefined {
  const inCode = values.filter(({ text, why }) => text !== undefined && why === undefined);
  const wrong = inCode.find(({ text = '' }) => !/^[ -,.-~][ -~]*$/.test(text));
  if (wrong) return `${wrong.name} is in code: ${JSON.stringify(wrong.text)}`;
  const host = values.find(({ name }) => name === 'host')?.text ?? '';
  for (const [index, link] of filled.entries()) {
    if (!('href' in link)) continue;
    const { protocol, origin } = new URL(link.href, 'https://pagebook.example/alerts/x/');
    const start = links[index]?.[0];
    if (protocol === 'mailto:' ? start === 'mailto:' : ORIGINS.includes(origin)) continue;
    if (start === 'https://' && origin.startsWith(new URL(`https://${host}`).origin)) continue;
    return `a link leads to ${link.href}`;
  }
  return undefined;
}

describe('200,000 random and mutated links', () => {
  test('are read without an exception, and let nothing in that the rules do not', () => {
    const before = inherited();
    const harmful: string[] = [];
    const slowest = new Slowest((link) => learnFrom(scopeFor(link).scope));
    let count = 0;
    let useless = 0;
    for (const link of randomLinks(SEED, 200_000, names)) {
      if (++count % 10 === 0) slowest.time(link);
      const read = link.length % 7 === 0 ? scopeFor('', `#diagnosis?${link}`) : scopeFor(link);
      const learnt = learnFrom(read.scope);
      const harm = harmOf(learnt);
      if (harm !== undefined) harmful.push(`${harm} by ${link}`);
      if (read.given.size > 64 || [...read.given.values()].flat().some(({ length }) => length > 1024))
        harmful.push(link);
      if (read.given.size > 0) continue;
      useless++;
      if (JSON.stringify(learnt) !== WITHOUT) harmful.push(`not as without the link: ${link}`);
    }
    slowest.report('reading, deciding and linking');
    expect(harmful).toEqual([]);
    expect(useless).toBeGreaterThan(1000);
    expect(useless).toBeLessThan(100_000);
    expect(inherited()).toEqual(before);
  });

  test('fill a page (2,000 of them) and leave it as it was when the link is gone', () => {
    const article = articleOf(compile(text, { vocabulary, catalogue: page.catalogue }).html);
    const slowest = new Slowest((link) => fillTree(article, scopeFor(link).scope));
    fillTree(article, scopeFor('').scope);
    // The order of attributes may change: they come and go.
    const without = article.cloneNode(true);
    const structure = structureOf(article).join('\n');
    const harmful: string[] = [];
    for (const link of randomLinks(SEED + 1, 2000, names)) {
      slowest.time(link);
      if (structureOf(article).join('\n') !== structure) harmful.push(`changed what the author wrote: ${link}`);
      if (scopeFor(link).given.size === 0 && !article.isEqualNode(without)) harmful.push(`not as without: ${link}`);
      fillTree(article, scopeFor('').scope);
      if (!article.isEqualNode(without)) harmful.push(`left something behind: ${link}`);
    }
    slowest.report('filling a page');
    expect(harmful).toEqual([]);
  });
});
