import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { command } from '../support/command.ts';
import { makeTeam } from '../support/team.ts';

const CONFIG = "import { limit } from './limit.ts';\nexport default { rules: [], limit };\n";

/** What a command says in a team's repository with these files beside its content, and without its folder's path. */
async function told(own: Record<string, string>, name = 'check'): Promise<string> {
  const team = await makeTeam(own, { 'a.md': '# A\n' }, onTestFinished);
  const { code, stderr, stdout } = await team.run(name);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  return stderr.replaceAll((await realpath(team.folder)) + path.sep, '').replaceAll(team.folder + path.sep, '');
}

describe('a configuration that cannot be run is told with the place', () => {
  test.each([
    [
      'of a syntax error',
      { 'pagebook.config.ts': 'export default {\n  rules: ,\n};\n' },
      'pagebook.config.ts:2:10',
      'Expression expected',
    ],
    [
      'of a syntax error in JavaScript',
      { 'pagebook.config.mjs': 'export default {\n  rules: ,\n};\n' },
      'pagebook.config.mjs:2:10',
      "Unexpected token ','",
    ],
    [
      'in a file that it imports',
      { 'pagebook.config.ts': CONFIG, 'limit.ts': 'const a = 1;\nexport const limit = a b;\n' },
      'limit.ts:2:24',
      /^Expected/,
    ],
    [
      'in JavaScript that it imports',
      { 'pagebook.config.ts': "import './limit.mjs';\nexport default {};\n", 'limit.mjs': 'export const x = (;\n' },
      'limit.mjs:1:19',
      "Unexpected token ';'",
    ],
    [
      'of a name that is not there',
      { 'pagebook.config.ts': 'export default {\n  rules: [own],\n};\n' },
      'pagebook.config.ts:2:11',
      'own is not defined',
    ],
    [
      'of an import that is not there',
      { 'pagebook.config.ts': CONFIG, 'limit.ts': 'export const other = 1;\n' },
      'pagebook.config.ts:1:10',
      /does not provide an export named 'limit'/,
    ],
    [
      'of what throws',
      {
        'pagebook.config.ts': CONFIG,
        'limit.ts': "export const limit = (() => {\n  throw new Error('no limit');\n})();\n",
      },
      'limit.ts:2:9',
      'no limit',
    ],
  ])('%s', async (_, own, place, why) => {
    const [first = ''] = (await told(own)).split('\n');
    const [, where, what] = /^Failed: `(.*?)` cannot be run: (.*)$/.exec(first) ?? [first];
    expect({ where, what }).toEqual({ where: place, what: typeof why === 'string' ? why : expect.stringMatching(why) });
  });

  test('of an alerting system', async () => {
    const text = await told(
      {
        'pagebook.config.ts': "export default { systems: ['./system.ts'] };\n",
        'system.ts': 'export default {\n  id: ,\n};\n',
      },
      'build',
    );
    expect(text).toContain('`system.ts`: it cannot be imported: Expression expected (`system.ts:2:7`)');
  });
});

test('a content folder of the configuration that is not there is told with its option, and with what was meant', async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'pagebook-config-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'pagebook.config.ts'), "export default { content: 'book' };\n");
  await mkdir(path.join(folder, 'books'));
  for (const name of ['check', 'build']) {
    const { code, stderr } = await command(name, [], { PAGEBOOK_CONTENT: '' }, folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `Failed: the content folder \`${folder}/book\` is not there. Did you mean \`${folder}/books\`?\n    \`content\` in \`pagebook.config.ts\` names the folder of Markdown.\n`,
    });
  }
});
