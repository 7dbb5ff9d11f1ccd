import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { extendExamples } from '../support/extend-examples.ts';
import { articleShows, open, serve, temporaryFolders } from '../support/installation.ts';
import { install, npx, writeFiles } from '../support/installed-package.ts';

const folderWith = temporaryFolders();

/** The content of a team, in a folder of the project. */
const CONTENT = {
  'site.yml': 'name: Books\n',
  'parameters.yml': 'host: { type: hostname, example: web-1 }\n',
  'alerts/linux/DiskFull.md':
    '# DiskFull\n\nOn {{host}}.\n\n```bash\nssh {{host}}\n```\n\n[Checkout](../../runbooks/checkout/) ![Disk](disk.svg)\n',
  'alerts/linux/disk.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" />\n',
  'runbooks/checkout/index.md': '---\nowner: team-a\n---\n# Checkout\n\nTakes orders.\n',
  'checklists/release.md': '# Before a release\n\n## When\n\n## Steps\n\n1. Look at {{host}}.\n',
};

const examples: Record<string, string> = extendExamples('checks', 'kinds', 'style', 'components');

describe('in an Astro project', () => {
  /** As `create astro --template minimal` writes it, with the wiki taken in. */
  const PROJECT = {
    'package.json': '{ "name": "site", "type": "module", "private": true }\n',
    'tsconfig.json':
      '{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "**/*"], "exclude": ["dist"] }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';
import pagebook, { isListed } from 'pagebook';

export default defineConfig({
  site: 'https://example.com',
  integrations: [pagebook({ base: '/runbooks/', content: './books' }), sitemap({ filter: isListed })],
});
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
    // Its own configuration: all that docs/extend.md has examples of, and for the commands where the content is.
    ...examples,
    'pagebook.config.ts': (examples['pagebook.config.ts'] ?? '').replace('default { ', "default { content: 'books', "),
  };
  let project: string;
  let astro: string;
  beforeAll(async () => {
    project = await folderWith(PROJECT);
    await install(project, 'astro@7', '@astrojs/sitemap@3', inject('tarball'));
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
      'sitemap-0.xml',
      'sitemap-index.xml',
    ]);
    const listed = await readFile(path.join(project, 'dist/sitemap-0.xml'), 'utf8');
    expect(Array.from(listed.matchAll(/<loc>https:\/\/example\.com(.*?)<\/loc>/g), ([, at]) => at).sort()).toEqual([
      '/',
      '/runbooks/',
      '/runbooks/alerts/',
      '/runbooks/alerts/linux/',
      '/runbooks/alerts/linux/DiskFull/',
      '/runbooks/checklists/',
      '/runbooks/checklists/release/',
      '/runbooks/first-minutes/',
      '/runbooks/log/',
      '/runbooks/retrospectives/',
      '/runbooks/runbooks/',
      '/runbooks/runbooks/checkout/',
    ]);
    for (const file of [
      '404.html',
      'index.json',
      'build.json',
      'icon.svg',
      'alerts/linux/disk.svg',
      'alerts/linux/DiskFull/index.md',
      'alerts/DiskFull/index.html',
    ])
      expect({ file, there: existsSync(path.join(project, 'dist/runbooks', file)) }).toEqual({ file, there: true });

    const server = await serve(project, [astro, 'preview', '--port', '0']);
    const page = await open(`${server.origin}/runbooks/alerts/linux/DiskFull/?host=web-9`);
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

  test('its wiki has what the project’s configuration adds', async () => {
    expect(await npx(project, ['astro', 'build'])).toMatchObject({ code: 0 });
    const server = await serve(project, [astro, 'preview', '--port', '0']);
    const page = await open(`${server.origin}/runbooks/checklists/release/?host=web-9`, { colorScheme: 'light' });
    await articleShows(page, 'Look at web-9.');
    // The policy of the page refuses what is in the page itself.
    expect(await readFile(path.join(project, 'dist/runbooks/checklists/release/index.html'), 'utf8')).not.toMatch(
      /<style|<script(?![^>]* src=|[^>]* type="application\/json")/,
    );
    await expect.poll(() => page.locator('article').getAttribute('data-kind')).toBe('checklist');
    await expect
      .poll(() => page.locator('body').evaluate((each) => getComputedStyle(each).fontFamily))
      .toContain('Georgia');
    await expect.poll(() => page.locator('header .status').getAttribute('data-ready')).toBe('');
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('Questions?');
    await page.goto(`${server.origin}/runbooks/link/#opsgenie`);
    await expect
      .poll(() => page.locator('section[aria-labelledby=opsgenie] code').first().textContent())
      .toContain('/runbooks/alerts/linux/DiskFull/?host={{source}}');
    const checked = await npx(project, ['pagebook', 'check', '--format', 'json']);
    const checkedFiles = Object.keys(CONTENT).filter((file) => /\.(?:md|yml)$/.test(file));
    expect(JSON.parse(checked.stdout).files).toBe(checkedFiles.length);
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
    const page = await open(`${server.origin}/runbooks/alerts/linux/DiskFull/?host=web-2`);
    await articleShows(page, 'On web-2.');
    await writeFiles(project, { 'books/alerts/linux/DiskFull.md': '# DiskFull\n\nNow on {{host}}.\n' });
    await articleShows(page, 'Now on web-2.');
    await page.goto(`${server.origin}/`);
    await expect.poll(() => page.locator('h1').first().textContent()).toBe('Astro');
  });
});
