import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openSession } from '../mcp/session.ts';
import { articleShows, open, serve, temporaryFolders } from '../support/installation.ts';
import { install, npx, writeFiles } from '../support/installed-package.ts';

/** The content of a team, at the top of its repository. */
const CONTENT = {
  'site.yml': 'name: Books\naddress: https://books.example.com\n',
  'parameters.yml': 'host: { type: hostname, example: web-1 }\n',
  'alerts/DiskFull.md': '# DiskFull\n\nOn {{host}}.\n\n```bash\nssh {{host}}\n```\n',
  'runbooks/checkout/index.md': '---\nowner: team-a\n---\n# Checkout\n\nTakes orders.\n',
};
const RULES = `groups:
  - name: disks
    rules:
      - alert: DiskFull
        expr: disk > 1
        annotations: { runbook_url: 'https://books.example.com/alerts/DiskFull/?host={{ $labels.instance | urlquery }}' }
      - alert: Missing
        expr: up == 0
`;

const folderWith = temporaryFolders();

describe('in a team’s repository', () => {
  let team: string;
  let pagebook: string;
  beforeAll(async () => {
    team = await folderWith({ ...CONTENT, 'rules.yml': RULES, 'package.json': '{ "private": true }\n' });
    await install(team, '--save-dev', inject('tarball'));
    pagebook = path.join(team, 'node_modules/pagebook/dist/cli/main.mjs');
  });

  test('the package brings a command, and no Node of its own', async () => {
    expect(existsSync(path.join(team, 'node_modules/node'))).toBe(false);
    const { version } = JSON.parse(await readFile(path.join(team, 'node_modules/pagebook/package.json'), 'utf8'));
    expect(await npx(team, ['pagebook', '--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await npx(team, ['pagebook', '--help']);
    expect(code).toBe(0);
    for (const name of ['start', 'dev', 'build', 'check', 'new', 'alerts', 'link', 'mcp'])
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
    expect((await npx(team, ['pagebook', 'build', '--help'])).stdout).toContain('Usage: npx pagebook build [options]');
    expect(await npx(team, ['pagebook', 'chekc'])).toMatchObject({ code: 2, stderr: /Did you mean `check`\?/ });
  });

  test('build makes the site from the repository’s top, and the site fills itself in', async () => {
    const { code, stderr, stdout } = await npx(team, ['pagebook', 'build']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // The engine's page for any incident is one of them.
    expect(stdout).toMatch(/^Built 3 pages .* into dist in/);
    // Nothing but the site and the cache is new in the repository.
    expect((await readdir(team)).sort()).toEqual(
      ['.cache', 'dist', 'node_modules', 'package-lock.json', 'package.json', 'rules.yml']
        .concat(...new Set(Object.keys(CONTENT).map((file) => file.split('/', 1)[0] ?? '')))
        .sort(),
    );
    const server = await serve(team, [pagebook, 'start', '--port', '0']);
    const page = await open(`${server.origin}/alerts/DiskFull/?host=web-9`);
    await articleShows(page, 'ssh web-9');
  });

  test('check and alerts find what is wrong, from a folder in the content too', async () => {
    const inside = path.join(team, 'alerts');
    const checked = await npx(inside, ['pagebook', 'check', '--format', 'json']);
    expect(checked.code).toBe(0);
    const { problems, files } = JSON.parse(checked.stdout);
    expect(files).toBe(4);
    expect(problems.map(({ rule }: { rule: string }) => rule)).toContain('missing-owner');
    const alerts = await npx(inside, ['pagebook', 'alerts', '../rules.yml', '--format', 'json']);
    expect(alerts.code).toBe(1);
    expect(JSON.parse(alerts.stdout).alerts).toMatchObject([
      { name: 'DiskFull', page: '/alerts/DiskFull/', problems: [] },
      { name: 'Missing', page: null },
    ]);
  });

  test('mcp answers an assistant from the folder and from what was built, by the code that a program of the team has', async () => {
    for (const options of [[], ['--site', 'dist']]) {
      const session = await openSession(options, {}, { main: pagebook, cwd: team });
      const { text } = await session.call('read_page', { page: 'DiskFull?host=web-9' });
      await session.close();
      expect(text).toContain('On ⟦web-9⟧.\n\n```bash\nssh web-9\n```');
    }
    await writeFiles(team, {
      'node_modules/fill.mjs': `import { readFileSync } from 'node:fs';
import { filledMarkdown, fillPage } from 'pagebook/fill';
console.log(filledMarkdown(fillPage(JSON.parse(readFileSync('dist/alerts/DiskFull/page.json', 'utf8')), '?host=web-9').text));`,
    });
    const { stdout } = await promisify(execFile)(process.execPath, ['node_modules/fill.mjs'], { cwd: team });
    expect(stdout).toContain('ssh web-9');
  });

  test('build from a folder in the content replaces the same dist', async () => {
    const { code, stdout } = await npx(path.join(team, 'runbooks/checkout'), ['pagebook', 'build']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/into \.\.[/\\]\.\.[/\\]dist in/) });
    expect(existsSync(path.join(team, 'runbooks/checkout/dist'))).toBe(false);
  });

  test('dev shows an edit, with pages and settings of other tools around it', async () => {
    await writeFiles(team, {
      'src/pages/index.astro': '<h1>Not ours</h1>\n',
      'postcss.config.cjs': "throw new Error('not ours');\n",
      'astro.config.mjs': "throw new Error('not ours');\n",
    });
    const server = await serve(path.join(team, 'alerts'), [pagebook, 'dev', '--port', '0']);
    const page = await open(`${server.origin}/alerts/DiskFull/?host=web-2`);
    await articleShows(page, 'On web-2.');
    await writeFiles(team, { 'alerts/DiskFull.md': '# DiskFull\n\nNow on {{host}}.\n' });
    await articleShows(page, 'Now on web-2.');
  });

  test('a configuration in TypeScript names the content folder', async () => {
    const other = await folderWith({
      'package.json': '{ "private": true }\n',
      'pagebook.config.ts':
        "import { type Config, defineConfig } from 'pagebook';\nconst content: Config['content'] = 'docs/books';\nexport default defineConfig({ content });\n",
      'docs/books/alerts/Full.md': '# Full\n',
      'README.md': '# Not content\n',
    });
    await symlink(path.join(team, 'node_modules'), path.join(other, 'node_modules'), 'junction');
    const { code, stdout, stderr } = await npx(path.join(other, 'docs'), ['pagebook', 'build']);
    expect({ code, stderr: stderr.match(/^Failed.*/m) }).toEqual({ code: 0, stderr: null });
    expect(stdout).toMatch(/^Built 1 page /);
    expect(existsSync(path.join(other, 'dist/alerts/Full/index.html'))).toBe(true);
  });

  test('Node 22 builds and checks, without a word of its own', async () => {
    const folder = await folderWith({ 'package.json': '{ "private": true, "allowScripts": { "node": true } }\n' });
    await install(folder, 'node@22');
    const node = path.join(folder, 'node_modules/node/bin/node');
    expect((await promisify(execFile)(node, ['--version'])).stdout).toMatch(/^v22\./);
    const books = await folderWith({
      ...CONTENT,
      'package.json': '{ "private": true }\n',
      'pagebook.config.ts': "import type { Config } from 'pagebook';\nexport default {} satisfies Config;\n",
    });
    await symlink(path.join(team, 'node_modules'), path.join(books, 'node_modules'), 'junction');
    expect(await npx(books, ['pagebook', 'build'], node)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(path.join(books, 'dist/alerts/DiskFull/index.html'), 'utf8')).toContain(
      'data-parameter="host"',
    );
    expect(await npx(books, ['pagebook', 'check'], node)).toMatchObject({ code: 0, stderr: '' });
  });
});
