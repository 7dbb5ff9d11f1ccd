import { expect, test } from 'vitest';
import { parseShell } from '../../src/check/parse-shell.ts';
import { command } from '../support/command.ts';
import { contentsOf, makeTree } from '../support/tree.ts';

test('bash says which scripts it does not take, and at which line', async () => {
  const { available, errors } = await parseShell(['echo one\n', 'if true\nthen )\nfi\n', '', "echo 'two\nlines'\n"]);
  expect(available).toBe(true);
  expect([...errors.values()].filter(Boolean)).toEqual([
    { line: 2, message: expect.stringContaining('syntax error near unexpected token') },
  ]);
  expect(errors.get('if true\nthen )\nfi\n')).toBeDefined();
});

test.each(['do echo one', 'done', 'fi', 'then', 'a\nelse', 'case x', 'for x', 'in\ntime\ndo'])(
  'words that bash does not take are not taken for plain ones: %j',
  async (script) => {
    expect((await parseShell([script])).errors.get(script)).toBeDefined();
  },
);

test('plain words need no bash', async () => {
  expect(await parseShell(['kubectl -n shop get pod/web-1 --all=true\n'])).toEqual({
    available: true,
    errors: new Map(),
  });
});

test('a here-document that never ends is told', async () => {
  const { errors } = await parseShell(['cat <<EOF\ntext\n']);
  expect([...errors.values()]).toEqual([
    { line: expect.any(Number), message: expect.stringContaining('here-document') },
  ]);
});

test('many scripts are told apart', async () => {
  const scripts = Array.from({ length: 100 }, (_, index) => (index % 7 === 0 ? `echo ${index} )` : `echo ${index}`));
  const { errors } = await parseShell(scripts);
  expect(scripts.filter((script) => errors.get(script))).toEqual(scripts.filter((script) => script.endsWith(')')));
});

test('nothing of a script is run', async () => {
  const tree = await makeTree({
    'a.md':
      '```bash\ntouch "$PWD/ran"\n$(touch ran) `touch ran`\n}; touch ran; {\n```\n\n```bash\n: "$x" $(touch ran)\ntouch ran\n```\n',
  });
  await command('check', [], tree.environment, tree.root);
  expect((await tree.check()).problems.map(({ rule }) => rule)).toEqual(['shell-syntax']);
  expect([...(await contentsOf(tree.root)).keys()]).toEqual(['a.md']);
});

test('where there is no bash, that is said, and nothing of any command', async () => {
  const tree = await makeTree({
    'site.yml': 'name: Test\n',
    'a.md':
      '---\nowner: me\n---\n<!-- check-disable-next-line shell-syntax: bash differs -->\n```bash\necho )\n```\n\n```bash\necho )\n```\n',
  });
  const { code, stdout, stderr } = await command('check', [], { ...tree.environment, PATH: tree.root });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'No problems in 2 files.\n',
    stderr: 'There is no `bash` here, so that no commands were parsed.\n',
  });
});
