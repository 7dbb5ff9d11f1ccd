export interface OddFile {
  file: string;
  is: string | Uint8Array;
  /** Where the page is. */
  at: string;
  title: string;
  /** What its page shows. */
  shows?: string;
  /** What its page must not show. */
  hides?: string;
  /** What is told of it, as `line:column rule`, and words of the message. */
  told?: [place: string, says: string][];
}

const RESERVED = 'is an address that Pagebook itself serves';

/** One a kind of oddity. */
export const oddFiles: OddFile[] = [
  // Addresses that Pagebook has itself.
  { file: 'search.md', is: '# Search logs\n', at: '/search/', title: 'Search logs' },
  { file: 'link.md', is: '# Link\n', at: '/link/', title: 'Link' },
  { file: '404.md', is: '# Not found errors\n', at: '/404/', title: 'Not found errors' },
  { file: '500.md', is: '# Server errors\n', at: '/500/', title: 'Server errors' },
  { file: 'context/a.md', is: '# In context\n', at: '/context/a/', title: 'In context' },
  { file: 'addresses/README.md', is: '# Addresses\n', at: '/addresses/', title: 'Addresses' },
  { file: 'pagefind/a.md', is: '# Find\n', at: '/pagefind/a/', title: 'Find' },
  {
    file: 'index.html.md',
    is: '# About index.html\n',
    at: '/index.html.md/',
    title: 'About index.html',
    told: [['1:1 reserved-address', `\`/index.html\` ${RESERVED}: the page is at \`/index.html.md/\``]],
  },
  {
    file: 'index.json.md',
    is: '# About index.json\n',
    at: '/index.json.md/',
    title: 'About index.json',
    told: [['1:1 reserved-address', `\`/index.json\` ${RESERVED}`]],
  },
  {
    file: '_astro/a.md',
    is: '# Astro\n',
    at: '/_astro-2/a/',
    title: 'Astro',
    told: [['1:1 reserved-address', `\`/_astro/a\` ${RESERVED}`]],
  },
  // Two files with one address.
  { file: 'two/index.md', is: '# Index\n', at: '/two/', title: 'Index' },
  {
    file: 'two/README.md',
    is: '# Readme\n',
    at: '/two/README/',
    title: 'Readme',
    told: [
      [
        '1:1 duplicate-address',
        '`two/README.md` has the address `/two`, and so has `two/index.md`: it is at `/two/README/`',
      ],
    ],
  },
  {
    file: 'two/_index.md',
    is: 'Of Hugo\n',
    at: '/two/_index/',
    title: 'two',
    told: [['1:1 duplicate-address', 'it is at `/two/_index/`']],
  },
  {
    file: 'two.md',
    is: '# Two\n',
    at: '/two.md/',
    title: 'Two',
    told: [
      ['1:1 duplicate-address', '`two.md` has the address `/two`, and so has `two/index.md`: it is at `/two.md/`'],
    ],
  },
  {
    file: 'two.markdown',
    is: '# Second\n',
    at: '/two.markdown/',
    title: 'Second',
    told: [['1:1 duplicate-address', 'it is at `/two.markdown/`']],
  },
  {
    file: 'LICENSE.md',
    is: '# Licence\n\n[The same](LICENSE)\n',
    at: '/LICENSE.md/',
    title: 'Licence',
    shows: '<a href="/LICENSE">',
    told: [['1:1 duplicate-address', 'and so has `LICENSE`']],
  },
  // Names.
  ...['100%', '100%25', 'C#', 'why?', 'a\\b', 'line\nbreak', '[x] (y) & "z" <b> a+b;c:d*|'].map(
    (name): OddFile => ({
      file: `names/${name}.md`,
      is: 'Oddname\n',
      at: `/names/${encodeURIComponent(name)}/`,
      title: name,
      ...(/[%#?\\\n]/.test(name) && {
        told: [['1:1 reserved-address', `links have \`/names/${encodeURIComponent(name)}/\``]],
      }),
    }),
  ),
  ...['a:b', 'mailto:x', ' lead', 'x..', '🚀'].map((name) => ({
    file: `${name}.md`,
    is: `# At the top\n`,
    at: `/${encodeURIComponent(name)}/`,
    title: 'At the top',
  })),
  { file: 'names/cafe\u0301.md', is: '# Café\n', at: '/names/cafe%CC%81/', title: 'Café' },
  { file: 'names/x.html.md', is: '# HTML\n', at: '/names/x.html/', title: 'HTML' },
  { file: 'names/b.markdown', is: '# Markdown\n', at: '/names/b/', title: 'Markdown' },
  // Bytes.
  {
    file: 'bytes/latin.md',
    is: Buffer.from('# Caf\xe9\n\nTea\n', 'latin1'),
    at: '/bytes/latin/',
    title: 'Caf\ufffd',
    shows: 'Tea',
    told: [['1:6 unreadable-file', 'the file is not in UTF-8']],
  },
  {
    file: 'bytes/utf16.md',
    is: Buffer.from('\ufeff# Über\r\n', 'utf16le'),
    at: '/bytes/utf16/',
    title: 'Über',
    told: [['1:1 unreadable-file', 'UTF-16LE']],
  },
  {
    file: 'bytes/nul.md',
    is: '# NUL\n\nBetween words\0and words.\n',
    at: '/bytes/nul/',
    title: 'NUL',
    shows: 'words\ufffdand',
    told: [['3:14 unreadable-file', 'is shown as']],
  },
  // Front matter.
  {
    file: 'matter/colon.md',
    is: '---\ntitle: Disk: full\nowner: @storage\n---\nText\n',
    at: '/matter/colon/',
    title: 'Disk: full',
    shows: '@storage',
    hides: 'owner:',
    told: [
      ['2:8 front-matter-syntax', 'YAML does not parse'],
      ['3:8 front-matter-syntax', 'YAML does not parse'],
    ],
  },
  {
    file: 'matter/tabs.md',
    is: '---\ntitle: Tabs\nmenu:\n\tmain: x\n---\nText\n',
    at: '/matter/tabs/',
    title: 'Tabs',
    hides: 'main:',
    told: [['4:1 front-matter-syntax', 'YAML does not parse']],
  },
  {
    file: 'matter/twice.md',
    is: '---\ntitle: First\ntitle: Last\n---\nText\n',
    at: '/matter/twice/',
    title: 'Last',
    told: [['3:1 front-matter-syntax', 'is there twice']],
  },
  {
    file: 'matter/list.md',
    is: '---\n- item-of-list\n---\n# List\n',
    at: '/matter/list/',
    title: 'List',
    hides: 'item-of-list',
    told: [['2:1 front-matter-syntax', 'is not a list of `name: value` lines']],
  },
  {
    file: 'matter/rule.md',
    is: '---\n\nWords under a rule.\n',
    at: '/matter/rule/',
    title: 'rule',
    shows: 'Words under a rule.',
    told: [['1:1 front-matter-syntax', 'never closed']],
  },
  {
    file: 'matter/rules.md',
    is: '---\nWords between rules.\n\n---\n\nMore.\n',
    at: '/matter/rules/',
    title: 'rules',
    shows: 'Words between rules.',
    told: [['2:1 front-matter-syntax', 'is not a list of']],
  },
  {
    file: 'matter/open.md',
    is: '---\ntitle: Open\n\nText of the page.\n\n---\n\nMore text.\n',
    at: '/matter/open/',
    title: 'Open',
    shows: 'Text of the page.',
    told: [['1:1 front-matter-syntax', 'never closed']],
  },
  { file: 'matter/dots.md', is: '---\ntitle: Dots\n...\nText\n', at: '/matter/dots/', title: 'Dots', hides: '...' },
  {
    file: 'matter/toml.md',
    is: '+++\ntitle = "From TOML"\nweight = 3\n+++\nText\n',
    at: '/matter/toml/',
    title: 'From TOML',
    hides: '+++',
    told: [['1:1 front-matter-syntax', 'is in `toml`']],
  },
  {
    file: 'matter/bad-toml.md',
    is: '+++\ntitle = From TOML\n+++\nText\n',
    at: '/matter/bad-toml/',
    title: 'bad-toml',
    hides: 'From TOML',
    told: [['2:9 front-matter-syntax', 'TOML does not parse']],
  },
  {
    file: 'matter/json.md',
    is: '{\n  "title": "From JSON"\n}\n\nText\n',
    at: '/matter/json/',
    title: 'From JSON',
    hides: '&quot;title',
    told: [['1:1 front-matter-syntax', 'is in `json`']],
  },
  {
    file: 'matter/script.md',
    is: '---js\nmodule.exports = {}\n---\nText\n',
    at: '/matter/script/',
    title: 'script',
    hides: 'module.exports',
    told: [['1:4 front-matter-syntax', 'is in `js`, which is not read']],
  },
  // Nesting.
  {
    file: 'deep.md',
    is: `Words before.\n\n${'> '.repeat(300)}deep\n`,
    at: '/deep/',
    title: 'deep',
    shows: 'Words before.',
    told: [['3:401 deep-nesting', 'more than 200 levels']],
  },
];
