import { expect, test } from 'vitest';
import { makeTree } from '../support/tree.ts';

const headings =
  '## .once(name, handler)\n\n## .on(name, handler)\n\n## .onHooks(all, options)\n\n## Roll the release back\n';

test.each([
  ['the heading with its words', '[.once(name, handler)](#onname-handler-1)', 'Did you mean `#oncename-handler`?'],
  ['the heading with its words', '[Roll the release back](#rolling-back)', 'Did you mean `#roll-the-release-back`?'],
  ['an anchor that is close', '[how](#roll-the-release-bak)', 'Did you mean `#roll-the-release-back`?'],
  ['none where a heading is missing', '[.onHook(hook, options)](#onhookhook-options)', undefined],
  [
    'one that is a slip away',
    '[Rol the release back](#rol-the-release-back)',
    'Did you mean `#roll-the-release-back`?',
  ],
])('an anchor that is not there is told with %s', async (_which, link, meant) => {
  const tree = await makeTree({
    'site.yml': 'name: T\n',
    'pages/a.md': `---\nowner: a\n---\n# A\n\n${link}\n\n${headings}`,
  });
  const found = (await tree.check()).problems.filter(({ rule }) => rule === 'broken-anchor');
  expect(found).toHaveLength(1);
  expect(/Did you mean .*/.exec(found[0]?.message ?? '')?.[0]).toBe(meant);
});
