import { describe, expect, test } from 'vitest';
import { articleOf, compile } from '../../../support/filled.ts';

/** Where the links of a page lead, by what is around or behind their targets. */
const idsOf = (text: string): string[] =>
  Array.from(
    articleOf(compile(text).html).querySelectorAll('[id]'),
    ({ tagName, id }) => `${tagName.toLowerCase()}#${id}`,
  );
const linksOf = (text: string): (string | null)[] =>
  Array.from(articleOf(compile(text).html).querySelectorAll('a[href]'), (link) => link.getAttribute('href'));

describe('what an author names is a target', () => {
  test.each([
    ['a name', '<a name="old"></a>\n', ['a#user-content-old']],
    ['an id', '<a id="old"></a>\n', ['a#user-content-old']],
    ['a name and an id', '<a id="old" name="older">x</a>\n', ['a#user-content-old', 'span#user-content-older']],
    ['a name that is the id', '<a id="old" name="old">x</a>\n', ['a#user-content-old']],
    ['a name as it is written', '<a name="Old_Name.2"></a>\n', ['a#user-content-Old_Name.2']],
    ['an id of any element', '<div id="box">\n\nText\n\n</div>\n', ['div#user-content-box']],
    ['a heading in HTML, by its text too', '<h3 id="x">The title</h3>\n', ['h3#x', 'span#user-content-the-title']],
    ['a heading in HTML that is called so', '<h2 id="section">Section</h2>\n', ['h2#section']],
    ['a heading with an id behind it', '## Roll back {#undo}\n', ['h2#undo']],
    ['a heading with attributes behind it', 'Roll back {: #undo .class }\n---------\n', ['h2#undo']],
    ['a heading of code with an id behind it', '## `kubectl` {#cli}\n', ['h2#cli']],
    ['the prefix that GitHub gives it, once', '<a id="user-content-old"></a>\n', ['a#user-content-old']],
  ])('%s', (_what, text, ids) => {
    expect(idsOf(`Text\n\n${text}`)).toEqual(ids);
  });

  test.each([
    ['is empty', '<a id=""></a><a name></a>'],
    ['has a space', '<a id="a b"></a>'],
    ['would be cut off at its parameters', '<a id="a?b"></a>'],
    ['is not the same encoded', '<a id="50%"></a>'],
    ['is of a form or a picture', '<img name="cookie" src="graph.png">'],
  ])('but not when it %s', (_what, text) => {
    expect(idsOf(`Text ${text}\n`)).toEqual([]);
  });

  test.each(['location', 'trustedTypes', 'webkitURL', ':main', 'getElementById'])(
    'and no script takes `%s` for something of the browser’s or of the page’s frame',
    (name) => {
      expect(idsOf(`<a name="${name}">x</a>`)).toEqual([`a#user-content-${name}`]);
      expect(idsOf(`## x {#${name}}`)).toEqual([name === 'location' ? 'h2#location' : `h2#user-content-${name}`]);
      expect(linksOf(`[to](#${name})\n\n<a name="${name}"></a>`)).toEqual([`#user-content-${name}`]);
    },
  );
});

describe('no id is there twice', () => {
  test.each([
    ['an anchor above the heading of its name', '<a name="undo"></a>\n\n## Undo\n', ['a#user-content-undo', 'h2#undo']],
    ['two anchors of a name', '<a id="x">1</a> <a name="x">2</a>\n', ['a#user-content-x']],
    ['two headings of an id', '## A {#x}\n\n## B {#x}\n', ['h2#x', 'h2#b']],
    ['a heading called like the id of another', '## A {#b}\n\n## B\n', ['h2#b', 'h2#b-1']],
    ['a heading and an anchor of one id', '<a id="X">1</a>\n\n## A {#X}\n', ['h2#user-content-X']],
    ['the title and an anchor of one id', '# A {#X}\n\n<a id="X">1</a>\n', []],
    ['headings of one text', '## A\n\n## A\n', ['h2#a', 'h2#a-1']],
    ['an anchor that is not closed', '<a name="x">One.\n\n## Two\n\nThree.\n', ['a#user-content-x', 'h2#two']],
  ])('%s', (_what, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test('nor is that of a footnote, whatever an author calls a place', () => {
    const text = '<a id="user-content-fn-1"></a><a id="fnref-1"></a> Text[^1]\n\n[^1]: Note.\n';
    expect(idsOf(text)).toEqual([
      'a#user-content-fnref-1',
      'h2#footnote-label',
      'span#user-content-footnotes',
      'li#user-content-fn-1',
    ]);
    expect(linksOf(text)).toEqual(['#user-content-fn-1', '#user-content-fnref-1']);
  });
});

describe('a link of the page leads to', () => {
  const page = (link: string): string =>
    `# The title\n\n[to](${link})\n\n<a name="Old"></a>\n\n## First look\n\n### Café\n`;
  test.each([
    ['a heading', '#first-look', '#first-look'],
    ['a heading in another letter case', '#First-Look', '#first-look'],
    ['an anchor in another letter case', '#old', '#user-content-Old'],
    ['the title', '#THE-title', '#the-title'],
    ['a heading with other letters, encoded', '#CAF%C3%A9', '#caf%C3%A9'],
    ['a heading, with parameters', '#First-Look?host=web-1', '#first-look?host=web-1'],
    ['where it says, when nothing is there', '#nowhere', '#nowhere'],
    ['the top', '#', '#'],
  ])('%s', (_what, written, href) => {
    expect(linksOf(page(written))).toEqual([href]);
  });
});

describe('headings are called as on GitHub', () => {
  test.each([
    ['the title comes first', '# Undo\n\n## Undo\n', 'undo', ['h2#undo-1']],
    ['a title that nothing shows does not count', '---\ntitle: Undo\n---\n\n## Undo\n', undefined, ['h2#undo']],
    [
      'one without letters has a name too',
      '## 🔥\n\n## Section\n\n## ???\n',
      'page',
      ['h2#section-1', 'h2#section', 'h2#section-2'],
    ],
    ['one of a picture is called like it', '## ![The graph](graph.png)\n', 'page', ['h2#the-graph']],
    ['a title may have an id of its own', '# Title {#own}\n\n## Title\n', 'own', ['h2#title']],
  ])('%s', (_what, text, titleId, ids) => {
    expect(compile(text).titleId).toBe(titleId);
    expect(idsOf(text)).toEqual(ids);
  });

  test('and what is no id stays text', () => {
    const text = '## {#x}\n\n## The {#id} in the middle\n\n## In `{#code}`\n\n## Tag {{#x}}\n\n## Set {x}\n';
    expect(Array.from(articleOf(compile(text).html).querySelectorAll('h2'), ({ textContent }) => textContent)).toEqual([
      '{#x}',
      'The {#id} in the middle',
      'In {#code}',
      'Tag {{#x}}',
      'Set {x}',
    ]);
  });
});

test('all targets of a page are known, those of its title first', () => {
  expect(compile('# <a id="x"></a>The title\n\n<a name="y"></a>\n\n## Z\n').ids).toEqual([
    'the-title',
    'user-content-x',
    'user-content-y',
    'z',
  ]);
});

describe('an entry of the table of contents', () => {
  const given = { vocabulary: { host: {}, language: { type: 'choice' as const, choices: ['java', 'go'] } } };
  const entryOf = (heading: string): string | undefined =>
    compile(`# T\n\n${heading}\n\n[^1]: Note.\n`, given).contents[0]?.html;
  test.each([
    ['is the text of a link', '## See [the *other*](graph.png)', 'See the other'],
    ['has no footnote', '## With a note[^1]', 'With a note'],
    ['has no anchor', '## <a id="x"></a>Anchored', 'Anchored'],
    ['has no anchor around it', '## <a name="x">Anchored</a>', 'Anchored'],
    ['has code', '## Run `kubectl <name>`', 'Run <code>kubectl &#x3C;name></code>'],
    ['has the words of a picture', '## ![The graph](graph.png) of heap', 'The graph of heap'],
    ['has the words of a remote picture', '## [![Build](https://ci.example/b.svg)](graph.png)', 'Build'],
    ['has no id of a heading in HTML', '<h2 id="x">A <b id="y">bold</b> title</h2>', 'A bold title'],
    ['has its slots', '## On {{host}}', 'On <span data-parameter="host" data-state="unfilled">{{host}}</span>'],
    [
      'has what depends on the link',
      '## Dump {{#language.java}}the *heap*{{/language.java}}',
      'Dump <span data-section="0" data-when="language.java" data-condition="Only when language is java">the heap</span>',
    ],
  ])('%s', (_what, heading, html) => {
    expect(entryOf(heading)).toBe(html);
  });
});

test('a picture of another server that is a link already is words in it', () => {
  const html = compile('[![Build](https://ci.example/b.svg)](https://ci.example/)\n').html;
  expect(articleOf(html).querySelectorAll('a')).toHaveLength(1);
  expect(html).toContain('<span data-chrome>Build</span></a>');
});
