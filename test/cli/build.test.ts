import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { whole } from '../problems/broken-pages.ts';
import { command } from '../support/command.ts';
import { TEST_PATIENCE_MS } from '../support/patience.ts';
import { contentsOf, makeTree } from '../support/tree.ts';

/** A build starts Astro and lays out a whole site. */
const BUILDS = TEST_PATIENCE_MS;

/** One broken page of each kind that must not be noticed only in production. */
const broken = {
  'alerts/FrontMatter.md': '---\nseverity: critical\nreviewed: yesterday\nsummary: Disk: full\n---\n# FrontMatter\n',
  'alerts/Unclosed.md': '# Unclosed\n\n## Diagnosis\n\nLook at {{#host}}that machine.\n',
  'alerts/Link.md':
    '---\nseverity: warning\n---\n# Link\n\n1. Read [how to restart](../runbooks/checkout/restart.md).\n',
  'runbooks/pay.md': '# Pay\n',
  'runbooks/pay/index.md': '# Pay, too\n',
};

describe('a build with one broken page of each kind', () => {
  test(
    'lists all of them, leaves the last good site alone, and replaces it once they are fixed',
    async () => {
      const tree = await makeTree(whole);
      const build = () => command('build', ['--outDir', tree.outDir], tree.environment);
      expect(await build()).toMatchObject({ code: 0, stderr: '' });
      const before = await contentsOf(tree.outDir);
      expect(before.has('alerts/Good/index.html')).toBe(true);

      await tree.write(broken);
      const { code, stdout, stderr } = await build();
      expect(code).toBe(1);
      expect(stdout).toBe('');
      const rewrite =
        '`summary` is read as `Disk: full`. Put text that holds `: `, `#` or starts with a sign into quotes, and indent with spaces.';
      expect(stderr.replaceAll(tree.root, 'content').split('\n')).toEqual([
        'content/alerts/FrontMatter.md:3:11  error  `reviewed` (`yesterday`) must be a day such as `2026-10-05`  front-matter-schema',
        '    docs/content.md lists the fields and what each may be.',
        'content/alerts/FrontMatter.md:4:10  error  YAML does not parse: Nested mappings are not allowed in compact mappings  front-matter-syntax',
        `    ${rewrite}`,
        'content/alerts/Link.md:6:9  warning  `../runbooks/checkout/restart.md` leads to no page and no file of the content folder  broken-link',
        '    There is no `runbooks/checkout/restart.md`: fix the path, write that page, or take the link out.',
        'content/alerts/Unclosed.md:5:9  error  `{{#host}}` is never closed  unclosed-section',
        '    Write `{{/host}}` where the section ends.',
        'content/runbooks/pay.md:1:1  error  `runbooks/pay.md` has the address `/runbooks/pay`, and so has `runbooks/pay/index.md`: it is at `/runbooks/pay.md/`  duplicate-address',
        '    Rename or merge one of them: an address leads to one page.',
        '4 errors, 1 warning',
        '',
        expect.stringMatching(/^Nothing was built; .* is as it was\.$/),
        '',
      ]);
      expect(await contentsOf(tree.outDir)).toEqual(before);
      expect((await readdir(path.dirname(tree.outDir))).sort()).toEqual(['cache', 'content', 'dist']);

      await tree.write({
        'alerts/FrontMatter.md':
          "---\nseverity: critical\nreviewed: 2026-10-05\nsummary: 'Disk: full'\n---\n# FrontMatter\n",
        'alerts/Unclosed.md': '# Closed\n\nLook at {{#host}}that machine{{/host}}.\n',
        'runbooks/checkout/restart.md': '# Restart\n',
      });
      await tree.remove('runbooks/pay.md');
      expect(await build()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Built 8 pages /) });
      const after = await contentsOf(tree.outDir);
      expect(after.has('runbooks/checkout/restart/index.html')).toBe(true);
      expect(await readFile(path.join(tree.outDir, 'alerts/FrontMatter/index.html'), 'utf8')).toContain('Disk: full');
      expect((await readdir(path.dirname(tree.outDir))).sort()).toEqual(['cache', 'content', 'dist']);
    },
    BUILDS,
  );

  test(
    'makes no folder when there was none',
    async () => {
      const page = '---\nparameters: { a: { type: word } }\n---\n{{> nothing}}\n';
      const tree = await makeTree({ 'site.yml': 'name: Test\n', 'a.md': page });
      expect((await command('build', ['--outDir', tree.outDir], tree.environment)).code).toBe(1);
      expect((await readdir(path.dirname(tree.outDir))).sort()).toEqual(['cache', 'content']);
    },
    BUILDS,
  );
});

describe('a build with many broken settings and pages', () => {
  test(
    'lists what is wrong with each at once',
    async () => {
      const tree = await makeTree({
        'site.yml': 'nmae: X\ntime_zone: Mars/Olympus\n',
        'parameters.yml': 'host:\n  type: hostnme\npod:\n  type: word\n  pattern: "["\n',
        'alerts/A.md': '---\ntitle: [a]\nkind: alarm\n---\n{{#host}}\n\n{{/pod}}\n',
      });
      const { code, stderr } = await command('build', ['--outDir', tree.outDir], tree.environment);
      expect(code).toBe(1);
      expect(stderr.match(/(?<=content\/)\S+:\d+:\d+/g)).toEqual([
        'alerts/A.md:2:1',
        'alerts/A.md:3:7',
        'alerts/A.md:7:1',
        'parameters.yml:2:9',
        'parameters.yml:5:12',
        'site.yml:1:1',
        'site.yml:2:12',
      ]);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
    BUILDS,
  );
});

describe('builds at the same time, from another working directory', () => {
  test(
    'do not disturb each other',
    async () => {
      const trees = await Promise.all(
        ['One', 'Two'].map((name) =>
          makeTree({ [`alerts/${name}.md`]: `# ${name}\n`, 'README.md': `# Home of ${name}\n` }),
        ),
      );
      const built = await Promise.all(
        trees.map(async ({ root, environment }) => {
          await mkdir(path.join(root, 'elsewhere'));
          return command('build', ['--outDir', '../site'], environment, path.join(root, 'elsewhere'));
        }),
      );
      expect(built.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
        { code: 0, stderr: '' },
        { code: 0, stderr: '' },
      ]);
      const pages = await Promise.all(
        trees.map(({ root }) => readFile(path.join(root, 'site/index.json'), 'utf8').then(JSON.parse)),
      );
      expect(pages.map((index) => index.pages.map(({ title }: { title: string }) => title).sort())).toEqual([
        ['Home of One', 'One'],
        ['Home of Two', 'Two'],
      ]);
    },
    BUILDS,
  );
});
