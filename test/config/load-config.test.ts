import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kindsOf } from '../../src/config/kinds.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { Failure } from '../../src/problems/failure.ts';

/** A configuration, and files beside it, in a folder that is gone when the test is over. */
async function configFile(config: unknown, files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-config-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const file = path.join(folder, 'pagebook.config.ts');
  await writeFile(file, `export default ${JSON.stringify(config)};\n`);
  return file;
}

/** Everything that is wrong with a configuration, without what surrounds it. */
async function wrongWith(config: unknown, files: Record<string, string> = {}): Promise<string[]> {
  const file = await configFile(config, files);
  const error: unknown = await loadConfig(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  const [, told = ''] = (error as Failure).message.split('pagebook.config.ts`:');
  return told
    .trim()
    .split('\n')
    .map((line) => line.trim().replaceAll(path.dirname(file), 'FOLDER'));
}

describe('a configuration', () => {
  test('may say nothing', async () => {
    expect(await loadConfig(await configFile({}))).toEqual({});
    expect(kindsOf({}).map(({ name }) => name)).toEqual(['alert', 'runbook', 'retrospective', 'log']);
  });

  test('is told all that is wrong with it at once, with what was meant', async () => {
    expect(
      await wrongWith({
        kind: [],
        kinds: [
          { name: 'Check list' },
          { name: 'checklist', foldr: 'x', home: 'nmes', draft: { asks: ['ownr'] } },
          { name: 'action', colour: { light: '#fc0', dark: '#fc0' } },
          { name: 'game', folder: 'Alerts', colour: 'red', draft: { file: 'games/x.md' } },
          { name: 'search', folder: 'search' },
          { name: 'partial' },
          { name: 'checklist', draft: { file: 'checklists/{team}/{name}.md' } },
        ],
        components: { Heade: './x.astro' },
        customCss: './brand.css',
        logo: { src: './logo.txt', alt: 1 },
      }),
    ).toEqual([
      '`kinds.0.name` (`Check list`) must be a word in lower-case letters, digits and dashes, such as `checklist`',
      '`kinds.1.home` (`nmes`) must be one of `names`, `newest`, `none`. Did you mean `names`?',
      expect.stringMatching(
        /^`kinds\.1\.draft\.asks\.0` \(`ownr`\) must be one of `alert`, .* Did you mean `owner`\?$/,
      ),
      '`kinds.1.foldr` is no option. Did you mean `folder`?',
      expect.stringMatching(
        /^`kinds\.2\.colour\.light` \(`#fc0`\) has a contrast of 1\.4 against the light background, and text needs 4\.5: `#\w{6}` has it$/,
      ),
      '`kinds.3.colour` (`red`) must be a colour such as `#7a2e8e`',
      '`kinds.2.name` (`action`) is a name that Pagebook has already',
      "`kinds.3.folder` (`Alerts`) would have `/Alerts/`, which is the folder of Pagebook's Alerts already",
      '`kinds.3.draft.file` (`games/x.md`) must be a path such as `Alerts/{name}.md`',
      '`kinds.4.folder` (`search`) would have `/search/`, which Pagebook uses itself',
      '`kinds.5.name` (`partial`) would have `/partials/`, which Pagebook uses itself',
      '`kinds.6.name` (`checklist`) is the name of `kinds.1` already',
      '`kinds.6.name` (`checklist`) would have `/checklists/`, which is the folder of `kinds.1` already',
      expect.stringMatching(/^`kinds\.6\.draft\.file` .* asks for `team`; it may ask for alert, chat, /),
      '`customCss` (`./brand.css`) must be a list',
      '`logo.src` (`./logo.txt`) must be an image: SVG, PNG, WebP, AVIF, JPEG or GIF',
      '`logo.alt` (`1`) must be a text; an empty one beside the name',
      '`components.Heade` is no option. Did you mean `Header`?',
      '`kind` is no option. Did you mean `kinds`?',
    ]);
  });

  test('is told once what is wrong with an option, whatever is in its place', async () => {
    for (const value of [[], {}, 1, '', './a.css'])
      expect({ value, told: await wrongWith({ header: value }) }).toEqual({ value, told: [expect.any(String)] });
  });

  test('names files that are there, and that browsers do not refuse', async () => {
    expect(
      await wrongWith(
        {
          customCss: ['./missing.css', './brand.css'],
          header: './Handler.astro',
          footer: './Inline.astro',
          components: { Facts: './Style.astro', Contents: './Fine.astro' },
        },
        {
          'brand.css': '/* url(https://a.example) */ a { background: url("//cdn.example/x.png") }',
          'Handler.astro': '---\nconst x = 1 < 2;\n---\n<button onclick="go()">Go</button>\n',
          'Inline.astro': '<script is:inline>go()</script>\n',
          'Style.astro': '<p style="color: red">a</p>\n',
          'Fine.astro':
            '<p class="on">a</p>\n<script>\n  addEventListener("click", () => {});\n</script>\n<style>p { color: red }</style>\n',
        },
      ),
    ).toEqual([
      '`customCss.0` (`./missing.css`) is no file in `FOLDER`',
      expect.stringMatching(
        /^`customCss\.1` \(`\.\/brand\.css`\) loads `\/\/cdn\.example\/x\.png`, and pages load nothing/,
      ),
      expect.stringMatching(/^`header` \(`\.\/Handler\.astro`\) has `onclick=`, which .* `addEventListener` in it\.$/),
      expect.stringMatching(/^`footer` \(`\.\/Inline\.astro`\) has a script that would be in the page itself/),
      expect.stringMatching(/^`components\.Facts` \(`\.\/Style\.astro`\) has a style that would be in the page itself/),
    ]);
  });
});

describe('a kind from a configuration', () => {
  test('has steps that are ticked and missed, and is for an outage, where it says which sections have them', () => {
    const [, , , , kind] = kindsOf({ kinds: [{ name: 'checklist', steps: ['Steps'] }] });
    expect(kind).toMatchObject({
      folder: 'checklists',
      one: 'Checklist',
      many: 'Checklists',
      ticks: true,
      urgent: true,
      forms: [{ name: 'checklist', file: 'checklists/{name}.md', sections: ['Steps'], needsSteps: true }],
    });
  });

  test('is listed by day, and begun with the day in its name, where it is ordered so', () => {
    const [, , , , kind] = kindsOf({ kinds: [{ name: 'game-day', order: 'newest' }] });
    expect(kind).toMatchObject({
      many: 'Game days',
      ticks: false,
      urgent: false,
      groups: 'none',
      forms: [{ file: 'game-days/{date}-{name}.md', needsSections: false, needsSteps: false }],
    });
  });

  test('has its colour, or the nearest one that can be read, in both schemes', () => {
    const colourOf = (colour: string | { light: string; dark: string }) =>
      kindsOf({ kinds: [{ name: 'x', colour }] })[4]?.colour;
    expect(colourOf({ light: '#123456', dark: '#abcdef' })).toEqual({ light: '#123456', dark: '#abcdef' });
    expect(colourOf('#7a2e8e')).toMatchObject({ light: '#7a2e8e' });
  });
});
