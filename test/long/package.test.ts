import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pack } from '../../scripts/pack.ts';
import { sharedBrowser } from '../support/browser.ts';
import { install, newFolder, npx, teamEnvironment, writeFiles } from '../support/installed-package.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { type RunningServer, runServer } from '../support/running-server.ts';

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

const folders: string[] = [];
let tarball: string;
let browser: Browser;
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-pack-'));
  folders.push(folder);
  [{ tarball }, browser] = await Promise.all([pack(folder), sharedBrowser()]);
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await newFolder(files);
  folders.push(folder);
  return folder;
}

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => page.close());
  await page.goto(address);
  return page;
}

/** Runs an installed program that serves, until the test is over. */
async function serve(folder: string, program: string[]): Promise<RunningServer> {
  const server = await runServer(program, folder, teamEnvironment());
  onTestFinished(async () => void (await server.close()));
  return server;
}

const articleShows = (page: Page, text: string) =>
  expect.poll(() => page.locator('article').textContent()).toContain(text);

describe('in a team’s repository', () => {
  let team: string;
  let pagebook: string;
  beforeAll(async () => {
    team = await folderWith({ ...CONTENT, 'rules.yml': RULES, 'package.json': '{ "private": true }\n' });
    await install(team, '--save-dev', tarball);
    pagebook = path.join(team, 'node_modules/pagebook/dist/cli/main.mjs');
  });

  test('the package brings a command, and no Node of its own', async () => {
    expect(existsSync(path.join(team, 'node_modules/node'))).toBe(false);
    const { version } = JSON.parse(await readFile(path.join(team, 'node_modules/pagebook/package.json'), 'utf8'));
    expect(await npx(team, ['pagebook', '--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await npx(team, ['pagebook', '--help']);
    expect(code).toBe(0);
    for (const name of ['start', 'dev', 'build', 'check', 'new', 'alerts', 'link'])
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
    expect((await npx(team, ['pagebook', 'build', '--help'])).stdout).toContain('Usage: npx pagebook build [options]');
    expect(await npx(team, ['pagebook', 'chekc'])).toMatchObject({ code: 2, stderr: /Did you mean `check`\?/ });
  });

  test('build makes the site from the repository’s top, and the site fills itself in', async () => {
    const { code, stderr, stdout } = await npx(team, ['pagebook', 'build']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Built 2 pages .* into dist in/);
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

describe('in an Astro project', () => {
  /** As `create astro --template minimal` writes it, with the wiki taken in. */
  const PROJECT = {
    'package.json': '{ "name": "site", "type": "module", "private": true }\n',
    'tsconfig.json':
      '{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "**/*"], "exclude": ["dist"] }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import pagebook from 'pagebook';

export default defineConfig({ integrations: [pagebook({ base: '/runbooks/', content: './books' })] });
`,
    'src/pages/index.astro': `---
---
<html lang="en">
  <head><meta charset="utf-8" /><title>Astro</title></head>
  <body><h1>Astro</h1></body>
</html>
<style>h1 { color: red; }</style>
`,
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />\n',
    ...Object.fromEntries(Object.entries(CONTENT).map(([file, text]) => [`books/${file}`, text])),
    'books/alerts/DiskFull.md': `${CONTENT['alerts/DiskFull.md']}\n[Checkout](../runbooks/checkout/) ![Disk](disk.svg)\n`,
    'books/alerts/disk.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" />\n',
  };
  let project: string;
  let astro: string;
  beforeAll(async () => {
    project = await folderWith(PROJECT);
    await install(project, 'astro@7', tarball);
    astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
  });

  test('its build has the wiki under the sub-path, and its own pages as they were', async () => {
    const own = async (): Promise<string> => readFile(path.join(project, 'dist/index.html'), 'utf8');
    await writeFiles(project, { 'astro.config.mjs': 'export default {};\n' });
    expect(await npx(project, ['astro', 'build'])).toMatchObject({ code: 0 });
    const before = await own();
    await writeFiles(project, { 'astro.config.mjs': PROJECT['astro.config.mjs'] });
    expect(await npx(project, ['astro', 'build'])).toMatchObject({ code: 0 });
    expect(await own()).toBe(before);
    expect((await readdir(path.join(project, 'dist'))).sort()).toEqual([
      '_astro',
      'favicon.svg',
      'index.html',
      'runbooks',
    ]);
    for (const file of [
      '404.html',
      'index.json',
      'build.json',
      'icon.svg',
      'alerts/disk.svg',
      'alerts/DiskFull/index.md',
    ])
      expect({ file, there: existsSync(path.join(project, 'dist/runbooks', file)) }).toEqual({ file, there: true });

    const server = await serve(project, [astro, 'preview', '--port', '0']);
    const page = await open(`${server.origin}/runbooks/alerts/DiskFull/?host=web-9`);
    const failed: string[] = [];
    page.on('response', (response) => response.status() < 400 || failed.push(response.url()));
    page.on('pageerror', ({ message }) => failed.push(message));
    await articleShows(page, 'ssh web-9');
    await expect.poll(() => page.locator('.top').evaluate((top) => getComputedStyle(top).display)).toBe('flex');
    await page.goto(`${server.origin}/runbooks/search/?q=orders&host=web-9`);
    const found = page.getByRole('main').getByRole('link', { name: 'Checkout', exact: true });
    await found.waitFor();
    await expect.poll(() => found.getAttribute('href')).toBe(`${server.origin}/runbooks/runbooks/checkout/?host=web-9`);
    expect(failed).toEqual([]);
  });

  test('an error in the content ends its build, with our message', async () => {
    await writeFiles(project, { 'books/alerts/Broken.md': '# Broken\n\n{{#host}}\nopen\n' });
    const { code, stdout, stderr } = await npx(project, ['astro', 'build']);
    await rm(path.join(project, 'books/alerts/Broken.md'));
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('books/alerts/Broken.md:3:1  error  `{{#host}}` is never closed');
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });

  test('its development server shows an edit of the content', async () => {
    const server = await serve(project, [astro, 'dev', '--port', '0']);
    const page = await open(`${server.origin}/runbooks/alerts/DiskFull/?host=web-2`);
    await articleShows(page, 'On web-2.');
    await writeFiles(project, { 'books/alerts/DiskFull.md': '# DiskFull\n\nNow on {{host}}.\n' });
    await articleShows(page, 'Now on web-2.');
    await page.goto(`${server.origin}/`);
    await expect.poll(() => page.locator('h1').first().textContent()).toBe('Astro');
  });
});
