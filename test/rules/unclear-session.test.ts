import { expect, test } from 'vitest';
import { makeTree } from '../support/tree.ts';

test.each([
  [
    'a line behind another sign',
    '$ cat motd\n# systemctl restart nginx',
    ['`console prompt="$" prompt="#"`', 'If it is output'],
  ],
  [
    'a line behind the same sign',
    'root@web-1:~# cat motd\n# systemctl restart nginx',
    ['block of its own', 'If it is output'],
  ],
  ['a line of another program', '$ ./repl\n> m = 1', ['`console prompt="$" prompt=">"`', 'If it is output']],
  ['a line that is no command', '$ cat motd\n# HELP node_load1 average', ['Name the prompts']],
])('the hint for %s offers what it may be', async (_what, session, says) => {
  const tree = await makeTree({
    'site.yml': 'name: Test\n',
    'pages/a.md': `---\nowner: a\n---\n# A\n\n\`\`\`console\n${session}\n\`\`\`\n`,
  });
  const found = (await tree.check()).problems.filter(({ rule }) => rule === 'unclear-session');
  expect(found).toHaveLength(1);
  for (const words of says) expect(found[0]?.hint).toContain(words);
  expect(found[0]?.hint.includes('If this is a command')).toBe(says.length > 1);
});
