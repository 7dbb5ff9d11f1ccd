import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessParameters } from '../../src/adopt/guess-parameters.ts';
import { mentionsIn } from '../../src/adopt/mentions.ts';
import { parametersText } from '../../src/adopt/parameters-text.ts';
import { readSettings } from '../../src/content/settings.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import { readCheckedPage } from '../../src/rules/checked-page.ts';
import { usualParameters } from '../../src/rules/placeholders/usual-parameters.ts';
import { makeTree } from '../support/tree.ts';

const guessesOf = (...texts: string[]) =>
  guessParameters(
    texts.flatMap((text, index) => {
      const compiled = { findings: [], used: [], ids: [], title: '', lookups: {} };
      return mentionsIn(readCheckedPage({ file: `${index}.md`, text, compiled }, {}, new Map(), builtInKinds));
    }),
  );
const namesOf = (...texts: string[]): string[] => guessesOf(...texts).map(({ name }) => name);

const shell = (commands: string): string => `\`\`\`bash\n${commands}\n\`\`\`\n`;

describe('a parameter is guessed from', () => {
  test.each([
    ['a placeholder in a command', shell('kubectl get pods -n <namespace>'), 'namespace'],
    ['one of several words', shell('kubectl describe node <affected node name>'), 'host'],
    ['one in capitals', shell('ssh YOUR_HOST'), 'host'],
    ['a variable that nothing sets', shell('kubectl logs $POD'), 'pod'],
    ['a variable in braces', shell('kubectl logs ' + '$' + '{POD_NAME}'), 'pod'],
    ['a tag that is not declared', shell('ssh {{ host }}'), 'host'],
    ['labels of a rule', '{{ $labels.instance }} and {{ .Labels.node | urlquery }}\n', 'host'],
    ['placeholders in text, written twice', 'Drain <pvc-name>, then <PVC>.\n', 'volume'],
  ])('%s', (_what, text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });

  test('what is written often, though nothing is known of its name', () => {
    const text = shell('shopctl tenant show <tenant>');
    expect(namesOf(text, text)).toEqual([]);
    expect(namesOf(text + text + text)).toEqual([]);
    expect(guessesOf(text, text + text)).toEqual([
      {
        name: 'tenant',
        parameter: { description: 'The tenant', type: 'word' },
        forms: ['<tenant>'],
        places: 3,
        pages: 2,
      },
    ]);
  });
});

test('what is written once in text, set by a step, printed by a program, or secret is no parameter', () => {
  expect(namesOf('Drain <pvc>.\n')).toEqual([]);
  expect(namesOf(shell('POD=$(kubectl get pods -o name)\nkubectl logs $POD'))).toEqual([]);
  expect(namesOf('```text\nPod <none> on <unknown>\n```\n')).toEqual([]);
  const login = shell('curl -u admin:<password> -H "Token: <token>" -d <api-key> <name>');
  expect(namesOf(login, login, login)).toEqual([]);
  const go = '{{ range .Items }}{{ end }}{{ else }} {{end}}\n';
  expect(namesOf(go, go, go)).toEqual([]);
});

test('the most usual comes first, with the ways in which it is written', () => {
  const guesses = guessesOf(
    shell('kubectl -n <namespace> logs <pod>\nkubectl -n $NS get pods'),
    shell('kubectl -n <namespace> get pods'),
  );
  expect(guesses.map(({ name, forms, places, pages }) => [name, forms, places, pages])).toEqual([
    ['namespace', ['<namespace>', '$NS'], 3, 2],
    ['pod', ['<pod>'], 1, 1],
  ]);
});

test('parameters.yml has what is known of each, and where it was seen', () => {
  expect(parametersText(guessesOf(shell('ssh <host>\nkubectl -n <namespace> get pods -o wide --node <node>')))).toBe(
    `# The vocabulary: every parameter that a link may carry, declared once. A page shows the value where it says {{host}}.
# \`pagebook init\` has guessed these from what pages leave to fill in by hand. Take out what no alert can know:
# \`pagebook adopt\` writes the tags in place of the placeholders, \`{{host}}\` for \`<host>\`.

# <host>, <node>: 2 places on 1 page
host:
  description: The machine the alert fired for
  type: hostname
  example: web-1.prod.example.com
  extract: host
  aliases: [instance, node]

# <namespace>: 1 place on 1 page
namespace:
  description: The Kubernetes namespace
  type: word
  example: shop
`,
  );
});

/** What is wrong with a parameters.yml beside these pages, suggestions apart. */
async function problemsOf(parameters: string, pages: readonly string[]): Promise<string[]> {
  let clean = async (): Promise<void> => {};
  const tree = await makeTree(
    {
      'site.yml': 'name: Test\n',
      'parameters.yml': parameters,
      ...Object.fromEntries(pages.map((page, index) => [`runbooks/${index}.md`, page])),
    },
    (whenDone) => {
      clean = whenDone;
    },
  );
  const { problems } = await tree.check();
  await clean();
  return problems
    .filter(({ file, severity }) => file === 'parameters.yml' && severity !== 'suggestion')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

test('a parameters.yml of no guess is right, and so is its example', async () => {
  const text = parametersText([]);
  expect(await problemsOf(text, [])).toEqual([]);
  const example = text.replace(/^# /gm, '').replace(/^The vocabulary.*\n#?\n?/, '');
  const { vocabulary, findings } = readSettings({
    site: undefined,
    parameters: { file: 'parameters.yml', text: example },
  });
  expect(findings).toEqual([]);
  expect(Object.keys(vocabulary)).toEqual(['host']);
});

test('a parameters.yml of everything that is usual is right', async () => {
  const names = Object.keys(usualParameters);
  // No more are guessed at once.
  for (const some of [names.slice(0, 20), names.slice(20)]) {
    const pages = some.map((name) => shell(`show <${name}>`));
    const guesses = guessesOf(...pages);
    expect(guesses.map(({ name }) => name)).toEqual(some.toSorted());
    expect(await problemsOf(parametersText(guesses), pages)).toEqual([]);
  }
});

test('whatever the pages, the parameters.yml of their guesses is right', async () => {
  const words = [
    ...Object.entries(usualParameters).flatMap(([name, { words = [], labels = [] }]) => [name, ...words, ...labels]),
    ...['tenant', 'constructor', '__proto__', 'toString', 'null', 'true', 'yes', '1x', 'no', 'ünit', 'x'.repeat(80)],
  ];
  const word = fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 12 }));
  const mention = fc
    .tuple(
      word,
      fc.constantFrom<(name: string) => string>(
        (name) => `<${name}>`,
        (name) => `<your ${name} name>`,
        (name) => `$${name.toUpperCase()}`,
        (name) => ['${', name, '}'].join(''),
        (name) => `{{ $labels.${name} }}`,
        (name) => `{{ .Labels.${name} }}`,
        (name) => `{{${name}}}`,
        (name) => `{{#${name}}}it{{/${name}}}`,
        (name) => `YOUR_${name.toUpperCase()}`,
      ),
    )
    .map(([name, written]) => written(name));
  const block = fc
    .tuple(
      fc.array(fc.oneof(mention, mention, fc.string({ maxLength: 8 })), { maxLength: 6 }),
      fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => shell(`kubectl get ${text}`),
        (text) => `\`${text}\``,
        (text) => `- [${text}](https://example.com/${text})`,
      ),
    )
    .map(([parts, put]) => put(parts.join(' ')));
  const pages = fc.array(
    fc.array(block, { maxLength: 4 }).map((blocks) => `${blocks.join('\n\n')}\n`),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(pages, async (texts) => {
      const twice = texts.flatMap((text) => [text, `${text}\n${text}`]);
      expect(await problemsOf(parametersText(guessesOf(...twice)), twice)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
