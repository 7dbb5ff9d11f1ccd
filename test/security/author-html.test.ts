import { describe, expect, test } from 'vitest';
import { articleOf, compile } from '../support/filled.ts';
import { attacks } from './author-attacks.ts';

const vocabulary = { host: { type: 'hostname' } } as const;
const build = (text: string): Element => articleOf(compile(text, { vocabulary }).html);
const all = (root: Element): Element[] => [...root.querySelectorAll('*')];

const ELEMENTS = new Set(
  `a b blockquote br button code del details div em figure h2 h3 hr i img input ins kbd li ol p pre q s samp section
   span strong sub summary sup table tbody td th thead tr ul var`.split(/\s+/),
);
/** What an author may say of an element, and what the build says of its own. */
const ATTRIBUTES = new Set(
  `align alt aria-describedby aria-label checked class colspan data-chrome data-copy data-footnote-backref data-footnote-ref
   data-footnotes data-language decoding dir disabled
   height href id lang loading open rel role rowspan src start tabindex title type value width`.split(/\s+/),
);

/** What is in a tree that no author may bring into it. */
function foreign(root: Element): string[] {
  return all(root).flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const found = ELEMENTS.has(name) ? [] : [`<${name}>`];
    for (const { name: attribute, value } of element.attributes) {
      const address = value.replace(/[\x00-\x20]+/g, '').toLowerCase();
      if (!ATTRIBUTES.has(attribute)) found.push(`${name}[${attribute}]`);
      if (attribute === 'href' && !/^(?:https?:|mailto:|tel:|#|\/)/.test(address)) found.push(`href=${value}`);
      if (attribute === 'src' && !/^\/(?!\/)/.test(value)) found.push(`src=${value}`);
      if (attribute === 'id' && !(/^h\d$/.test(name) ? /^[\p{L}\p{N}_-]*$/u : /^user-content-/).test(value))
        found.push(`id=${value}`);
    }
    if (name === 'button' && !element.closest('figure.code')) found.push('a button of the author');
    if (name === 'input' && !(element.getAttribute('type') === 'checkbox' && element.hasAttribute('disabled')))
      found.push('an input that can be used');
    return found;
  });
}

const page = attacks.map(({ text }) => text).join('\n\n');

describe('a page by anyone', () => {
  test.each(attacks)('cannot bring $name into the site', ({ text }) => {
    expect(foreign(build(text))).toEqual([]);
  });

  test('cannot bring any of it into the site when all of it is on one page', () => {
    expect(foreign(build(page))).toEqual([]);
  });

  test('is the same when it is parsed once more: nothing hides in how HTML is fixed', () => {
    const { html } = compile(page, { vocabulary });
    expect(foreign(articleOf(articleOf(html).innerHTML))).toEqual([]);
  });

  test('gets no look of ours', () => {
    expect(
      build('<b class="anchor">x</b> <p class="alert">y</p> <div class="code">z</div>').querySelector('[class]'),
    ).toBeNull();
  });

  test('has a title that is text', () => {
    const { titleHtml, title } = compile('---\ntitle: <img src=x onerror=alert(1)> of {{host}}\n---\nText.', {
      vocabulary,
    });
    expect(articleOf(titleHtml).children).toHaveLength(0);
    expect(articleOf(titleHtml).textContent).toBe(title);
    expect(
      all(articleOf(compile('# <script>alert(1)</script><b onclick=alert(1)>A</b>').titleHtml)).map(String),
    ).toHaveLength(1);
  });

  test('has an excerpt and a table of contents that are as clean', () => {
    const { excerpt, contents } = compile('Words <b onclick=alert(1)>first</b>.\n\n## <img src=x onerror=alert(1)>A\n');
    expect(excerpt).toBe('Words first.');
    expect(contents.flatMap(({ html }) => foreign(articleOf(html)))).toEqual([]);
  });
});

describe('what authors write in good faith', () => {
  const kept: [string, string, string][] = [
    ['a fold', '<details>\n<summary>More</summary>\n\nText.\n\n</details>', 'details > summary'],
    ['an open fold', '<details open><summary>More</summary>Text.</details>', 'details[open]'],
    ['keys', 'Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.', 'kbd + kbd'],
    ['what is below and above', 'H<sub>2</sub>O, x<sup>2</sup>', 'sub + sup'],
    ['insertions and deletions', '<ins>new</ins> <del>old</del>', 'ins + del'],
    ['a line break', 'one<br>two', 'br'],
    [
      'an image of the content folder',
      '<img src="graph.png" alt="Graph" width="40">',
      'img[src="/graph.png"][alt="Graph"]',
    ],
    ['an image in Markdown', '![Graph](graph.png)', 'img[src="/graph.png"]'],
    [
      'a link to another site',
      '<a href="https://example.com/x">x</a>',
      'a[href="https://example.com/x"][rel=noreferrer]',
    ],
    ['a link for mail', '[mail](mailto:a@example.com)', 'a[href="mailto:a@example.com"]'],
    [
      'a table in HTML',
      '<table><tr><td colspan="2" align="right">1</td></tr></table>',
      'table td[colspan="2"][align=right]',
    ],
    ['a table in Markdown', '| a |\n| - |\n| 1 |', 'table td'],
    ['an anchor', '<a id="own"></a>[there](#own)', 'a[id="user-content-own"] + a[href="#user-content-own"]'],
    ['a task', '- [x] done', 'li > input[type=checkbox][checked][disabled]'],
    ['a language', '<span lang="de">Wort</span>', 'span[lang=de]'],
  ];
  test.each(kept)('%s stays', (_what, text, selector) => {
    expect(build(text).querySelector(selector)).not.toBeNull();
  });
});

describe('a tag that an author forges', () => {
  /** The characters of a mark by every way to write them; slot 0 is there to be forged. */
  const forgeries = ['\ue010', '\ue010\ue010', '\ue01f', '\ue010'.repeat(9)].flatMap((digits) => {
    const mark = `\ue000${digits}\ue001`;
    return [
      mark,
      mark.replace(/./gsu, (sign) => `&#${sign.charCodeAt(0)};`),
      mark.replace(/./gsu, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
      mark.replace(/./gsu, (sign) => `&#X000${sign.charCodeAt(0).toString(16).toUpperCase()};`),
      encodeURIComponent(mark),
      encodeURIComponent(mark).toLowerCase(),
    ];
  });
  const around: [string, (forged: string) => string][] = [
    ['prose', (forged) => `Text ${forged} text.`],
    ['a heading', (forged) => `## Restart ${forged}`],
    [
      'a link’s destination',
      (forged) => `[x](https://example.com/${forged}) [y](#${forged}) [z](<graph.png?${forged}>)`,
    ],
    ['a link’s title', (forged) => `[x](https://example.com "${forged}")`],
    ['an image', (forged) => `![${forged}](graph.png "${forged}")`],
    ['a code span', (forged) => `\`ping ${forged}\``],
    ['a code block', (forged) => `\`\`\`bash\nping ${forged}\n\`\`\``],
    ['the first line of a code block', (forged) => `\`\`\`bash ${forged}\nping\n\`\`\``],
    [
      'raw HTML',
      (forged) => `<b title="${forged}" lang="${forged}">${forged}</b> <a href="https://example.com/${forged}">x</a>`,
    ],
    ['code in raw HTML', (forged) => `<pre><code>ssh db-1 "${forged}"</code></pre>`],
    ['a comment', (forged) => `<!-- ${forged} -->`],
    ['a definition', (forged) => `[x]\n\n[x]: https://example.com/${forged} "${forged}"`],
    ['a footnote', (forged) => `x[^a]\n\n[^a]: ${forged}`],
  ];

  test.each(around)('in %s is none', (_where, write) => {
    for (const forged of forgeries) {
      const article = build(`On {{host}}.\n\n${write(forged)}`);
      expect(article.querySelectorAll('[data-parameter]')).toHaveLength(1);
      expect(article.querySelectorAll('[data-href], [data-fill-alt], [data-fill-title]')).toHaveLength(0);
      expect(article.querySelector('p')?.textContent).toBe('On {{host}}.');
    }
  });

  test('in prose stays what it was', () => {
    expect(build('On {{host}}: \ue000\ue010\ue001 &#xE000;&#xE010;&#xE001;').textContent).toBe(
      'On {{host}}: \ue000\ue010\ue001 \ue000\ue010\ue001',
    );
  });

  test.each([
    '<!-- --><b title="{{host}}">x</b><!-- -->',
    '<!--><b title="{{host}}">x</b> -->',
    '<!-- a --!><b title="{{host}}">x</b>\n-->',
    '<b title="{{host}}">x</b>',
    'a <b style="{{host}}">x</b>',
    '<script>{{host}}</script>',
    '![x]({{host}}.png)',
  ])('as raw HTML is an error: %s', (text) => {
    expect(compile(text, { vocabulary }).findings.map(({ rule }) => rule)).toContain('misplaced-tag');
  });

  test.each(['<!-- {{host}} -->', '<!-- a -->\n<!-- {{host}} -->', 'Text <!-- {{host}} --> text.'])(
    'in nothing but a comment is fine: %s',
    (text) => {
      expect(compile(text, { vocabulary }).findings).toEqual([]);
    },
  );
});
