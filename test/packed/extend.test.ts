import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { extendExample } from '../support/extend-examples.ts';
import { articleShows, open, serve, temporaryFolders } from '../support/installation.ts';
import { install, npx, writeFiles } from '../support/installed-package.ts';
import { typesOf } from '../support/type-errors.ts';

const CONTENT = {
  'site.yml':
    'name: Shop\ncheck: { missing-owner: off, missing-section: off, unused-vocabulary: off, bulleted-steps: off }\n',
  'parameters.yml': 'host: { type: hostname, aliases: [instance], example: web-1 }\npod: {}\n',
  'alerts/HighCPU.md': '---\nservice: shop\n---\n# HighCPU\n\nOn {{host}}, in {{pod}}.\n',
  'runbooks/shop/index.md': '---\ntier: 1\n---\n# Shop\n',
  'runbooks/mail/index.md': '---\ntier: 1\n---\n# Mail\n',
  'runbooks/shop/restart.md': '# Restart\n\n## Steps\n\n- Drain.\n- Restart.\n',
  'checklists/release.md':
    '---\nservice: shop\n---\n# Before a release\n\n## When\n\nAlways.\n\n## Steps\n\n1. Look at {{host}}.\n2. Go.\n',
};

const folderWith = temporaryFolders();
let team: string;
let pagebook: string;
beforeAll(async () => {
  team = await folderWith({ ...CONTENT, 'package.json': '{ "private": true, "type": "module" }\n' });
  await install(team, '--save-dev', inject('tarball'));
  pagebook = path.join(team, 'node_modules/pagebook/dist/cli/main.mjs');
});

/** The repository with the configuration of an example, and nothing else of the team's own; its modules by their paths. */
async function extend(name: Parameters<typeof extendExample>[0]): Promise<string[]> {
  const files = extendExample(name);
  await writeFiles(team, files);
  return Object.keys(files)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(team, file));
}

const start = () => serve(team, [pagebook, 'start', '--port', '0']);

describe('from docs/extend.md into a repository with the installed package', () => {
  test('rules find what they look for', async () => {
    const modules = await extend('checks');
    expect(typesOf(modules)).toMatchObject({
      errors: [],
      exported: { 'numbered-steps.ts': 'Rule', 'one-alert-each.ts': 'Rule', 'opsgenie.ts': 'AlertingSystem' },
    });
    const { stdout } = await npx(team, ['pagebook', 'check', '--format', 'json']);
    const { problems }: { problems: Problem[] } = JSON.parse(stdout);
    expect(problems.map(({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule}`)).toEqual([
      'runbooks/mail/index.md:1 suggestion one-alert-each',
      'runbooks/shop/restart.md:5 warning numbered-steps',
    ]);
  });

  test('an alerting system makes its link on the link page, in the browser', async () => {
    await extend('checks');
    const { origin } = await start();
    const page = await open(`${origin}/link/#opsgenie`);
    const text = page.locator('section[aria-labelledby=opsgenie] code').first();
    await expect
      .poll(() => text.textContent())
      .toContain('/alerts/HighCPU/?host={{source}}&pod={{extraProperties.pod}}');
  });

  test('a kind of page has its list, its steps, its label’s colour and its command', async () => {
    expect(typesOf(await extend('kinds')).errors).toEqual([]);
    const begun = await npx(team, [
      'pagebook',
      'new',
      'checklist',
      'Before a deploy',
      '--service',
      'shop',
      '--owner',
      'us',
    ]);
    expect(begun).toMatchObject({ code: 0, stdout: expect.stringContaining('/checklists/shop/before-a-deploy/') });
    const { origin } = await start();
    const page = await open(`${origin}/?host=web-9`);
    await page.getByRole('navigation').getByRole('link', { name: 'Checklists' }).click();
    await page.getByRole('link', { name: 'Before a release' }).click();
    await articleShows(page, 'Look at web-9.');
    await expect.poll(() => page.locator('article').getAttribute('data-kind')).toBe('checklist');
    await expect.poll(() => page.locator('[data-tick]').count()).toBe(2);
    const colour = (selector: string) => page.locator(selector).evaluate((each) => getComputedStyle(each).color);
    await expect.poll(() => colour('.foot .kind')).not.toBe(await colour('.foot .facts'));
  });

  test('a style has its variables and its logo', async () => {
    expect(typesOf(await extend('style')).errors).toEqual([]);
    const { origin } = await start();
    const page = await open(`${origin}/alerts/HighCPU/?host=web-9`, { colorScheme: 'light' });
    const styleOf = (selector: string, name: 'color' | 'fontFamily') =>
      page
        .locator(selector)
        .first()
        .evaluate((each, property) => getComputedStyle(each)[property], name);
    await expect.poll(() => styleOf('.facts a', 'color')).toBe('rgb(138, 28, 91)');
    await expect.poll(() => styleOf('body', 'fontFamily')).toBe('Georgia, serif');
    const seen = page.locator('.name img:visible');
    await expect
      .poll(() => seen.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth)))
      .toEqual([40]);
  });

  test('components are in place of ours and beside them', async () => {
    expect(typesOf(await extend('components')).errors).toEqual([]);
    const { origin } = await start();
    const page = await open(`${origin}/alerts/HighCPU/?host=web-9`);
    await expect.poll(() => page.locator('header .status').getAttribute('data-ready')).toBe('');
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('Woken up, and stuck?');
    await expect.poll(() => page.locator('.foot .facts').textContent()).toContain('Alert');
    await expect.poll(() => page.locator('article .about').textContent()).toBe('Affects shop.');
  });
});
