import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, type Ended } from '../support/command.ts';
import { git } from '../support/git.ts';
import { contentsOf, makeTree, type Tree } from '../support/tree.ts';
import { NOBODY } from '../support/unprivileged.ts';

const here = { PAGEBOOK_CONTENT: '' };
const init = (folder: string): Promise<Ended> => command('init', ['--yes'], here, folder);
const read = (tree: Tree, file: string): Promise<string> => readFile(path.join(tree.root, file), 'utf8');

describe('pagebook init', () => {
  test('in a folder of a site says whose it is, and writes nothing', async () => {
    const tree = await makeTree({ 'site.yml': 'name: Team\n', 'runbooks/shop/index.md': '# Shop\n' });
    const before = await contentsOf(tree.root);
    const ended = await command('init', ['--yes'], here, path.join(tree.root, 'runbooks/shop'));
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(`this folder is a part of the site in \`${tree.root}\``);
    expect(await contentsOf(tree.root)).toEqual(before);
  });

  test('that cannot replace `package.json` leaves everything as it was, and says so', async () => {
    const tree = await makeTree({ 'package.json': '{}\n', 'a.md': '# A\n' });
    await chmod(path.dirname(tree.root), 0o755);
    await chmod(tree.root, 0o555);
    const ended = await command('init', ['--yes'], here, tree.root, NOBODY);
    await chmod(tree.root, 0o755);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^Failed: the files cannot be written, and everything is as it was/);
    expect(await read(tree, 'package.json')).toBe('{}\n');
  });

  test.each(['package.json', '.gitignore'])('where `%s` is a folder names it', async (name) => {
    const tree = await makeTree({ [`${name}/a.txt`]: 'a', 'a.md': '# A\n' });
    const before = await contentsOf(tree.root);
    const { code, stderr } = await init(tree.root);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `Failed: \`${name}\` is a folder, and must be a file\n    Rename it, and call \`init\` again.\n`,
    });
    expect(await contentsOf(tree.root)).toEqual(before);
  });

  test('in a folder that Git ignores says so', async () => {
    const tree = await makeTree({
      '.gitignore': '/books/\n',
      'books/alerts/A.md': '# A\n',
      'team/alerts/A.md': '# A\n',
    });
    await git(tree.root, 'init', '--quiet');
    const { code, stdout } = await init(path.join(tree.root, 'books'));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(
        '\nGit ignores this folder, and commits nothing of it: take it out of the `.gitignore` above it.\nNext:\n',
      ),
    });
    expect((await init(path.join(tree.root, 'team'))).stdout).not.toContain('Git ignores');
  });

  test('says that Git ignores the content folder', async () => {
    const tree = await makeTree({ '.gitignore': 'docs/\n', 'go.mod': 'module x\n', 'docs/runbooks/a.md': '# A\n' });
    await git(tree.root, 'init', '--quiet');
    const { stdout } = await command('init', ['--yes', 'docs/runbooks'], here, tree.root);
    expect(stdout).toContain('\nGit ignores `docs/runbooks`, and commits nothing of it');
  });
});
