import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/server/serve-site.ts';
import { ownSystems } from '../../src/systems/own-systems.ts';
import { sharedBrowser } from '../support/browser.ts';
import { bePatient } from '../support/patient-page.ts';
import { beginUse, goFilled } from '../support/reader.ts';
import { makeTeam, type Team } from '../support/team.ts';
import type { Files } from '../support/tree.ts';

const CONFIG = `
import { readFileSync } from 'node:fs';
import { defineConfig } from 'pagebook';
// The configuration may do what only Node can: it never gets into a page.
readFileSync(import.meta.filename);
export default defineConfig({ systems: ['./systems/opsgenie.ts'] });
`;

const SYSTEM = `
import { defineSystem, linkOf, same } from 'pagebook/system';
import { field } from './field.ts';

export default defineSystem({
  id: 'opsgenie',
  name: 'Opsgenie',
  place: 'The *Description* of the alert.',
  language: 'url',
  encodes: false,
  usual: same('host instance', field('source')),
  label: (name) => (name === 'severity' ? undefined : field(\`extraProperties.\${name}\`)),
  text: linkOf,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: ['Only what the sender puts into \`extraProperties\` is known.'],
  sources: [],
});
`;

const own: Files = {
  'pagebook.config.ts': CONFIG,
  'systems/opsgenie.ts': SYSTEM,
  'systems/field.ts': "export const field = (name: string): string => '{{' + name + '}}';\n",
};
const content: Files = {
  'site.yml': 'address: https://books.example.com\n',
  'parameters.yml': 'host: { type: hostname, aliases: [instance] }\npod: {}\nseverity: { type: word }\n',
  'alerts/A.md': '# A\n\n{{host}} in {{pod}}\n',
  'alerts/B.md': '# B\n\n{{severity}} of {{pod}}\n',
};

const build = (tree: Team) => tree.run('build', '--outDir', tree.outDir);

describe('an alerting system of a team’s own', () => {
  let clean: () => Promise<void> = async () => {};
  let tree: Team;
  let server: Awaited<ReturnType<typeof serveSite>>;
  let page: Page;
  beforeAll(async () => {
    tree = await makeTeam(own, content, (end) => {
      clean = end;
    });
    expect(await build(tree)).toMatchObject({ code: 0, stderr: '' });
    server = await serveSite(tree.outDir, 0);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const context = await (await sharedBrowser()).newContext({ baseURL: `http://localhost:${port}` });
    await bePatient(context);
    page = await context.newPage();
  });
  afterAll(async () => {
    await page.context().close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await clean();
  });

  const section = () => page.getByRole('region', { name: 'Opsgenie', exact: true });

  test('is the first on the link page, whose texts follow the chosen alert', async () => {
    await page.goto('/link/?page=/alerts/A/');
    const select = page.getByLabel('The alert whose page is to open');
    await select.waitFor();
    await expect.poll(() => page.locator('[data-system]').first().getAttribute('data-system')).toBe('opsgenie');
    await expect.poll(() => page.locator('[data-system]').count()).toBe(ownSystems.length + 1);
    const text = () => section().locator('pre').textContent();
    await expect.poll(text).toBe('https://books.example.com/alerts/A/?host={{source}}&pod={{extraProperties.pod}}');
    await select.selectOption('/alerts/B/');
    await expect.poll(text).toBe('https://books.example.com/alerts/B/?pod={{extraProperties.pod}}');
    await expect
      .poll(() => section().locator('[data-left]').textContent())
      .toBe('Left out: severity (Opsgenie has nothing of that name).');
    await expect.poll(() => section().locator('em').textContent()).toBe('Description');
    await expect.poll(() => section().getByText('Sources').count()).toBe(0);
  });

  test('is offered at the foot of an alert’s page', async () => {
    await goFilled(page, '/alerts/A/');
    await beginUse(page);
    await page.locator('[data-links]').click();
    const panel = page.getByRole('region', { name: 'Link from an alert' });
    await panel.getByLabel('Alerting system').selectOption('Opsgenie');
    await expect.poll(() => panel.locator('pre').textContent()).toContain('host={{source}}');
  });

  test('shows what is changed in it at the next build', async () => {
    await tree.write({ '../systems/opsgenie.ts': SYSTEM.replace('Description', 'Note') });
    expect(await build(tree)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(path.join(tree.outDir, 'link/index.html'), 'utf8')).toContain('<em>Note</em>');
  });
});

describe('systems that cannot be used', () => {
  const failure = async (files: Files, ...systems: string[]): Promise<string[]> => {
    const config = `export default { systems: ${JSON.stringify(systems)} };`;
    const tree = await makeTeam({ ...own, ...files, 'pagebook.config.ts': config }, content);
    const { stderr, code } = await build(tree);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    return stderr
      .replaceAll(`${tree.folder}/`, '')
      .split('\n')
      .slice(0, -2)
      .map((line) => line.trim());
  };

  test('are told all at once, with what is wrong with each', async () => {
    expect(
      await failure(
        {
          'taken.ts': SYSTEM.replace("'opsgenie'", "'prometheus'").replace('./field.ts', './systems/field.ts'),
          'twice.ts': SYSTEM.replace('./field.ts', './systems/field.ts'),
          'half.ts': "export default { id: 'Half', nmae: 'Half' };",
          'none.ts': 'export const system = {};',
          'fails.ts': SYSTEM.replace("'opsgenie'", "'fails'")
            .replace('./field.ts', './systems/field.ts')
            .replace('text: linkOf', "text: () => { throw new Error('no link'); }"),
        },
        './systems/opsgenie.ts',
        './taken.ts',
        './twice.ts',
        './half.ts',
        './none.ts',
        './fails.ts',
      ),
    ).toEqual([
      "Failed: `taken.ts`: `id` (`prometheus`) is that of one of Pagebook's systems: choose another one",
      '`twice.ts`: `id` (`opsgenie`) is that of `systems/opsgenie.ts`: choose another one',
      '`half.ts`: `id` must be a word in small letters, such as `opsgenie`',
      '`half.ts`: `name` must be a text',
      '`half.ts`: `place` must be a text',
      '`half.ts`: `language` must be `yaml`, `json`, `ini` or `url`',
      '`half.ts`: `encodes` must be `true` or `false`',
      expect.stringContaining('`half.ts`: `usual` '),
      '`half.ts`: `text` must be a function',
      '`half.ts`: `missing` must be a text',
      expect.stringContaining('`half.ts`: `pitfalls` '),
      expect.stringContaining('`half.ts`: `sources` '),
      '`half.ts`: `nmae` is no field of a system. Did you mean `name`?',
      '`none.ts`: it exports no system',
      '`fails.ts`: `text`, `label` or `firstOf` fails: no link',
    ]);
  });

  test('for they import what only Node has, themselves or through another module', async () => {
    expect(
      await failure(
        {
          'systems/field.ts':
            "import { hostname } from 'node:os';\nexport const field = (name: string): string => name + hostname();\n",
        },
        './systems/opsgenie.ts',
      ),
    ).toEqual(['Failed: `systems/field.ts`: it imports `node:os`, which browsers do not have']);
  });

  test('are told when there is no such file', async () => {
    const [line] = await failure({}, './systems/opsgeni.ts');
    expect(line).toMatch(/^Failed: `systems\/opsgeni\.ts`: it cannot be imported: Cannot find module/);
  });
});
