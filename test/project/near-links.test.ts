import { expect, test } from 'vitest';
import { type Files, makeTree } from '../support/tree.ts';

const TREE: Files = {
  'runbooks/checkout/restart.md': '# Restart\n',
  'runbooks/checkout/load.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};

/** What is told of links that lead nowhere: where, and how to fix it. */
async function hintsIn(files: Files): Promise<string[]> {
  const { problems } = await (await makeTree({ ...TREE, ...files })).prepare();
  return problems.map(({ file, line, column, hint }) => `${file}:${line}:${column} ${hint}`);
}

test('a link that leads nowhere is told with the path that was meant, as the page has to write it, with the query and the fragment of the link', async () => {
  expect(
    await hintsIn({
      'parameters.yml': 'host:\n  type: hostname\n',
      'alerts/A.md': '[Restart](../runbooks/checkout/restrat.md?host={{host}}#steps)\n',
    }),
  ).toEqual([
    'alerts/A.md:1:1 Did you mean `../runbooks/checkout/restart.md?host={{host}}#steps`? There is no `runbooks/checkout/restrat.md`: fix the path, write that page, or take the link out.',
  ]);
});

test.each([
  ['a link in HTML', '<a href="/checkout/restart.md">x</a>', '/runbooks/checkout/restart.md'],
  ['a definition', '[x][y]\n\n[y]: restart.md', '../runbooks/checkout/restart.md'],
  ['an image', '![Load](load.svg?raw=true)', '../runbooks/checkout/load.svg?raw=true'],
  [
    'a path that leaves the content folder',
    '[x](../../runbooks/checkout/restart.md)',
    '../runbooks/checkout/restart.md',
  ],
])('so is %s', async (_, text, meant) => {
  const hints = await hintsIn({ 'alerts/A.md': `${text}\n` });
  expect(hints).toEqual([expect.stringContaining(` Did you mean \`${meant}\`? `)]);
});

test('in a partial the path is one that is right in each page that uses it', async () => {
  expect(
    await hintsIn({
      'parameters.yml': 'host:\n  type: hostname\n',
      'partials/more.md': 'See [it](restrat.md).\n',
      'runbooks/checkout/a.md': '{{> more}}\n',
      'runbooks/checkout/b.md': '{{> more}}\n',
    }),
  ).toEqual([expect.stringContaining('partials/more.md:1:5 Did you mean `/runbooks/checkout/restart.md`? ')]);
});

test.each([
  ['nothing is near', '[x](../runbooks/checkout/failover.md)', 'There is no `runbooks/checkout/failover.md`: '],
  [
    'the letter case tells it already',
    '[x](../runbooks/Checkout/restart.md)',
    'Did you mean `../runbooks/checkout/restart.md`? The case of letters counts in paths.',
  ],
  ['a web address is meant', '[x](www.example.com/restart.md)', 'Write `https://www.example.com/restart.md`'],
  ['another tool puts the path together', '[x]({%x%}/restart.md)', 'The path has an expression of another tool'],
])('nothing is added where %s', async (_, text, hint) => {
  const hints = await hintsIn({ 'alerts/A.md': `${text}\n` });
  expect(hints).toEqual([expect.stringContaining(`alerts/A.md:1:1 ${hint}`)]);
  expect(hints[0]?.match(/Did you mean/g)?.length ?? 0).toBeLessThan(2);
});

test('a page that is as it was is told with the file that is there now', async () => {
  const tree = await makeTree({ ...TREE, 'alerts/A.md': '[x](../runbooks/checkout/drain-hots.md)\n' });
  const hint = async (): Promise<string | undefined> => (await tree.prepare()).problems[0]?.hint;
  expect(await hint()).toMatch(/^There is no /);
  await tree.write({ 'runbooks/checkout/drain-host.md': '# Drain\n' });
  expect(await hint()).toMatch(/^Did you mean `\.\.\/runbooks\/checkout\/drain-host\.md`\? There is no /);
  await tree.remove('runbooks/checkout/drain-host.md');
  expect(await hint()).toMatch(/^There is no /);
});
