import { describe, expect, test } from 'vitest';
import { articleOf, compile } from '../../support/filled.ts';

/** In one line: where HTML is broken into lines does not matter here. */
const htmlOf = (text: string): string => compile(text).html.replaceAll('\n', '');
const textOf = (text: string): string => articleOf(compile(text).html).textContent.trim();

describe('a placeholder is shown as it is written', () => {
  test.each([
    [
      'in a sentence',
      'latency on <hostname> has been *high*',
      '<p>latency on &#x3C;hostname> has been <em>high</em></p>',
    ],
    ['in its letter case', 'on <HostName>', '<p>on &#x3C;HostName></p>'],
    ['of several words', 'on <pod-name>', '<p>on &#x3C;pod-name></p>'],
    ['twice', 'from <pod> to <node>.', '<p>from &#x3C;pod> to &#x3C;node>.</p>'],
    ['at the start of a line', '<pod> is down', '<p>&#x3C;pod> is down</p>'],
    ['on a line of its own', '<pod>\n\nText', '<p>&#x3C;pod></p><p>Text</p>'],
    ['on lines of their own', '<pod>\n<node>\n\n## A', '<p>&#x3C;pod>&#x3C;node></p><h2 id="a">A</h2>'],
    ['in a quotation', '> <Pod> is down', '<blockquote><p>&#x3C;Pod> is down</p></blockquote>'],
    ['in an item', '- <pod>\n- <node> is', '<ul><li>&#x3C;pod></li><li>&#x3C;node> is</li></ul>'],
    ['in a heading', '## On <pod>', '<h2 id="on-pod">On &#x3C;pod></h2>'],
    ['in HTML', '<div>at <Pod> now</div>', '<div>at &#x3C;Pod> now</div>'],
    ['in a link', '[on <pod>](graph.png)', '<p><a href="/graph.png">on &#x3C;pod></a></p>'],
    ['that was an element long ago', 'pull <image>, run <command>', '<p>pull &#x3C;image>, run &#x3C;command></p>'],
    ['beside an element', 'on <pod><br>and <b>x</b>', '<p>on &#x3C;pod><br>and <b>x</b></p>'],
  ])('%s', (_what, text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  test('over the lines of a quotation', () => {
    expect(textOf('> <div>\n> at <Pod> now\n> </div>')).toBe('at <pod> now');
  });
});

describe('HTML stays as it is', () => {
  test.each([
    ['an element', 'x <b>bold', 'x bold'],
    ['an unknown element with an end', 'x <tabs>one</tabs> y', 'x one y'],
    ['an unknown element that ends further down', '<Panel>\n\nOne\n\n</Panel>\n\nand <panel>', 'One\n\nand'],
    ['an unknown element with attributes', 'x <pod name="y"> z', 'x  z'],
    ['an unknown element with a word for an attribute', 'x <pod name> z', 'x  z'],
    ['an unknown element that ends in itself', 'x <Tabs/> z', 'x  z'],
    ['a picture without an address', 'x <img> z', 'x  z'],
    ['what is in a drawing', '<svg><path><g></svg> y', 'y'],
    ['a comment', 'x <!-- <pod> --> z', 'x  z'],
    ['an element that the page may not have', 'x <button>y', 'x y'],
  ])('%s', (_what, text, shown) => {
    expect(textOf(text)).toBe(shown);
  });
});

test('code keeps what it has', () => {
  expect(htmlOf('`<pod>` <pod>')).toBe('<p><code>&#x3C;pod></code> &#x3C;pod></p>');
});
