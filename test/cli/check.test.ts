import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { makeTree } from '../support/tree.ts';

const good = { 'site.yml': 'name: Test\n', 'a.md': '---\nowner: me\n---\n# A\n' };
const warned = { ...good, 'b.md': '# B\n' };
const broken = { ...warned, 'c.md': '---\nowner: me\nparameters: { a: { type: word } }\n---\n{{a}}\n{{> nothing}}\n' };

describe.each([
  { name: 'a good tree', files: good, code: 0, rules: [] },
  { name: 'a tree with a warning', files: warned, code: 0, rules: ['missing-owner'] },
  { name: 'a tree with an error', files: broken, code: 1, rules: ['missing-owner', 'unknown-partial'] },
])('$name', ({ files, code, rules }) => {
  test.each(['text', 'json', 'github', 'gitlab'])(
    `ends with ${code} and says all on standard output, as %s`,
    async (format) => {
      const tree = await makeTree(files);
      const ended = await command('check', ['--format', format], tree.environment);
      expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: '' });
      if (format === 'json') {
        const { problems, ...rest } = JSON.parse(ended.stdout);
        expect(rest).toEqual({ files: Object.keys(files).length });
        expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(rules);
      } else for (const rule of rules) expect(ended.stdout).toContain(rule);
    },
  );
});

test('nothing is built, and no file of the tree is touched', async () => {
  const tree = await makeTree(broken);
  const { stdout } = await command('check', [], { ...tree.environment, NO_COLOR: '' });
  expect(stdout).toBe(
    [
      `${tree.root}/b.md:1:1  warning  this page has no owner  missing-owner`,
      '    Write `owner:` into its front matter.',
      `${tree.root}/c.md:6:1  error  \`{{> nothing}}\` asks for a partial that does not exist.  unknown-partial`,
      '    Write `partials/nothing.md`, fix the name, or, if the letters are meant, write `\\{{> nothing}}` in text, or mark the code fence `raw`.',
      '1 error, 1 warning',
      '',
    ].join('\n'),
  );
});

test('annotations name files from the repository, wherever the command runs', async () => {
  const tree = await makeTree(broken);
  const environment = { ...tree.environment, GITHUB_WORKSPACE: `${tree.root}/..` };
  const { stdout } = await command('check', ['--format', 'github'], environment);
  expect(stdout.split('\n').map((line) => line.split('::')[1])).toEqual([
    'warning file=content/b.md,line=1,col=1,title=missing-owner',
    'error file=content/c.md,line=6,col=1,title=unknown-partial',
    undefined,
  ]);
});

test('files that cannot be read are a line each, and the rest is validated', async () => {
  const tree = await makeTree({
    ...warned,
    'binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
    'huge.md': 'text '.repeat(1024 * 1024),
    'latin.md': Buffer.from('caf\xe9', 'latin1'),
    'yaml.md': '---\na: [1\n---\nText\n',
    'long.md': `---\nowner: me\n---\n[it](${'a/'.repeat(5000)}b.md)\n`,
  });
  const { code, stdout, stderr } = await command('check', [], tree.environment);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(
    lines.filter((line) => !line.startsWith('    ')).map((line) => line.match(/(\w+\.md:\S+) .* ([\w-]+)$/)?.slice(1)),
  ).toEqual([
    ['b.md:1:1', 'missing-owner'],
    ['binary.md:1:1', 'unreadable-file'],
    ['huge.md:1:1', 'unreadable-file'],
    ['latin.md:1:1', 'missing-owner'],
    ['latin.md:1:4', 'unreadable-file'],
    ['long.md:4:1', 'broken-link'],
    ['yaml.md:2:6', 'front-matter-syntax'],
    undefined,
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(500);
});
