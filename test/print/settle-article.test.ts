import { describe, expect, test } from 'vitest';
import { settleArticle } from '../../src/print/settle-article.ts';
import { articleWith, htmlIn } from './article-html.ts';

const settled = (html: string): string => htmlIn(settleArticle(articleWith(html)));

describe('of a page, a book leaves out', () => {
  test.each([
    ['what is hidden', '<p hidden>a</p><p hidden="until-found">b</p><p>c</p>', '<p>c</p>'],
    ['what is hidden anywhere', '<ul><li hidden><b>a</b></li><li>b</li></ul>', '<ul><li>b</li></ul>'],
    [
      'buttons, and forms with what is in them',
      '<form><p>a</p></form><p><button data-copy>Copy</button>b</p>',
      '<p>b</p>',
    ],
    ['scripts and templates', '<script>a()</script><template><p>b</p></template><p>c</p>', '<p>c</p>'],
    ['a script in a drawing', '<svg><script>a()</script><path d="M0"></path></svg>', '<svg><path d="M0"></path></svg>'],
    ['fields', '<p>a <input name="host"> <input type="radio" checked> <select><option>b</select></p>', '<p>a   </p>'],
    ['comments', '<p>a<!-- b --></p>', '<p>a</p>'],
    ['the values at the top', '<ul class="values" data-values><li>host</li></ul><p>a</p>', '<p>a</p>'],
    [
      'the question which value is meant',
      '<p class="which" data-choose="language">Which language?</p><p>a</p>',
      '<p>a</p>',
    ],
    ['notices about a link', '<ul role="status"><li>a</li></ul><p>b</p>', '<p>b</p>'],
    ['how many steps are done', '<p data-steps>1 of 3</p><p>b</p>', '<p>b</p>'],
    ['how to hold a meeting, where it is closed', '<details class="guide"><summary>a</summary>b</details>c', 'c'],
    [
      'how many folds a first one opens',
      '<details><summary data-chrome>Only when a <span>and 2 more</span></summary>b</details>',
      '<details open><summary data-chrome="">Only when a </summary>b</details>',
    ],
    [
      'facts of a service that is not known',
      '<dl data-context="service"><dd data-parameter="service.owner" data-state="unfilled">a</dd></dl>b',
      'b',
    ],
    ['what only scripts read', '<p data-href="/a" data-fill-copy="b" data-start="1" id="c">d</p>', '<p id="c">d</p>'],
    ['that code can be scrolled', '<pre tabindex="0"><code>a</code></pre>', '<pre><code>a</code></pre>'],
  ])('%s', (_, html, made) => {
    expect(settled(html)).toBe(made);
  });
});

describe('in a book', () => {
  test.each([
    ['all folds are open', '<details><summary>a</summary>b</details>', '<details open><summary>a</summary>b</details>'],
    [
      'so are folds of which browsers keep one open',
      '<details name="x" open><summary>a</summary>b</details><details name="x"><summary>c</summary>d</details>',
      '<details open><summary>a</summary>b</details><details open><summary>c</summary>d</details>',
    ],
    [
      'so are folds in folds',
      '<details><summary>a</summary><details><summary>b</summary>c</details></details>',
      '<details open><summary>a</summary><details open><summary>b</summary>c</details></details>',
    ],
    [
      'the guide stays that the page shows',
      '<details class="guide" open><summary>a</summary>b</details>',
      '<details class="guide" open><summary>a</summary>b</details>',
    ],
    [
      'a step has a box for a pen',
      '<li><input type="checkbox" data-tick aria-label="Done"> a</li>',
      '<li><span class="box" aria-hidden="true"></span> a</li>',
    ],
    [
      'a task has one in its line, ticked where it is done',
      '<li><input type="checkbox" checked disabled> a</li>',
      '<li><span class="box in-line" aria-hidden="true">✓</span> a</li>',
    ],
    [
      'facts of a service that is known stay',
      '<dl data-context="service"><dd><b data-state="catalogue">a</b></dd></dl>',
      '<dl data-context="service"><dd><b data-state="catalogue">a</b></dd></dl>',
    ],
    ['words for readers without scripts are there', '<noscript><p>a</p></noscript>b', '<p>a</p>b'],
    ['words for what a script would draw are there', '<canvas><p>a</p></canvas>b', '<p>a</p>b'],
    ['other tables keep that they can be scrolled', '<div tabindex="0">a</div>', '<div tabindex="0">a</div>'],
    [
      'slots and conditions keep what they are',
      '<p data-when="language.java"><b data-parameter="host" data-state="link">web-1</b></p>',
      '<p data-when="language.java"><b data-parameter="host" data-state="link">web-1</b></p>',
    ],
    ['text is never markup', '&lt;script&gt;a()&lt;/script&gt; &amp;amp;', '&#x3C;script>a()&#x3C;/script> &#x26;amp;'],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, html, made) => {
    expect(settled(html)).toBe(made);
  });

  test('the body itself has nothing for scripts, and is not changed where it was', () => {
    const article = articleWith('<p hidden>a</p>');
    article.properties = { dataPage: 'alerts/A', dataRoot: '..' };
    expect(settleArticle(article).properties).toEqual({ dataPage: 'alerts/A' });
    expect(htmlIn(article)).toBe('<p hidden>a</p>');
  });
});
