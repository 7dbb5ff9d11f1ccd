import { expect, test } from 'vitest';
import { type Files, makeTree } from '../support/tree.ts';

async function told(files: Files): Promise<string[]> {
  const { problems } = await (await makeTree(files)).check();
  return problems
    .filter(({ rule }) => rule === 'foreign-syntax')
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

test('what another tool would make something of is told once a kind, with how often', async () => {
  const files = {
    'a.md': '# A\n\nSee {{< youtube x >}} and {{% param y %}}.\n\n{{< youtube z >}}\n',
    'b.md':
      '{% include note.html %}\n\n{{< youtube x >}} [x]({{< ref "gone" >}}) {% link gone.md %}\n\n[[no such page]]\n',
    'c.md':
      '{{ macro("x") }} {{ page.title | upcase }}\n\n:::danger-zone\nText\n:::\n\nText\n{: .warning }\n\n--8<-- "shared.md"\n',
  };
  expect(await told(files)).toEqual([
    'a.md:3:5 shortcodes of Hugo are shown as written: `youtube` 3 times, `param` 1 time, `ref` 1 time, on 2 pages',
    'b.md:1:1 tags of Liquid or Jinja are shown as written: `include` 1 time, `link` 1 time, on 1 page',
    'b.md:5:1 links of a wiki are shown as written: `no such page` 1 time, on 1 page',
    'c.md:1:1 expressions of Jinja, Liquid or Go are shown as written: `macro` 1 time, `page.title` 1 time, on 1 page',
    'c.md:3:1 blocks between colons are shown as written: `danger-zone` 1 time, on 1 page',
    'c.md:10:1 snippets of MkDocs are shown as written: `shared.md` 1 time, on 1 page',
  ]);
});

test('of many names the message has those that are there most often', async () => {
  const page = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'g'].map((name) => `{{< x${name} >}}\n`).join('');
  expect(await told({ 'a.md': page })).toEqual([
    'a.md:1:1 shortcodes of Hugo are shown as written: `xg` 2 times, `xa` 1 time, `xb` 1 time, `xc` 1 time, `xd` 1 time, 2 more, on 1 page',
  ]);
});

test.each([
  ['in code', '`{{< x >}} {% y %} [[z]]`\n\n```\n{{< x >}}\n:::y\n```\n\n    {% z %}\n'],
  ['that becomes a note', ':::note\n{{< hint >}}\nText\n{{< /hint >}}\n:::\n\n{% raw %}{{x}}{% endraw %}\n'],
  ['that becomes a link', '[a]({{< ref "a" >}}) [[a]] [[Text|a]]\n'],
  ['that only looks like it', '[[ -f x ]] [[1]](#a) a::b ::: {x} 12:30 [[]] {{x}}\n\n## a\n'],
])('nothing is told of what is there %s', async (_where, text) => {
  expect(await told({ 'a.md': text })).toEqual([]);
});
