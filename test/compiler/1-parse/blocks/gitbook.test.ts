import { expect, test } from 'vitest';
import { articleOf, compile } from '../../../support/filled.ts';

/** The text of a page without what is ours. */
function textOf(markdown: string): string {
  const article = articleOf(compile(markdown).html);
  for (const chrome of article.querySelectorAll('[data-chrome]')) chrome.remove();
  return article.innerHTML
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

test.each([
  [
    'steps',
    '{% stepper %}\n{% step %}\nOne\n{% endstep %}\n\n{% step %}\nTwo\n{% endstep %}\n{% endstepper %}',
    'One Two',
  ],
  ['a page that is led to', '{% content-ref url="a.md" %}\n[A](https://example.com)\n{% endcontent-ref %}', 'A'],
  ['code with a title', '{% code title="a.sh" overflow="wrap" %}\n```sh\nls\n```\n{% endcode %}', 'a.sh ls'],
  ['code without one', '{% code lineNumbers="true" %}\n```sh\nls\n```\n{% endcode %}', 'ls'],
  ['steps of Mintlify with a title', '<Steps>\n<Step title="First">\nOne\n</Step>\n</Steps>', 'First One'],
])('%s: shown without the tags', (_what, written, text) => {
  expect(textOf(`${written}\n`)).toBe(text);
});

test('what is never ended is shown as written', () => {
  expect(textOf('{% step %}\nOne\n')).toBe('{% step %} One');
});
