import { describe, expect, test } from 'vitest';
import { articleOf, compile } from '../../../support/filled.ts';

const vocabulary = {
  host: { type: 'hostname' as const },
  language: { type: 'choice' as const, choices: ['java', 'go'] },
};

describe('code between tags of Hugo and Jekyll', () => {
  test.each([
    ['Jekyll', '{% highlight bash %}', '{% endhighlight %}'],
    ['Jekyll with options', '{% highlight bash linenos %}', '{%- endhighlight -%}'],
    ['Hugo', '{{< highlight bash >}}', '{{< /highlight >}}'],
    ['Hugo with options', '{{% highlight bash "linenos=table" %}}', '{{% /highlight %}}'],
    ['a tab', '{{< tab header="x" lang="bash" >}}', '{{< /tab >}}'],
  ])('is code, letter for letter: %s', (_what, open, close) => {
    for (const [prefix, eol] of [
      ['', '\n'],
      ['', '\r\n'],
      ['> ', '\n'],
      ['   ', '\n'],
    ] as const) {
      const code = ['# no heading', '', '\tx', '  - no list', '<b>', ':::note', '```', '{{< x >}}'];
      const lines = ['', open, ...code, close].map((line) => (prefix + line).trimEnd());
      const text = [...(prefix === '   ' ? ['1. a'] : []), ...lines, ''].join(eol);
      const { html, findings } = compile(text, { vocabulary });
      const pre = articleOf(html).querySelector('figure[data-language=bash] pre');
      expect(pre?.textContent).toBe(`${code.join('\n')}\n`);
      expect(findings).toEqual([]);
    }
  });

  test('may have tags and sections of ours', () => {
    const text =
      '{% highlight bash %}\nssh {{host}}\n{{#language.java}}\njcmd\n{{/language.java}}\n{% endhighlight %}\n';
    const { html, findings } = compile(text, { vocabulary });
    expect(findings).toEqual([]);
    expect(html).toContain('data-parameter="host"');
    expect(html).toContain('data-when="language.java"');
  });

  test('is shown as written when it never ends', () => {
    expect(compile('{% highlight bash %}\nuptime\n').html).toContain('<p>{% highlight bash %}\nuptime</p>');
  });
});
