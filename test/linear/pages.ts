/**
 * Pages of so many times the same, each of which some part of what reads pages could take for a reason to
 * look at the whole page again.
 */
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

export const PAGES: Record<string, (count: number) => string> = {
  'plain lines': (n) => times(n, (i) => `Line ${i} of the page.\n`),
  paragraphs: (n) => times(n, (i) => `Paragraph ${i} on {{host}}.\n\n`),
  'braces that never close': (n) => '{{'.repeat(n),
  'braces that close at the end': (n) => `${'{{ '.repeat(n)}}}\n`,
  'braces and white space': (n) => `${'{{'.repeat(n)}${' '.repeat(n)}}}\n`,
  'unescaped tags that never close': (n) => '{{{'.repeat(n),
  'delimiters that never close': (n) => '{{='.repeat(n),
  'dead tags': (n) => times(n, (i) => `{{hst}} {{pod${i}}} {{instance}} `),
  'dead tags with white space': (n) => times(n, () => `{{${' '.repeat(20)}x }`),
  'slots in a line': (n) => times(n, () => 'x {{host}} '),
  'slots between emphasis': (n) => times(n, () => '*x* {{host}} '),
  'slots in code': (n) => `\`\`\`bash\n${times(n, () => 'ssh {{host}} uptime\n')}\`\`\`\n`,
  'slots in one command': (n) => `\`\`\`bash\nssh ${times(n, () => '{{host}} ')}\n\`\`\`\n`,
  'slots in what a shell runs': (n) => `\`\`\`bash\nbash -x ${times(n, () => 'a {{host}} ')}\n\`\`\`\n`,
  'slots in code spans': (n) => times(n, () => '`{{host}}` '),
  'comments in a line': (n) => times(n, () => '{{! x }}'),
  'comments on lines': (n) => times(n, () => '{{! x }}\n'),
  'sections of words': (n) => times(n, (i) => `Line ${i}{{#host}} on {{host}}{{/host}} ends.\n\n`),
  'sections of words in a paragraph': (n) => times(n, () => 'a {{#host}}b {{/host}}c '),
  'sections of lines': (n) => times(n, () => '{{#host}}\nOn it.\n{{/host}}\n'),
  'sections of blocks': (n) => times(n, (i) => `{{#host}}\n\nParagraph ${i}.\n\n{{/host}}\n\n`),
  'sections of items': (n) => `- first\n${times(n, (i) => `{{#host}}\n- item ${i}\n{{/host}}\n`)}`,
  'sections of rows': (n) => `| a | b |\n| - | - |\n${times(n, (i) => `{{#host}}\n| ${i} | b |\n{{/host}}\n`)}`,
  'sections in items': (n) => times(n, (i) => `- item ${i}{{#host}}_a_{{/host}} b\n`),
  'sections in rows': (n) => `| a | b |\n| - | - |\n${times(n, (i) => `| ${i} | b{{#host}}_a_{{/host}} |\n`)}`,
  'sections in code': (n) => `\`\`\`bash\n${times(n, () => '{{#host}}\nssh {{host}}\n{{/host}}\n')}\`\`\`\n`,
  'sections in a code span': (n) => `\`a ${times(n, () => '{{#host}}b {{/host}}c ')}\`\n`,
  'sections in highlighted lines': (n) =>
    `\`\`\`bash\n${times(n, () => 'echo "x" {{#host}}--on {{host}}{{/host}}\n')}\`\`\`\n`,
  'sections beside escapes': (n) => times(n, () => 'a \\* b {{#host}}c \\_ {{/host}}d '),
  'sections and definitions': (n) =>
    `${times(n, (i) => `[x][d${i}]{{#host}}_a_{{/host}} b\n\n`)}${times(n, (i) => `[d${i}]: https://example.com/${i}\n`)}`,
  'sections never closed': (n) => times(n, () => 'a {{#host}}\n\n'),
  'sections never opened': (n) => times(n, () => 'a {{/host}}\n\n'),
  'sections that cross lists': (n) => times(n, () => '- a {{#host}}\n- b{{/host}}\n\nText\n\n'),
  'items of sections': (n) => `{{#list}}\n${times(n, () => '- {{.}}\n')}{{/list}}\n`,
  partials: (n) => times(n, () => '{{> look}}\n\n'),
  'partials that are indented': (n) => times(n, () => '- x\n\n  {{> look}}\n\n'),
  'a long partial that is indented': () => '- x\n\n  {{> long}}\n',
  'partials that are missing': (n) => times(n, (i) => `{{> gone${i}}}\n`),
  'raw fences': (n) => times(n, () => '```yaml raw\n{{ .Values.x }}\n```\n\n{{host}}\n\n'),
  'what looks like raw fences': (n) => `${'`'.repeat(n)} raw raw\n`,
  headings: (n) => times(n, (i) => `## Heading ${i % 3}\n\nText\n\n`),
  'headings with signs at their end': (n) => `## a${': '.repeat(n)}b\n`,
  'links to headings': (n) => times(n, (i) => `## H ${i}\n\n[x](#h-${i}) [y](#H-${i}) [z](#gone-${i})\n\n`),
  'links that are broken': (n) => times(n, (i) => `[x](gone-${i}.md) ![y](gone-${i}.png) [z](PAGE.md)\n\n`),
  'links with slots': (n) => times(n, () => '[x](https://example.com/{{host}}?q={{host}}) '),
  steps: (n) => `## Steps\n\n${times(n, (i) => `1. Do ${i}\n\n   \`\`\`bash\n   echo ${i}\n   \`\`\`\n\n`)}`,
  tasks: (n) => times(n, (i) => `- [x] Task ${i} {{instance}}\n`),
  'notes of MkDocs': (n) => times(n, (i) => `!!! note "x ${i}"\n    Text\n\n    - a\nlazy\n\n`),
  'a long note of MkDocs': (n) => `!!! note\n${times(n, (i) => `    Line ${i}\n`)}`,
  'lists of attributes': (n) => times(n, () => 'A [link](a.md){: .a } {: .b .c\n{: #d }\n{:toc\n'),
  'classes without an end': (n) => `{: ${times(n, () => '.a #b c="d" ')}\n`,
  'what is nearly a note': (n) => times(n, () => '!!! wow\n??? so what\n=== "x"\n'),
  'notes between colons': (n) => times(n, (i) => `:::tip[x ${i}]\nText\n:::\n`),
  'a long note between colons': (n) => `:::note\n${times(n, (i) => `- item ${i}\n`)}:::\n`,
  'notes in notes': (n) => `${times(n, () => ':::note\n')}Text\n${times(n, () => ':::\n')}`,
  'notes that never close': (n) => times(n, (i) => `:::note\n{{< hint info >}}\nText ${i}\n`),
  'blocks between colons that are unknown': (n) => times(n, (i) => `:::x${i}\nText\n:::\n`),
  'shortcodes in one note': (n) =>
    `{{< hint info >}}\n${times(n, () => 'a {{< b >}} {{< /hint >}} c\n')}{{< /hint >}}\n`,
  'options of a shortcode': (n) => `{{< hint ${times(n, (i) => `a${i}="b" 'c `)}>}}\nText\n{{< /hint >}}\n`,
  'code between tags': (n) => `{% highlight bash %}\n${times(n, () => '\tssh {{host}}\n')}{% endhighlight %}\n`,
  'notes in items': (n) => times(n, (i) => `- item ${i}\n  :::note\n  Text\n  :::\n`),
  components: (n) => times(n, (i) => `<Tabs>\n  <TabItem label="x ${i}">\n    Text\n  </TabItem>\n</Tabs>\n`),
  'callouts with titles': (n) => times(n, () => '> [!bug]- A *title*\n> Text\n\n'),
  'tags that are raw': (n) => times(n, () => 'a {% raw %}{{host}}{% endraw %} '),
  'raw tags that never end': (n) => times(n, () => '{% raw %} {{host}} '),
  'tags in quotation marks': (n) => times(n, () => "{{ '{{ host }}' }} {{ \"x "),
  'links of a wiki': (n) => times(n, (i) => `[[page ${i}|text]] [[ [[`),
  'options in links of a wiki': (n) => times(n, (i) => `[[page ${i}.png|alt=a|frame|width=1 alt = [[a|alt=`),
  'imports in Markdown': (n) => `${times(n, () => "import a from 'b'\n")}import ${times(n, () => 'x from ')}\n`,
  'links by tags': (n) => times(n, (i) => `[a ${i}]({{< ref "gone" >}}) ]( [b]({% link x.md %})`),
  'alerts in quotations': (n) => times(n, () => '> [!CAUTION]\n> Text\n\n'),
  HTML: (n) => times(n, (i) => `<b>${i}</b> <i>x</i> `),
  'HTML placeholders': (n) => times(n, (i) => `<pod${i}> x\n\n`),
  'HTML comments in a line': (n) => times(n, () => 'x <!-- check-disable-next-line alias-tag: why --> '),
  'HTML comments on lines': (n) => times(n, () => '<!-- check-disable-next-line alias-tag: why -->\n{{instance}}\n\n'),
  'HTML comments that never close': (n) => '<!--'.repeat(n),
  'HTML comments of white space': (n) => `<!-- check-disable-next-line${' '.repeat(n)}x -->\n`,
  'HTML comments in a block': (n) =>
    `<div>\n${times(n, () => '<!-- check-disable-next-line alias-tag: why --> x ')}\n</div>\n`,
  'placeholders in code': (n) => `\`\`\`bash\n${times(n, () => 'ssh <host name> YOUR_HOST $HOST_NAME $pod\n')}\`\`\`\n`,
  'placeholders in a line of code': (n) => `\`\`\`bash\necho ${times(n, () => '<host name> $pod ')}\n\`\`\`\n`,
  'placeholders in a session': (n) => `\`\`\`console\n${times(n, () => '$ ssh <host name>\noutput <x>\n')}\`\`\`\n`,
  'placeholders in a code span': (n) => `\`${times(n, () => 'x <host name> ')}\`\n`,
  'blocks of code': (n) => times(n, (i) => `\`\`\`bash\nexport X${i}=1\necho $pod\n\`\`\`\n\n`),
  'sessions of many commands': (n) => `\`\`\`console\n${times(n, () => '$ echo x\nx\n')}\`\`\`\n`,
  'sections in sessions': (n) =>
    `\`\`\`console\n${times(n, () => '$ echo x\n{{#host}}\n$ ssh {{host}}\n{{/host}}\nx\n')}\`\`\`\n`,
  'typography in commands': (n) => `\`\`\`bash\n${times(n, () => 'echo “x” – y\n')}\`\`\`\n`,
  'commands that change something': (n) => times(n, () => '```bash\nkubectl delete pod {{pod}}\n```\n\n'),
  'unknown commands': (n) => times(n, (i) => `\`\`\`bash\nfrob${i} {{pod}}\n\`\`\`\n\n`),
  'commands that change something in a block': (n) =>
    `\`\`\`bash\n${times(n, () => 'kubectl delete pod {{pod}}\n')}\`\`\`\n`,
  'variables in commands': (n) => `\`\`\`bash\n${times(n, (i) => `X${i}={{pod}}\nrm -f "$X${i}"\n`)}\`\`\`\n`,
  'here documents': (n) => `\`\`\`bash\n${times(n, () => 'cat <<EOF\n{{host}}\nEOF\n')}\`\`\`\n`,
  'choices that are none': (n) => times(n, () => 'a {{#language.jav}}b{{/language.jav}} c\n\n'),
  'fields that no service has': (n) => times(n, () => 'a {{service.ownr}} c\n\n'),
  footnotes: (n) => `${times(n, (i) => `a[^${i}] `)}\n\n${times(n, (i) => `[^${i}]: x\n`)}`,
  'front matter of many fields': (n) => `---\n${times(n, (i) => `field${i}: 1\n`)}---\nText\n`,
  'front matter of one field many times': (n) => `---\n${times(n, () => 'field: 1\n')}---\nText\n`,
  'front matter of wrong parameters': (n) =>
    `---\nparameters:\n${times(n, (i) => `  p${i}: { type: x, y: z }\n`)}---\nText\n`,
  'front matter of comments': (n) =>
    `---\n${times(n, () => '# check-disable-next-line alias-tag: why\n')}a: 1\n---\nText\n`,
};

/** How often the smallest page of a kind has what it consists of. */
export const START = 100;
/** Where more than that is verified only up to a point, from behind that. */
export const STARTS: Record<string, number> = {
  'sections of lines': 200,
  'sections of words in a paragraph': 200,
  'sections in a code span': 200,
};

/** The partials that the pages bring in. */
export const PARTIALS: Record<string, (count: number) => string> = {
  look: () => 'Look at {{host}}.\n\nAnd at {{#host}}it{{/host}}.\n',
  long: (n) => times(n, () => 'Look at {{host}}.\n\n'),
};
