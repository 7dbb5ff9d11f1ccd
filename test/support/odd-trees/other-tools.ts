// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions look like placeholders of a template
import type { OddFile } from './files.ts';

const note = (kind: string, title: string, isOwn = false): string =>
  `<div class="alert alert-${kind}" role="note"><p class="alert-title"${isOwn ? `><span>${title}</span>` : ` data-chrome>${title}`}</p>`;

const page = (name: string, is: string, shows: string, more: Partial<OddFile> = {}): OddFile => ({
  file: `tools/${name}.md`,
  is: `# ${name}\n\n${is}`,
  at: `/tools/${name}/`,
  title: name,
  shows,
  ...more,
});

/** Code and blocks of other tools, in a tree without a vocabulary. */
export const otherTools: OddFile[] = [
  // Code.
  page('mustache-in-code', '```\n{{! x }}{{=<% %>=}}{{> y}}\n```\n', '>{{! x }}{{=&#x3C;% %>=}}{{> y}}\n'),
  page('mustache-in-text', 'A {{! comment }} and a {{> partial}}.\n', 'A {{! comment }} and a {{> partial}}.'),
  page(
    'actions',
    'Run `${{ github.sha }}` and ${{ inputs.host }}.\n',
    '<code>${{ github.sha }}</code> and ${{ inputs.host }}.',
  ),
  page('escaped', 'Text \\{{pod}} and `\\{{pod}}`.\n', 'Text {{pod}} and <code>\\{{pod}}</code>.'),
  page('raw', '{% raw %}\n\n```yaml\nx: {{ pod }}\n```\n\n{% endraw %}\n', '{{ <span class="c-string">pod</span> }}', {
    hides: 'endraw',
  }),
  page('raw-in-code', '```text\n{% raw %}{{ pod }}{% endraw %}\n```\n', '{% raw %}{{ pod }}{% endraw %}\n'),
  page(
    'quoted',
    '```text\n{{ \'{{ host }}\' }} {{ "{{" }} $x {{ "}}" }}\n```\n',
    '{{ \'{{ host }}\' }} {{ "{{" }} $x {{ "}}" }}',
  ),
  // MkDocs.
  page(
    'mkdocs-note',
    '!!! note "Own *title*"\n    ```sh\n    uptime\n    ```\n',
    `${note('note', 'Own <em>title</em>', true)}<figure`,
    {
      hides: '!!!',
    },
  ),
  page('mkdocs-code', '!!! danger\n\n    ```sh\n    uptime\n    ```\n', '>uptime\n</code></pre></figure></div>'),
  page(
    'mkdocs-fold',
    '??? tip\n    Text\n',
    '<details class="alert alert-tip"><summary class="alert-title" data-chrome>Tip<span aria-hidden="true" data-chrome>▾</span></summary><p>Text',
  ),
  page(
    'mkdocs-open',
    '???+ bug "A & B"\n    Text\n',
    '<details class="alert alert-caution" open><summary class="alert-title"><span>A &#x26; B',
  ),
  page('mkdocs-untitled', '!!! note ""\n    Text\n', '<div class="alert alert-note" role="note"><p>Text</p>'),
  page(
    'mkdocs-in-list',
    '1. One\n\n    !!! warning\n        Text\n\n2. Two\n',
    `<p>One</p>\n${note('warning', 'Warning')}<p>Text</p></div>\n</li>`,
  ),
  page(
    'mkdocs-tabs',
    '=== "Linux"\n\n    One\n\n=== "Mac"\n    Two\n',
    '<div class="tab"><p><strong>Linux</strong></p><p>One</p></div>\n<div class="tab"><p><strong>Mac',
  ),
  page(
    'mkdocs-line-ends',
    '!!! note\r\n    One\r\n\r\n    Two\r\nThree\r\n',
    '<p>One</p><p>Two</p></div>\n<p>Three</p>',
  ),
  page('mkdocs-tabulator', '!!! note\n\tText\n', `${note('note', 'Note')}<p>Text</p>`),
  page(
    'no-note',
    'So much for it\n!!! wow\n\n!!! note that it is so\n',
    '<p>So much for it\n!!! wow</p>\n<p>!!! note that it is so</p>',
  ),
  // Colons.
  page(
    'docusaurus',
    'Text\n:::tip[Own **title**]\n- One\n:::\nMore\n',
    `<p>Text</p>\n${note('tip', 'Own <strong>title</strong>', true)}<ul>\n<li>One</li>\n</ul></div>\n<p>More</p>`,
  ),
  page(
    'nested-colons',
    '::::caution\n:::note\nOne\n:::\nTwo\n::::\n',
    `${note('caution', 'Caution')}${note('note', 'Note')}<p>One</p></div><p>Two</p></div>`,
  ),
  page('vitepress', '::: details More\nText\n:::\n', '<details><summary>More</summary><p>Text</p></details>'),
  page('unclosed-colons', 'Text\n:::note\nMore\n\n## Next\n', '<p>Text\n:::note\nMore</p>\n<h2'),
  page('times', 'At 12:30 run `a::b` :word: and :::\n', 'At 12:30 run <code>a::b</code> :word: and :::'),
  page('myst', '```{warning} Mind *it*\nText\n```\n', `${note('warning', 'Mind <em>it</em>', true)}<p>Text</p>`, {
    hides: '<pre',
  }),
  page('myst-options', ':::{note}\n:class: dropdown\n\nText\n:::\n', '<details class="alert alert-note">', {
    hides: 'dropdown',
  }),
  page('myst-code', '```{code-block} sh\nuptime\n```\n', '>uptime\n</code>'),
  // Hugo, GitBook, components.
  page(
    'hugo',
    '{{< hint danger >}}\n**One**\n- Two\n{{< /hint >}}\n',
    `${note('caution', 'Danger')}<p><strong>One</strong></p><ul>`,
    { hides: 'hint' },
  ),
  page(
    'hugo-notice',
    '{{% notice info "Own" %}}\nText\n{{% /notice %}}\n',
    `${note('note', 'Own', true)}<p>Text</p></div>`,
  ),
  page(
    'hugo-line',
    '{{< alert >}}Text{{< /alert >}}\n\nMore\n',
    `${note('note', 'Note')}<p>Text</p></div>\n<p>More</p>`,
  ),
  page(
    'hugo-tabs',
    '{{< tabs "x" >}}\n{{< tab "One" >}}\nText\n{{< /tab >}}\n{{< /tabs >}}\n',
    '<div class="tab"><p><strong>One</strong></p><p>Text</p></div>',
  ),
  page('gitbook', '{% hint style="success" %}\nText\n{% endhint %}\n', `${note('tip', 'Success')}<p>Text</p></div>`),
  page(
    'components',
    '<Tabs>\n  <TabItem value="a" label="A">\n    Text\n\n    ```sh\n    uptime\n    ```\n  </TabItem>\n</Tabs>\n',
    '<strong>A</strong></p><p>Text</p><figure',
  ),
  page(
    'in-a-fence',
    '```md\n!!! note\n    Text\n:::tip\n:::\n{{< hint >}}\n```\n',
    '!!! note\n    Text\n:::tip\n:::\n{{&#x3C; hint >}}',
  ),
  // Callouts.
  page(
    'obsidian',
    '> [!bug]- Own *title*\n> Text\n>\n> > [!tip]\n> > Inside\n',
    '<details class="alert alert-caution"><summary class="alert-title"><span>Own <em>title</em></span><span aria-hidden="true" data-chrome>▾</span></summary><p>Text</p>',
  ),
  page('github-title', '> [!NOTE] Title\n> Text\n', `${note('note', 'Title', true)}<p>Text</p>`),
  // Links.
  page(
    'hugo-ref',
    '[one]({{< ref "hugo" >}}) [two]({{< relref "/tools/hugo.md#x" >}}) [gone *x*]({{< ref "gone" >}})\n',
    '<a href="/tools/hugo/">one</a> <a href="/tools/hugo/#x">two</a> [gone <em>x</em>]({{&#x3C; ref "gone" >}})',
    { told: [['3:27 broken-anchor', '`#x` is no heading']] },
  ),
  page(
    'jekyll-link',
    '[one]({% link tools/hugo.md %}) [two]({{ site.baseurl }}/tools/hugo/)\n',
    '<a href="/tools/hugo/">one</a> <a href="/tools/hugo/">two</a>',
  ),
  page(
    'wiki-links',
    '[[Hugo Tabs]], [[hugo-tabs|ours]], [[theirs|Hugo-Tabs]], [[hugo#A part]], [[gone]], `[[hugo]]`\n',
    '<a href="/tools/hugo-tabs/">Hugo Tabs</a>, <a href="/tools/hugo-tabs/">ours</a>, <a href="/tools/hugo-tabs/">theirs</a>, <a href="/tools/hugo/#a-part">hugo#A part</a>, [[gone]], <code>[[hugo]]</code>',
    {
      told: [['3:58 broken-anchor', '`#a-part` is no heading']],
    },
  ),
  page(
    'docusaurus-imports',
    "import Tabs from '@theme/Tabs';\n\n[one](@site/tools/hugo.md)\n",
    '<a href="/tools/hugo/">one</a>',
  ),
];
