import { describe, expect, test } from 'vitest';
import { withOwnIds } from '../../src/print/own-ids.ts';
import { articleWith, htmlIn } from './article-html.ts';

function renamed(html: string, chapter = 'c1'): string {
  const article = articleWith(html);
  withOwnIds(article, chapter);
  return htmlIn(article);
}

describe('the ids of a chapter are its own:', () => {
  test.each([
    ['of an element', '<h2 id="steps">a</h2>', '<h2 id="c1-steps">a</h2>'],
    ['that are no words', '<p id="größe 1"></p><p id="1"></p>', '<p id="c1-größe 1"></p><p id="c1-1"></p>'],
    [
      'that look like those of a chapter',
      '<p id="c2-steps"></p><p id="c2"></p>',
      '<p id="c1-c2-steps"></p><p id="c1-c2"></p>',
    ],
    ['once, where the page has one twice', '<p id="a">1</p><p id="a">2</p>', '<p id="c1-a">1</p><p>2</p>'],
    ['of a label', '<label for="a">1</label><b id="a"></b>', '<label for="c1-a">1</label><b id="c1-a"></b>'],
    [
      'of the heads of a cell, in their order',
      '<table><tbody><tr><th id="a"></th><th id="b"></th><td headers="b a"></td></tr></tbody></table>',
      '<table><tbody><tr><th id="c1-a"></th><th id="c1-b"></th><td headers="c1-b c1-a"></td></tr></tbody></table>',
    ],
    [
      'of what names and describes',
      '<p aria-labelledby="a  b" aria-describedby="a">1</p><i id="a"></i><i id="b"></i>',
      '<p aria-labelledby="c1-a c1-b" aria-describedby="c1-a">1</p><i id="c1-a"></i><i id="c1-b"></i>',
    ],
    [
      'of what is steered, owned, told more of, wrong, next or active',
      '<p aria-controls="a" aria-owns="a" aria-details="a" aria-errormessage="a" aria-flowto="a" aria-activedescendant="a" id="a"></p>',
      '<p aria-controls="c1-a" aria-owns="c1-a" aria-details="c1-a" aria-errormessage="c1-a" aria-flowto="c1-a" aria-activedescendant="c1-a" id="c1-a"></p>',
    ],
    [
      'of an item of data',
      '<p itemscope itemref="a"></p><b id="a"></b>',
      '<p itemscope itemref="c1-a"></p><b id="c1-a"></b>',
    ],
  ])('%s', (_, html, made) => {
    expect(renamed(html)).toBe(made);
  });

  test.each([
    [
      'a pattern',
      '<svg><rect fill="url(#p)"></rect><pattern id="p"></pattern></svg>',
      '<svg><rect fill="url(#c1-p)"></rect><pattern id="c1-p"></pattern></svg>',
    ],
    [
      'one in quotes, and a colour in its place',
      `<svg><rect fill="url('#p') red" stroke='url("#p")'></rect><pattern id="p"></pattern></svg>`,
      '<svg><rect fill="url(&#x27;#c1-p&#x27;) red" stroke="url(&#x22;#c1-p&#x22;)"></rect><pattern id="c1-p"></pattern></svg>',
    ],
    [
      'several in one text',
      '<svg><g style="mask:url(#m);filter:url( #f )" clip-path="url(#m)"></g><mask id="m"></mask><filter id="f"></filter></svg>',
      '<svg><g style="mask:url(#c1-m);filter:url( #c1-f )" clip-path="url(#c1-m)"></g><mask id="c1-m"></mask><filter id="c1-f"></filter></svg>',
    ],
    [
      'a part that is used again',
      '<svg><use href="#a"></use><use xlink:href="#a"></use><path id="a"></path></svg>',
      '<svg><use href="#c1-a"></use><use xlink:href="#c1-a"></use><path id="c1-a"></path></svg>',
    ],
    [
      'a gradient made of another one',
      '<svg><linearGradient id="a" href="#b"></linearGradient><linearGradient id="b"></linearGradient></svg>',
      '<svg><linearGradient id="c1-a" href="#c1-b"></linearGradient><linearGradient id="c1-b"></linearGradient></svg>',
    ],
    [
      'words that name a drawing',
      '<svg aria-labelledby="t"><title id="t">a</title></svg>',
      '<svg aria-labelledby="c1-t"><title id="c1-t">a</title></svg>',
    ],
  ])('of %s of a drawing', (_, html, made) => {
    expect(renamed(html)).toBe(made);
  });

  test.each([
    ['a link, which is led elsewhere', '<a href="#a">1</a><p id="a"></p>', '<a href="#a">1</a><p id="c1-a"></p>'],
    ['text that looks like one', '<p>url(#a) #a</p><p id="a"></p>', '<p>url(#a) #a</p><p id="c1-a"></p>'],
    [
      'a part of a drawing in another file',
      '<svg><use href="a.svg#a"></use><path id="a"></path></svg>',
      '<svg><use href="a.svg#a"></use><path id="c1-a"></path></svg>',
    ],
    [
      'a part that is not on the page',
      '<svg><rect fill="url(#a)"></rect><use href="#a"></use></svg>',
      '<svg><rect fill="url(#a)"></rect><use href="#a"></use></svg>',
    ],
    ['an image', '<img src="a.png#a"><p id="a"></p>', '<img src="a.png#a"><p id="c1-a"></p>'],
  ])('not in %s', (_, html, made) => {
    expect(renamed(html)).toBe(made);
  });

  test('what names an id that the page does not have names nothing', () => {
    expect(renamed('<p aria-labelledby="gone a" aria-describedby="gone">1</p><i id="a"></i>')).toBe(
      '<p aria-labelledby="c1-a">1</p><i id="c1-a"></i>',
    );
  });

  test('chapters with the same ids have none in common', () => {
    const page = '<h2 id="a">1</h2><p id="1-a" aria-labelledby="a"></p>';
    expect(renamed(page, 'c1')).toBe('<h2 id="c1-a">1</h2><p id="c1-1-a" aria-labelledby="c1-a"></p>');
    expect(renamed(page, 'c11')).toBe('<h2 id="c11-a">1</h2><p id="c11-1-a" aria-labelledby="c11-a"></p>');
  });

  test('those of the page are given back as they were', () => {
    expect([...withOwnIds(articleWith('<p id="b"><i id="a"></i></p><p id="b"></p>'), 'c1')]).toEqual(['b', 'a']);
  });
});
