import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathsFor } from '../../src/files/paths.ts';
import { prepare } from '../../src/project/prepare.ts';
import { compiledPages, type Files, makeTree, type Tree } from '../support/tree.ts';

const PARAMETERS = 'host: { type: hostname }\npod: { type: word }\nlist: {}\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pagebook-keys-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The files that are compiled again after a change. */
async function compiledAfter(tree: Tree, change: () => Promise<void>): Promise<string[]> {
  const keysOf = async () =>
    new Map((await prepare(tree.paths)).snapshot.pages.map(({ file, version }) => [file, version]));
  const before = await keysOf();
  await change();
  const { compiled, snapshot } = await prepare(tree.paths);
  const files = snapshot.pages.filter(({ file, version }) => before.get(file) !== version).map(({ file }) => file);
  expect(files).toHaveLength(compiled);
  // The engine's own page asks for every usual parameter.
  return files
    .filter((file) => snapshot.pages.every((page) => page.file !== file || page.ofEngine === undefined))
    .sort();
}

describe('a change compiles again', () => {
  const files: Files = {
    'site.yml': 'name: Test\n',
    'parameters.yml': `${PARAMETERS}service: { catalogue: services }\nlanguage: { type: choice, choices: [go, java], default: '{{service.language}}' }\n`,
    'partials/a.md': 'A {{> b}}\n',
    'partials/b.md': 'B {{pod}}\n',
    'partials/c.md': 'C\n',
    'runbooks/shop/index.md': '---\nowner: us\nlanguage: go\n---\n# Shop\n',
    'alerts/A.md': '{{> a}}\n',
    'alerts/B.md': '{{> b}}\n',
    'alerts/Host.md': 'On {{host}}.\n',
    'alerts/Language.md': '{{#language.go}}Go{{/language.go}}\n',
    'alerts/Owner.md': '{{service.owner}}\n',
    'alerts/Missing.md': '{{> later}} {{rack}}\n',
    'alerts/Own.md': '---\nparameters: { tier: { aliases: [zone] } }\n---\n{{tier}}\n',
    'alerts/Other.md': '{{=<% %>=}}<% host %>\n',
    'alerts/Near.md': '{{> looks}}\n',
    'alerts/Typo.md': '{{hst}}\n',
    'alerts/Plain.md': 'Text \\ and parameters.\n',
  };
  const changes: [what: string, change: Files, compiled: string[]][] = [
    ['the pages that bring in a partial', { 'partials/c.md': 'C!\n' }, ['Other']],
    ['the pages that bring it in through another', { 'partials/b.md': 'B! {{pod}}\n' }, ['A', 'B', 'Other']],
    ['the page that a partial was missing for', { 'partials/later.md': 'Here\n' }, ['Missing', 'Other']],
    [
      'the pages that name a parameter',
      { 'parameters.yml': `${files['parameters.yml']}`.replace('hostname', 'word') },
      ['Host', 'Other', 'Own'],
    ],
    [
      'the pages that name it in a partial',
      { 'parameters.yml': `${files['parameters.yml']}`.replace('pod: { type: word }', 'pod: {}') },
      ['A', 'B', 'Other', 'Own'],
    ],
    [
      'the pages that name one that is new',
      { 'parameters.yml': `${files['parameters.yml']}rack: {}\n` },
      ['Missing', 'Other', 'Own'],
    ],
    [
      'the pages whose default asks for it',
      { 'parameters.yml': `${files['parameters.yml']}`.replace('catalogue: services', 'type: word') },
      ['Language', 'Other', 'Own', 'Owner'],
    ],
    [
      'the pages with parameters of their own, when one gets another alias',
      { 'parameters.yml': `${files['parameters.yml']}`.replace('list: {}', 'list: { aliases: [items] }') },
      ['Other', 'Own'],
    ],
    [
      'a readme, and no page that asks for another field',
      { 'runbooks/shop/index.md': '---\nowner: us\nlanguage: go\nchat: https://example.com\n---\n# Shop\n' },
      ['Other', 'shop'],
    ],
    [
      'the page that asks for a field that is gone',
      { 'runbooks/shop/index.md': '---\nlanguage: go\n---\n# Shop\n' },
      ['Other', 'Owner', 'shop'],
    ],
    [
      'the page with a tag that was close to a name',
      { 'parameters.yml': `${files['parameters.yml']}`.replace('host: { type: hostname }\n', '') },
      ['Host', 'Other', 'Own', 'Typo'],
    ],
    [
      'the page that asks for a partial with nearly a new one’s name',
      { 'partials/look.md': 'Look\n' },
      ['Near', 'Other'],
    ],
    [
      'every page, when the team says what a command does',
      { 'site.yml': 'name: Test\ncommands: { changing: [frob] }\n' },
      ['A', 'B', 'Host', 'Language', 'Missing', 'Near', 'Other', 'Own', 'Owner', 'Plain', 'Typo', 'shop'],
    ],
    ['nothing for a word of the site', { 'site.yml': 'name: Another\ndescription: x\n' }, []],
  ];

  test.each(changes)('%s', async (_what, change, compiled) => {
    const tree = await makeTree(files);
    const names = (await compiledAfter(tree, () => tree.write(change))).map((file) =>
      file === 'runbooks/shop/index.md' ? 'shop' : path.basename(file, '.md'),
    );
    expect(names).toEqual(compiled);
  });
});

const NAMES = ['host', 'pod', 'list', 'rack', 'service', 'language'];
const name = fc.constantFrom(...NAMES, 'hst', 'pods', 'racks');
const partialName = fc.constantFrom('first', 'firsts', 'second', 'seconds');
const tag = fc.oneof(
  name.map((each) => `{{${each}}}`),
  name.map((each) => `{{#${each}}}x {{.}}{{/${each}}}`),
  fc.constantFrom(
    '{{service.owner}}',
    '{{service.tier}}',
    '{{#language.go}}x{{/language.go}}',
    '{{#service.shop}}x{{/service.shop}}',
  ),
  partialName.map((each) => `{{> ${each}}}`),
  fc.constantFrom(
    '{{! note }}',
    '{{=<% %>=}} <% host %>',
    '\n\n```bash\nfrob {{host}}\nssh {{pod}} uptime\n```\n',
    '`{{ .Values.x }}`',
    '[a](B.md)',
    '[b](/runbooks/shop/)',
    '![p](p.svg)',
  ),
);
const text = fc.array(tag, { maxLength: 4 }).map((tags) => `${tags.join(' and ')}\n`);
const page = fc
  .tuple(fc.boolean(), text)
  .map(([own, body]) =>
    own ? `---\nparameters:\n  rack: { description: own }\n  tier: { aliases: [zone] }\n---\n${body}` : body,
  );
const declaration = fc.constantFrom(
  '{}',
  '{ type: hostname }',
  '{ type: word, description: d }',
  '{ type: json }',
  '{ aliases: [zone] }',
  '{ type: choice, choices: [go, java] }',
  "{ default: '{{service.language}}' }",
  "{ default: '{{rack}}', example: e }",
  '{ catalogue: services }',
);
const parameters = fc.dictionary(fc.constantFrom(...NAMES), declaration).map((all) =>
  Object.entries(all)
    .map(([each, value]) => `${each}: ${value}\n`)
    .join(''),
);
const edit: fc.Arbitrary<[file: string, text: string | undefined]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('alerts/A.md', 'alerts/B.md'), page) },
  {
    weight: 3,
    arbitrary: fc.tuple(
      partialName.map((each) => `partials/${each}.md`),
      fc.oneof(text, fc.constant(undefined)),
    ),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constant('parameters.yml'), fc.oneof(parameters, fc.constant(undefined))) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<[string, string | undefined]>(
      ['site.yml', 'base: /books\n'],
      ['site.yml', 'name: Test\n'],
      ['site.yml', 'commands: { changing: [frob] }\n'],
      ['site.yml', 'commands: { reading: [frob] }\n'],
      ['site.yml', undefined],
      ['runbooks/shop/index.md', '---\nowner: us\n---\n# Shop\n'],
      ['runbooks/shop/index.md', '---\ntier: 1\nlanguage: go\n---\n# Shop\n'],
      ['runbooks/shop/index.md', undefined],
      ['alerts/p.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'],
      ['alerts/p.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8"/>'],
    ),
  },
);

test('a tree that is edited again and again has the pages of one that is compiled from nothing', async () => {
  const tree = await makeTree({ 'parameters.yml': PARAMETERS, 'alerts/A.md': 'A\n' });
  const there = new Set<string>();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      for (const [file, content] of edits) {
        if (content !== undefined) {
          await tree.write({ [file]: content });
          there.add(file);
        } else if (there.delete(file)) await tree.remove(file);
      }
      const fresh = pathsFor({ PAGEBOOK_CONTENT: tree.root, PAGEBOOK_CACHE: path.join(folder, `${round++}`) });
      const [kept, anew] = [await prepare(tree.paths), await prepare(fresh)];
      expect(compiledPages(kept)).toEqual(compiledPages(anew));
      expect(kept.problems).toEqual(anew.problems);
      expect(kept.snapshot.pages).toEqual(anew.snapshot.pages);
    }),
    { numRuns: 250, endOnFailure: true },
  );
});
