import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contrast } from '../../src/kinds/colour.ts';
import { axeFindingsInBothColours } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { extendExamples } from '../support/extend-examples.ts';
import { bePatient } from '../support/patient-page.ts';
import { beginUse, goFilled } from '../support/reader.ts';
import type { Files } from '../support/tree.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT: Files = {
  'site.yml': 'name: Shop\n',
  'parameters.yml': 'host: { type: hostname, example: web-1 }\n',
  'runbooks/shop/index.md': '---\nowner: us\n---\n# Shop\n\nSells.\n',
  'alerts/Down.md': '---\nowner: us\nservice: shop\n---\n# Down\n\n## Meaning\n\n{{host}} is down.\n',
  'checklists/release.md':
    '---\nowner: us\nservice: shop\n---\n# Before a release\n\n## When\n\nAlways.\n\n## Steps\n\n1. Look at {{host}}.\n2. Go.\n',
  'checklists/prose.md': '---\nowner: us\n---\n# Prose\n\n## Steps\n\nThink.\n',
  'alerts/elsewhere.md': '---\nowner: us\nkind: checklist\n---\n# Elsewhere\n\n## When\n\n## Steps\n\n1. Go.\n',
  // The package as a team has it.
  '../node_modules/pagebook/package.json': '{ "name": "pagebook", "type": "module", "exports": "./index.js" }',
  '../node_modules/pagebook/index.js': `export { defineConfig } from ${JSON.stringify(path.join(project, 'src/config/config.ts'))};`,
};

const RELEASE = '/checklists/release/?host=web-1';

let site: Built;
beforeAll(async () => {
  const own = Object.entries(extendExamples('kinds', 'style', 'components'));
  site = await built({ ...CONTENT, ...Object.fromEntries(own.map(([file, code]) => [`../${file}`, code])) });
});
afterAll(() => site.close());

/** A page of the site in a profile of its own. What its console calls an error fails the test. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ baseURL: site.origin, ...options });
  const errors: string[] = [];
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await bePatient(context);
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await goFilled(page, address);
  return page;
}

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const hex = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

describe('a kind of page of a team', () => {
  test('has a list, which the navigation and the home page lead to', async () => {
    const page = await open('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Checklists' }).click();
    await page.waitForURL('**/checklists/');
    await expect
      .poll(() => page.locator('main .pages a').allTextContents())
      .toEqual(['Before a release', 'Prose', 'Elsewhere']);
    // What is in the folder of another kind is under that folder's name.
    await expect.poll(() => page.locator('main section h2').allTextContents()).toEqual(['alerts']);
    await expect.poll(() => page.locator('nav [aria-current]').textContent()).toBe('Checklists');
    await page.goto('/');
    await expect.poll(() => page.locator('section[aria-labelledby=":checklists"] .pages a').count()).toBe(3);
  });

  test('has steps that are ticked', async () => {
    const page = await open(RELEASE);
    await expect.poll(() => page.locator('article').getAttribute('data-kind')).toBe('checklist');
    await beginUse(page);
    await page.locator('[data-tick]').first().click();
    await expect.poll(() => page.locator('[data-steps] span').textContent()).toContain('1 of 2');
  });

  test.each(['light', 'dark'] as const)('has its colour, which can be read in %s colours', async (colorScheme) => {
    const page = await open(RELEASE, { colorScheme });
    const label = hex(await styleOf(page, '.foot .kind', 'color'));
    expect(label).not.toBe(hex(await styleOf(page, '.facts', 'color')));
    await expect
      .poll(async () => contrast(label, hex(await styleOf(page, 'body', 'background-color'))))
      .toBeGreaterThanOrEqual(4.5);
  });

  test('is found by search, with its label and by its filter', async () => {
    const page = await open('/search/?q=release');
    const found = page.getByRole('main').getByRole('listitem').first();
    await found.waitFor();
    await expect.poll(() => found.locator('.kind').first().textContent()).toBe('checklist');
    await expect
      .poll(async () => hex(await styleOf(page, '.search-results .kind', 'color')))
      .not.toBe(hex(await styleOf(page, '.search-status', 'color')));
    await page.getByLabel('Only kind').selectOption('checklist');
    await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByLabel('Only kind').selectOption('runbook');
    await expect.poll(() => page.locator('.search-results .kind', { hasText: 'checklist' }).count()).toBe(0);
  });

  test('is beside the pages of its service, and in the lists for programs', async () => {
    const page = await open('/runbooks/shop/');
    await expect.poll(() => page.locator('.neighbours h2').allTextContents()).toEqual(['Alerts', 'Checklists']);
    const { pages } = JSON.parse(await site.text('index.json'));
    expect(pages.filter(({ kind }: { kind: string }) => kind === 'checklist')).toHaveLength(3);
    expect(await site.text('llms.txt')).toContain('\n## Checklists\n');
  });

  test('is checked', async () => {
    const { problems } = await site.tree.check();
    expect(problems.map(({ file, rule, message }) => `${file} ${rule}: ${message}`)).toEqual([
      'alerts/Down.md missing-section: this alert has no sections `Impact`, `Diagnosis`, `Mitigation`',
      'alerts/elsewhere.md unfilled-section: the section `When` is empty',
      'checklists/prose.md missing-section: this checklist has no section `When`',
      'checklists/prose.md missing-steps: this checklist is prose: it has neither a list of steps nor a command',
    ]);
  });

  test('is begun by a command, which asks for what its file needs', async () => {
    const run = (...words: string[]) => command('new', words, site.tree.environment);
    const { code, stderr } = await run('checklist', 'Before a deploy');
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'Missing: --service.']);
    expect((await run('checklst', 'x')).stderr).toContain('`checklst` is no kind of page. Did you mean `checklist`?');
    const { stdout } = await run('checklist', 'Before a deploy', '--service', 'shop', '--owner', 'us');
    expect(stdout).toContain('/checklists/shop/before-a-deploy/');
    const made = await readFile(path.join(site.tree.root, 'checklists/shop/before-a-deploy.md'), 'utf8');
    expect(made).toMatch(/^---\ntitle: Before a deploy\nservice: shop\nowner: us\n---\n\n## When\n/);
    await site.tree.remove('checklists/shop/before-a-deploy.md');
  });

  test('has a schema for editors', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-schemas-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { kindsOf } = await import('../../src/config/kinds.ts');
    const { loadConfig } = await import('../../src/config/load-config.ts');
    const { jsonSchemas } = await import('../../src/schema/json-schemas.ts');
    const schema = jsonSchemas([], kindsOf(await loadConfig(site.tree.paths.config)))['checklist'];
    expect(schema?.properties?.['kind']?.enum).toContain('checklist');
    expect(Object.keys(schema?.properties ?? {})).toContain('severity');
    expect(Object.keys(schema?.properties ?? {})).not.toContain('dashboard');
  });
});

describe('the style of a team', () => {
  test.each([
    ['light', 'rgb(138, 28, 91)', 'logo.'],
    ['dark', 'rgb(245, 163, 207)', 'logo-dark.'],
  ] as const)('has its own variables and logo in %s colours', async (colorScheme, link, name) => {
    const page = await open(RELEASE, { colorScheme });
    await expect.poll(() => styleOf(page, '.facts a', 'color')).toBe(link);
    await expect.poll(() => styleOf(page, 'body', 'font-family')).toBe('Georgia, serif');
    await expect.poll(() => styleOf(page, '.facts', 'letter-spacing')).toBe('0.144px');
    const seen = page.locator('.name img:visible');
    await expect.poll(() => seen.count()).toBe(1);
    await expect.poll(() => seen.getAttribute('src')).toContain(`/_astro/${name}`);
    await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
    // A sheet of the team wins over ours, also over those that are loaded when the page is used.
    await beginUse(page);
    await expect.poll(() => styleOf(page, '.parameters', 'border-radius')).toBe('2px');
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect.poll(() => seen.getAttribute('src')).not.toContain(`/_astro/${name}`);
  });
});

describe('the components of a team', () => {
  test('are shown in place of ours and beside them, and their script runs under the policy of the page', async () => {
    const page = await open(RELEASE);
    await expect.poll(() => page.locator('header .status').getAttribute('data-ready')).toBe('');
    await expect.poll(() => styleOf(page, '.status', 'font-weight')).toBe('600');
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('Questions? oncall@example.com');
    await expect.poll(() => page.locator('.foot .facts').textContent()).toContain('Checklist');
    await expect.poll(() => page.locator('article .about').textContent()).toBe('Affects shop.');
    await page.goto('/alerts/Down/');
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('Woken up, and stuck?');
  });

  test('leave the policy as strict as it is, but for fonts of the site', async () => {
    const html = await site.text('checklists/release/index.html');
    expect(html).toContain("script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect");
    expect(html).not.toMatch(/<style|<script(?![^>]* src=|[^>]* type="application\/json")/);
  });
});

describe('axe finds nothing on a site with its own kinds, style and components', () => {
  test.each([['/'], ['/checklists/'], [RELEASE], ['/alerts/Down/'], ['/search/?q=release']])(
    'at %s',
    async (address) => {
      const page = await open(address, { bypassCSP: true });
      if (address.startsWith('/search/')) await page.getByRole('main').getByRole('listitem').first().waitFor();
      expect(await axeFindingsInBothColours(page)).toEqual([]);
    },
  );
});
