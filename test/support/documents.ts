import fc from 'fast-check';

/**
 * Documents in Markdown with tags and sections at every place the design names, for property
 * tests: prose, headings, list items, table cells and rows, link destinations, image
 * descriptions, code spans and code blocks; sections around words, items, rows, lines and blocks.
 */

const word = fc.constantFrom('heap', 'disk', 'the', 'queue', 'grows', 'slowly', 'x1', 'on', 'node');
const slot = fc.constantFrom('{{host}}', '{{ host }}', '{{pod}}', '{{gone}}', '{{list}}');
/** Where a command may stand: there a list is no value outside a section on it, which Mustache does not know. */
const codeSlot = fc.constantFrom('{{host}}', '{{ host }}', '{{pod}}', '{{gone}}');
const open = fc.constantFrom(
  'host',
  'gone',
  '^gone',
  '^host',
  'language.java',
  'language.go',
  '^language.java',
  '^language.go',
  'list',
  'pod',
);

const tags = (name: string): [string, string] => {
  const bare = name.replace('^', '');
  return [name.startsWith('^') ? `{{^${bare}}}` : `{{#${bare}}}`, `{{/${bare}}}`];
};

/** What is repeated for a list may show its item. */
const item = (name: string): string => (name === 'list' ? '{{.}} ' : '');

const wordsWith = (tag: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.oneof({ weight: 4, arbitrary: word }, tag), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const words = wordsWith(slot);
const codeWords = wordsWith(codeSlot);

const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string; part: string }>((tie) => ({
  inline: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  part: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: words },
    { weight: 2, arbitrary: words.map((text) => `**${text}**`) },
    { weight: 1, arbitrary: words.map((text) => `*${text}*`) },
    { weight: 1, arbitrary: words.map((text) => `~~${text}~~`) },
    { weight: 2, arbitrary: codeWords.map((text) => `\`${text}\``) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(word, codeSlot, codeWords, open)
        .map(([a, b, c, name]) => `\`${a} ${tags(name)[0]}${c} ${tags(name)[1]}${b}\``),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(words, slot, word)
        .map(([text, tag, path]) => `[${text}](https://example.com/${tag}/${path}?q=${tag})`),
    },
    { weight: 1, arbitrary: words.map((text) => `![${text}](graph.png)`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(words, open, words)
        .map(([a, name, b]) => `**${a}${tags(name)[0]} ${item(name)}${b}${tags(name)[1]}**`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(open, tie('inline'))
        .map(([name, text]) => `${tags(name)[0]}${item(name)}${text}${tags(name)[1]}`),
    },
  ),
})).inline;

const heading = fc.tuple(fc.constantFrom('##', '###'), inline).map(([sign, text]) => `${sign} ${text}\n`);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`);

/** Lines with sections around some of them, each tag alone on its line. */
function conditional(lines: fc.Arbitrary<string>, indentation = ''): fc.Arbitrary<string> {
  const group = fc.oneof(
    { weight: 3, arbitrary: lines },
    {
      weight: 1,
      arbitrary: fc
        .tuple(open, fc.array(lines, { minLength: 1, maxLength: 2 }))
        .map(([name, inner]) => `${indentation}${tags(name)[0]}\n${inner.join('')}${indentation}${tags(name)[1]}\n`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(open, open, lines, lines)
        .map(
          ([outer, inner, a, b]) =>
            `${tags(outer)[0]}\n${a}${tags(inner)[0]}\n${b}${tags(inner)[1]}\n${tags(outer)[1]}\n`,
        ),
    },
  );
  return fc.array(group, { minLength: 1, maxLength: 4 }).map((groups) => groups.join(''));
}

const bullets = fc
  .tuple(inline, conditional(inline.map((text) => `- check ${text}\n`)))
  .map(([first, rest]) => `- look ${first}\n${rest}`);
const steps = fc
  .tuple(
    inline,
    conditional(
      fc.tuple(inline, fc.boolean()).map(([text, more]) => `1. do ${text}\n${more ? `    - see ${text}\n` : ''}`),
    ),
  )
  .map(([first, rest]) => `1. first ${first}\n${rest}`);
const table = fc
  .tuple(inline, conditional(fc.tuple(words, inline).map(([a, b]) => `| ${a} | ${b} |\n`)))
  .map(([head, rows]) => `| ${head} | other |\n| --- | --- |\n| a | b |\n${rows}`);
const code = fc
  .tuple(
    fc.constantFrom('', 'bash', 'yaml'),
    codeWords,
    conditional(
      fc.tuple(codeWords, open, codeWords).map(([a, name, b]) => `${a} ${tags(name)[0]}${b} ${tags(name)[1]}end\n`),
    ),
  )
  .map(([language, first, rest]) => {
    const [before, behind] =
      language === 'yaml' ? ['{% highlight yaml %}', '{% endhighlight %}'] : [`\`\`\`${language}`, '```'];
    return `${before}\n${first}\n${rest}${behind}\n`;
  });
const quotation = inline.map((text) => `> ${text}\n`);
const alert = inline.map((text) => `> [!WARNING]\n> ${text}\n`);

/** Notes, folds and tabs of other tools, each with a title and blocks in it. */
const noteForms: ((title: string, body: string) => string)[] = [
  (title, body) => `!!! note "${title}"\n${indented(body)}`,
  (title, body) => `??? tip "${title}"\n\n${indented(body)}`,
  (title, body) => `=== "Tab ${title} x"\n\n${indented(body)}`,
  (title, body) => `:::note[${title}]\n${body}:::\n`,
  (title, body) => `::: warning ${title}\n\n${body}\n:::\n`,
  (title, body) => `\`\`\`\`{tip} ${title.replaceAll('`', '')}\n${body}\`\`\`\`\n`,
  (title, body) => `{{< hint info >}}\n${title}\n\n${body}{{< /hint >}}\n`,
  (title, body) => `<Admonition type="tip" title="${title}">\n${body}</Admonition>\n`,
  // Lists in quotations have tags on lines that are not empty without them.
  (title) => `> [!tip]- ${title}\n> The text.\n`,
];
const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
const note = fc
  .tuple(
    fc.constantFrom(...noteForms),
    inline,
    fc.array(fc.oneof(paragraph, bullets, steps, table, code), { minLength: 1, maxLength: 2 }),
  )
  .map(([form, title, blocks]) => form(title, blocks.join('\nBetween them.\n\n')));

const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: bullets },
  { weight: 3, arbitrary: steps },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: code },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: alert },
  { weight: 3, arbitrary: note },
);

/** Separates blocks so that no two lists stand side by side: Markdown would make them one. */
const join = (blocks: string[]): string => blocks.join('\nBetween the blocks.\n\n');

const sectionOfBlocks = fc
  .tuple(open, fc.array(block, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([name, blocks, maySpace]) => {
    // Blocks that are repeated need an empty line between one time and the next.
    const space = maySpace || name === 'list' ? '\n' : '';
    return `${tags(name)[0]}\n${space}${join(blocks)}${space}${tags(name)[1]}\n`;
  });

export const documents: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: sectionOfBlocks }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((blocks) => `${join(blocks)}\nThe end.\n`);

/** What a document's link gives: strings, a list of two or one, or nothing. */
export const queries = fc.record({
  host: fc.constantFrom('web1', 'db2', undefined),
  pod: fc.constantFrom('p7', undefined),
  list: fc.constantFrom(['a1', 'b2'], ['a1'], ['a1', 'b2', 'c3'], undefined),
  language: fc.constantFrom('java', 'go', 'node'),
});
export type Query = typeof queries extends fc.Arbitrary<infer Value> ? Value : never;
