import { expect, test } from 'vitest';
import { type Files, makeTree, placeAndRule } from '../support/tree.ts';

const settings: Files = {
  'site.yml': 'check: { missing-owner: off }\n',
  'parameters.yml': 'host: { type: hostname, aliases: [instance] }\n',
};

async function told(files: Files): Promise<string[]> {
  const { problems } = await (await makeTree({ ...settings, ...files })).check();
  return problems.filter(({ rule }) => rule !== 'unused-vocabulary').map(placeAndRule);
}

test.each([
  ['after tags, which Markdown never saw', 'On {{host}} {{! note }}{{#host}}{{instance}}{{/host}}\n', '1:33 alias-tag'],
  ['after escapes and references', 'a \\* &amp; b &copy; {{instance}}\n', '1:21 alias-tag'],
  ['in a quotation that is lazy', '> a\nb {{instance}}\n', '2:3 alias-tag'],
  ['in a list of tasks', '- [x] {{instance}}\n', '1:7 alias-tag'],
  ['after characters of two units', '😀 {{instance}}\n', '1:4 alias-tag'],
  ['in a file with other line endings', '\uFEFFa\r\n\r\nb\rc {{instance}}\r\n', '4:3 alias-tag'],
  ['in code in a list', '- x\n\n  1. y\n\n     ```sh\n     ssh {{instance}}\n     ```\n', '6:10 alias-tag'],
  ['in code by tabs', 'x\n\n-\ty\n\n\t```sh\n\tssh <h>\n\t```\n', '6:6 hand-filled-placeholder'],
  ['in a cell', '| a | b |\n| - | - |\n| c | d \\| {{instance}} |\n', '3:12 alias-tag'],
  ['in a section that is a list item', '- a\n{{#host}}\n- {{instance}}\n{{/host}}\n', '3:3 alias-tag'],
  ['in a footnote', 'a[^1]\n\n[^1]: {{instance}}\n', '3:7 alias-tag'],
  ['in a note of MkDocs', '!!! note "x"\n    a\n\n    b {{instance}}\n', '4:7 alias-tag'],
  ['in a note of MkDocs by tabs', '!!! note\n\t- b {{instance}}\n', '2:6 alias-tag'],
  [
    'in code in a note of MkDocs',
    '- x\n\n    !!! note\n\n        ```sh\n        ssh {{instance}}\n        ```\n',
    '6:13 alias-tag',
  ],
  ['in the title of a note', 'a\n:::note[x {{instance}}]\nText\n:::\n', '2:11 alias-tag'],
  [
    'in notes in notes',
    ':::note\r\n{{< hint info >}}\r\n> b {{instance}}\r\n{{< /hint >}}\r\n:::\r\n',
    '3:5 alias-tag',
  ],
  ['in a tab', '<Tabs>\n  <TabItem label="a">\n    x {{instance}}\n  </TabItem>\n</Tabs>\n', '3:7 alias-tag'],
  [
    'in code between tags',
    '- a\n\n  {% highlight sh %}\n  x\n  ssh {{instance}}\n  {% endhighlight %}\n',
    '5:7 alias-tag',
  ],
  ['in a callout', '> [!tip] a\n> b {{instance}}\n', '2:5 alias-tag'],
  ['in a block that is never closed', 'a\n<Note type="x">\nx\n\n- {{instance}}\n', '5:3 alias-tag'],
  ['behind a note', '!!! note\n    a\nb {{instance}}\n', '3:3 alias-tag'],
  ['behind tags of Liquid', '{% raw %}{{instance}}{% endraw %} {{instance}}\n', '1:35 alias-tag'],
  ['behind a link of Hugo', '[a]({{< ref "a" >}}) {{instance}}\n', '1:22 alias-tag'],
  ['behind a link of a wiki', '[[a]] {{instance}}\n', '1:7 alias-tag'],
  ['in a heading that is a link', '## [{{instance}}](#top)\n', '1:5 alias-tag'],
])('a place %s is that of the source', async (_, text, place) => {
  expect(await told({ 'a.md': text })).toEqual([`a.md:${place}`]);
});

test('a place in a partial is that of the partial, told once for all pages', async () => {
  const page = '1. Text\n\n   {{> log-in}}\n';
  const partial = 'Log in:\n\n```sh\nssh {{instance}}\n```\n';
  expect(await told({ 'partials/log-in.md': partial, 'a.md': page, 'b.md': page })).toEqual([
    'partials/log-in.md:4:5 alias-tag',
  ]);
});

test('what is wrong with a page as a whole is told in its own file, though its title is that of a partial', async () => {
  expect(
    await told({
      'partials/head.md': '# Title\n',
      'alerts/A.md': '{{> head}}\n\n## Meaning\n\nText\n',
      'alerts/B.md': '---\ntitle: B\n---\n{{> head}}\n',
    }),
  ).toEqual(['alerts/A.md:3:1 missing-section', 'alerts/B.md:2:8 missing-section']);
});

test('a tag next to the site’s own delimiters is meant as it is', async () => {
  expect(await told({ 'a.md': '{{=<% %>=}}\nOn {{instance}} {{anything_else}}, <% host %>.\n' })).toEqual([]);
});
