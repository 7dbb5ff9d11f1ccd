import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { prepare } from '../../src/project/prepare.ts';
import { editUrl } from '../../src/site/links.ts';
import { command, type Ended } from '../support/command.ts';
import { git } from '../support/git.ts';
import { contentsOf, type Files, makeTree, type Tree } from '../support/tree.ts';
import { NOBODY } from '../support/unprivileged.ts';

const here = { PAGEBOOK_CONTENT: '' };
const init = (tree: Tree, ...options: string[]): Promise<Ended> => command('init', options, here, tree.root);
const read = (tree: Tree, file: string): Promise<string> => readFile(path.join(tree.root, file), 'utf8');
/** The tree of a content folder in a team's folder. */
const inside = (tree: Tree, content: string) => ({ ...tree.paths, content: path.join(tree.root, content) });

const NEXT = `Next:
  npm install
  npx pagebook dev      # serves the site; a change shows a moment after it is saved
  npx pagebook check    # says what is wrong with the pages
`;

describe('pagebook init', () => {
  test('in an empty folder begins a site with the starter content, without a terminal and without a question', async () => {
    const tree = await makeTree({});
    const { code, stdout, stderr } = await init(tree);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Written:\n {2}package\.json\n {2}\.gitignore\n {2}site\.yml\n/);
    expect(stdout).toMatch(/^ {2}alerts\/ +\d+ files of the starter$/m);
    expect(stdout.endsWith(NEXT)).toBe(true);
    expect((await readdir(tree.root)).filter((name) => !name.includes('.')).sort()).toEqual([
      'alerts',
      'log',
      'retrospectives',
      'runbooks',
      'templates',
    ]);
    expect(JSON.parse(await read(tree, 'package.json')).devDependencies).toEqual({
      pagebook: expect.stringMatching(/^\^\d+\.\d+\.\d+$/),
    });
    const { problems, snapshot } = await prepare(tree.paths);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(snapshot.site).toMatchObject({ name: 'Content', example: expect.stringMatching(/^\//) });
  });

  test('called again changes nothing, and says so', async () => {
    const tree = await makeTree({ 'docs/runbooks/a.md': '# A\n\n```bash\nssh <host>\n```\n', 'go.mod': 'module x\n' });
    expect((await init(tree, '--ci', 'github')).code).toBe(0);
    const before = await contentsOf(tree.root);
    expect([...before.keys()].sort()).toEqual([
      '.github/workflows/pagebook.yml',
      '.gitignore',
      'docs/runbooks/a.md',
      'docs/runbooks/parameters.yml',
      'docs/runbooks/site.yml',
      'go.mod',
      'package.json',
      'pagebook.config.ts',
    ]);
    const { code, stdout } = await init(tree, '--ci', 'github');
    expect(code).toBe(0);
    expect(stdout).toBe(`Left as it is:
  package.json
  .gitignore
  pagebook.config.ts
  docs/runbooks/site.yml
  docs/runbooks/parameters.yml
  docs/runbooks                   1 page
  .github/workflows/pagebook.yml
Everything is set up already; nothing was written.
${NEXT}  npx pagebook adopt    # turns placeholders such as <pod> into tags
`);
    expect(await contentsOf(tree.root)).toEqual(before);
  });

  test('in a folder full of Markdown guesses the parameters, and the site can be built and checked', async () => {
    const tree = await makeTree({
      'README.md': '# Shop runbooks\n\nSee [the plan](plan.md).\n',
      'kubernetes/Pods.md':
        '# Pods\n\n```bash\nkubectl -n <namespace> logs $POD\nssh <node-name>\n```\n\n[x](x.html)\n',
      'kubernetes/x.html': '<p>x</p>\n',
      'kubernetes/Old.md': '---\nreviewed: last week\n---\n# Old\n',
      'kubernetes/Odd.md': '# Odd\n\nA chart says {{#host}} and {{ pod }}.\n',
    });
    const before = await contentsOf(tree.root);
    const { code, stdout } = await init(tree);
    expect(code).toBe(0);
    expect(stdout).toContain('  parameters.yml  2 parameters guessed from 4 pages\n');
    expect(stdout).toContain('  site.yml        pages break 2 rules that it makes a warning\n');
    expect(stdout).toContain('Left as it is:\n  your pages  4 pages\n');
    const after = await contentsOf(tree.root);
    for (const [file, bytes] of before) expect(after.get(file)).toBe(bytes);
    // A tag of the name `host` would be a section without an end.
    expect(Object.keys(parse(await read(tree, 'parameters.yml')))).toEqual(['pod', 'namespace']);
    expect(parse(await read(tree, 'site.yml'))).toEqual({
      name: 'Shop runbooks',
      check: { 'front-matter-schema': 'warning', 'unservable-file': 'warning' },
    });
    const { problems } = await tree.check();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.filter(({ file, severity }) => file.endsWith('.yml') && severity !== 'suggestion')).toEqual([]);
  });

  test('in a Git repository of a program knows its address, and leads to where pages are edited', async () => {
    const tree = await makeTree({
      'package.json':
        '{\n    "files": [ "a", "b" ],\n    "scripts": {\n        "build": "tsc"\n    },\n    "dependencies": { "express": "5" }\n}\n',
      '.gitignore': '/dist',
      'docs/runbooks/alerts/HighCPU.md': '# HighCPU\n',
      'docs/guide.md': '# Guide\n',
    });
    git(tree.root, 'init', '--quiet', '--initial-branch', 'trunk');
    git(tree.root, 'add', '--all');
    git(tree.root, 'commit', '--quiet', '--message', 'First');
    git(tree.root, 'remote', 'add', 'origin', 'https://bot:secret@gitlab.com/team/shop.git');
    const { code, stdout } = await init(tree, '--ci', 'gitlab', '--name', 'Shop: runbooks');
    expect(code).toBe(0);
    expect(stdout).toContain('Added to:\n  package.json\n  .gitignore\n');
    expect(await read(tree, 'pagebook.config.mts')).toBe(
      "export default {\n  content: 'docs/runbooks',\n} satisfies import('pagebook').Config;\n",
    );
    expect(await read(tree, 'package.json')).toMatch(
      /^\{\n {4}"files": \[ "a", "b" \],\n {4}"scripts": \{\n {8}"build": "tsc",\n {8}"pagebook:start"/,
    );
    expect(JSON.parse(await read(tree, 'package.json')).scripts).toMatchObject({
      build: 'tsc',
      'pagebook:build': 'pagebook build',
    });
    expect(await read(tree, '.gitignore')).toBe('/dist\nnode_modules/\n.cache/\n.*.pagebook-*\n');
    expect(await read(tree, '.gitlab-ci.yml')).toMatch(/npm run --silent pagebook:check -- --strict\n/);
    expect(await read(tree, '.gitlab-ci.yml')).toContain('  RULES: ""\n');
    expect(stdout).toContain('no rules of alerts found: say in `RULES` where they are');
    expect(await read(tree, 'docs/runbooks/site.yml')).toContain(
      "name: 'Shop: runbooks'\n".replaceAll(
        "'",
        (await read(tree, 'docs/runbooks/site.yml')).includes('"') ? '"' : "'",
      ),
    );
    expect([...(await contentsOf(tree.root)).values()].filter((text) => atob(text).includes('secret'))).toHaveLength(1);
    const { snapshot } = await prepare(inside(tree, 'docs/runbooks'));
    expect(snapshot.pages.filter(({ ofEngine }) => !ofEngine).map((page) => editUrl(snapshot.site, page))).toEqual([
      'https://gitlab.com/team/shop/-/edit/trunk/docs/runbooks/alerts/HighCPU.md',
    ]);
  });

  test('tells the pipeline where the rules of alerts are', async () => {
    const rules = 'groups:\n  - name: a\n    rules:\n      - alert: HighCPU\n        expr: up == 0\n';
    const tree = await makeTree({
      'monitoring/prometheus/node.yml': rules,
      'monitoring/alerts/shop.yaml': rules,
      'deploy/values.yaml': 'alerting: false\n',
      'broken.yml': 'alert: [\n',
    });
    const { stdout } = await init(tree, '--ci', 'github');
    expect(stdout).toContain('compares monitoring/**/*.{yaml,yml}');
    const workflow = await read(tree, '.github/workflows/pagebook.yml');
    expect(parse(workflow).env).toEqual({ RULES: 'monitoring/**/*.{yaml,yml}' });
  });

  test('never writes over a file, and adds of the starter what is not there', async () => {
    const mine: Files = {
      'site.yml': 'name: Mine\n',
      'alerts/HighCPU.md': '# Mine\n',
      'runbooks/linux/README.md': '# Mine\n',
      'templates/alert.md': '# Mine\n',
      '.github/workflows/pagebook.yml': 'mine',
    };
    const tree = await makeTree(mine);
    const { code, stdout } = await init(tree, '--starter', '--ci', 'github');
    expect(code).toBe(0);
    for (const [file, text] of Object.entries(mine)) expect(await read(tree, file)).toBe(text);
    // The starter's own links to the page that mine takes the place of.
    const { problems } = await tree.prepare();
    expect(new Set(problems.map(({ rule, message, severity }) => `${severity} ${rule} ${message}`))).toEqual(
      new Set(['warning broken-link `../linux/index.md` leads to no page and no file of the content folder']),
    );
    expect(stdout).not.toContain('stop the build');
    expect(await readdir(path.join(tree.root, 'runbooks/linux'))).not.toContain('index.md');
    expect(await readdir(path.join(tree.root, 'runbooks'))).toContain('checkout');
  });

  test('writes no file for CI where the repository does not look for it', async () => {
    const tree = await makeTree({ 'team/a.md': '# A\n' });
    git(tree.root, 'init', '--quiet');
    const { code, stdout } = await command('init', ['--ci', 'github'], here, path.join(tree.root, 'team'));
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  .github/workflows/pagebook.yml  not written: it counts at the top of the repository only\n',
    );
    expect((await readdir(path.join(tree.root, 'team'))).sort()).toEqual([
      '.gitignore',
      'a.md',
      'package.json',
      'parameters.yml',
      'site.yml',
    ]);
  });

  test('makes a content folder that is not there yet', async () => {
    const tree = await makeTree({ 'README.md': '# Shop\n' });
    expect((await init(tree, 'ops/books/', '--no-starter', '--yes')).code).toBe(0);
    expect(await readdir(path.join(tree.root, 'ops/books'))).toEqual(['parameters.yml', 'site.yml']);
    expect((await prepare(inside(tree, 'ops/books'))).problems).toEqual([]);
  });
});

describe('what cannot be set up', () => {
  const unchanged = async (tree: Tree, call: string[], user?: number): Promise<Ended> => {
    const before = await contentsOf(tree.root);
    const ended = await command('init', call, here, tree.root, user);
    expect(await contentsOf(tree.root)).toEqual(before);
    expect(ended.stdout).toBe('');
    return ended;
  };

  test.each([
    [['../elsewhere'], 'Failed: `../elsewhere` is not in this folder\n'],
    [['a.md'], 'Failed: `a.md` is no folder\n'],
    [['--repository', 'nonsense'], 'Failed: `nonsense` is no web address of a repository\n'],
    [['--ci', 'gitub'], 'Did you mean `gitlab`?'],
    [['--nane', 'x'], 'Did you mean `--name`?'],
  ])('as it was called wrongly, %j, is told, and ends with 2', async (call, says) => {
    const { code, stderr } = await unchanged(await makeTree({ 'a.md': '# A\n' }), call);
    expect(stderr).toContain(says.replace('`gitlab`', stderr.includes('`github`?') ? '`github`' : '`gitlab`'));
    expect(code).toBe(2);
  });

  test('is told when another content folder is set', async () => {
    const tree = await makeTree({ 'pagebook.config.ts': "export default { content: 'books' };\n", 'books/a.md': 'A' });
    const { code, stderr } = await unchanged(tree, ['docs']);
    expect(stderr).toContain('`pagebook.config.ts` says that the content folder is `books`, not `docs`\n');
    expect(code).toBe(2);
  });

  test('is told in the repository of Pagebook itself', async () => {
    const { code, stderr } = await unchanged(await makeTree({ 'package.json': '{ "name": "pagebook" }' }), []);
    expect(stderr).toBe(
      'Failed: this is the repository of Pagebook itself\n    Call `init` in a folder of your own.\n',
    );
    expect(code).toBe(2);
  });

  test('is told for a package.json that npm cannot read', async () => {
    const { code, stderr } = await unchanged(await makeTree({ 'package.json': '{\n  "name": \n}\n' }), []);
    expect(stderr).toBe(
      'Failed: `package.json` is no JSON that npm can read: ValueExpected in line 3\n    Fix it, and call `init` again.\n',
    );
    expect(code).toBe(1);
  });

  test('leaves nothing half-written where a folder may not be written', async () => {
    const tree = await makeTree({ 'docs/runbooks/a.md': '# A\n', 'go.mod': 'x' });
    await chmod(path.dirname(tree.root), 0o755);
    await chmod(tree.root, 0o777);
    await mkdir(path.join(tree.root, 'docs/runbooks'), { recursive: true });
    for (const folder of ['docs', 'docs/runbooks']) await chmod(path.join(tree.root, folder), 0o555);
    const { code, stderr } = await unchanged(tree, [], NOBODY);
    for (const folder of ['docs', 'docs/runbooks']) await chmod(path.join(tree.root, folder), 0o755);
    expect(stderr).toMatch(/^Failed: the files cannot be written, and everything is as it was\n {4}`.*site\.yml`/);
    expect(code).toBe(1);
  });
});
