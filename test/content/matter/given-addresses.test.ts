import { expect, test } from 'vitest';
import { givenAddresses } from '../../../src/content/matter/given-addresses.ts';

test.each([
  ['docs/b.md', '---\nslug: /bees\n---\n', ['bees', 'docs/bees']],
  ['docs/ops/b.md', '---\ntitle: B\nslug: bees\n---\n', ['docs/ops/bees']],
  ['_posts/2022-04-09-how.md', '---\npermalink: "/posts/how/"\n---\n', ['posts/how', '_posts/posts/how']],
  ['about.md', "---\npermalink: '/about.html'\n---\n", ['about']],
  ['about.md', '---\npermalink: /about/index.html\n---\n', ['about']],
  ['docs/b.md', '---\nslug: /bees # not /wasps\n---\n', ['bees', 'docs/bees']],
  ['docs/b.md', '---\n"slug": >-\n  /bees\n---\n', ['bees', 'docs/bees']],
  ['docs/b.md', '{\n  "slug": "/bees"\n}\n\nText\n', ['bees', 'docs/bees']],
  ['docs/b.md', '---\ntitle: a: b\nslug: /bees\n---\n', ['bees', 'docs/bees']],
  ['content/a.md', '+++\nurl = "/x/y/"\n+++\n', ['x/y', 'content/x/y']],
])('%s that says %j is there too', (file, text, addresses) => {
  expect(givenAddresses(file, text)).toEqual(addresses);
});

test.each([
  ['a pattern', '---\npermalink: /:year/:title/\n---\n'],
  ['a web address', '---\nurl: https://example.com/a\n---\n'],
  ['another host', '---\nurl: //example.com/a\n---\n'],
  ['a way out', '---\nslug: ../../a\n---\n'],
  ['the top', '---\npermalink: /\n---\n'],
  ['words of the text', '# A\n\nslug: /a\n'],
  ['a comment', '---\n# slug: /a\ntitle: A\n---\n'],
  ['what is no text', '---\nslug: false\n---\n'],
  ['what is in a mapping', '---\nhero:\n  url: /a\n---\n'],
])('%s says of no page where it is', (_what, text) => {
  expect(givenAddresses('docs/a.md', text)).toEqual([]);
});
