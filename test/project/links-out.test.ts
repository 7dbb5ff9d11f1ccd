import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { command } from '../support/command.ts';
import { git } from '../support/git.ts';
import { type Files, makeTree } from '../support/tree.ts';

const REPOSITORY: Files = {
  'README.md': '# All\n',
  'src/run.sh': 'true\n',
  '.github/workflows/ci.yml': 'on: push\n',
  '.env': 'A=b\n',
  '.gitignore': '.env\n',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  'docs/ops/tool.py': 'print()\n',
  'docs/img/.keep': '',
  'docs/ops/db/b.md': '# B\n\n## Steps\n',
  'docs/ops/a.md': `# A

- [folder](../ops/db/)
- [built](db/b.html#steps)
- [in again](../../docs/ops/db/b.md#steps)
- [repository top](../..)
- [readme](../../README.md)
- [source](../../src/run.sh#L1)
- [dot folder](../../.github/workflows)
- [program](tool.py)
- [no pages](../img/)
- [this page](?host=web-1)
- ![logo](../../logo.svg)
- [ignored](../../.env)
- [gone](../../gone.md)
`,
};

/** Builds `docs` of a repository, and says where the links of its page lead and what is told of them. */
async function linksOf(
  remote?: string,
): Promise<{ links: Record<string, string>; told: string[]; code: number | null }> {
  const tree = await makeTree(REPOSITORY);
  git(tree.root, 'init', '-q');
  if (remote !== undefined) git(tree.root, 'remote', 'add', 'origin', remote);
  const environment = { ...tree.environment, PAGEBOOK_CONTENT: path.join(tree.root, 'docs') };
  const { code } = await command('build', ['--outDir', tree.outDir], environment);
  const { stdout } = await command('check', ['--format', 'json'], environment);
  const page = withAbsoluteAddresses(await readFile(path.join(tree.outDir, 'ops/a/index.html'), 'utf8'), '/ops/a/');
  const [, html = ''] = page.split(/<\/?article/);
  const links = html.matchAll(/<li>\s*(?:<a href="([^"]*)"[^>]*>|<span class="broken">|<a class="broken">)([^<]*)/g);
  return {
    code,
    links: Object.fromEntries(Array.from(links, ([, href = 'nowhere', text = '']) => [text, href])),
    told: (JSON.parse(stdout).problems as { rule: string; message: string; severity: string }[])
      .filter(({ severity }) => severity !== 'suggestion')
      .map(({ rule, message }) => `${rule}: ${message}`),
  };
}
const IN_SITE = {
  folder: '/ops/db/',
  built: '/ops/db/b/#steps',
  'in again': '/ops/db/b/#steps',
  'this page': '?host=web-1',
  ignored: 'nowhere',
  gone: 'nowhere',
};

describe('links out of the content folder', () => {
  test.each([
    ['git@github.com:acme/ops.git', 'https://github.com/acme/ops', 'blob', 'tree'],
    ['https://gitlab.example.com/acme/ops.git', 'https://gitlab.example.com/acme/ops', '-/blob', '-/tree'],
  ])('lead to the repository’s host, where that is known: %s', async (remote, host, file, folder) => {
    const { links, told, code } = await linksOf(remote);
    const branch = links['repository top']?.split('/').at(-1);
    expect({ code, links }).toEqual({
      code: 0,
      links: {
        ...IN_SITE,
        'repository top': `${host}/${folder}/${branch}`,
        readme: `${host}/${file}/${branch}/README.md`,
        source: `${host}/${file}/${branch}/src/run.sh#L1`,
        'dot folder': `${host}/${folder}/${branch}/.github/workflows`,
        program: `${host}/${file}/${branch}/docs/ops/tool.py`,
        'no pages': `${host}/${folder}/${branch}/docs/img`,
        logo: `${host}/${file}/${branch}/logo.svg`,
      },
    });
    expect(told).toEqual([
      'missing-file: the image `../../logo.svg` is outside of the content folder, so the page shows a link to it',
      'broken-link: `../../.env` leads to no page and no file of the content folder',
      'broken-link: `../../gone.md` leads to no page and no file of the content folder',
    ]);
  });

  test('are told as what they are, where it is not', async () => {
    const { links, told, code } = await linksOf();
    const nowhere = ['readme', 'source', 'dot folder', 'program', 'no pages', 'logo'];
    expect({ code, links }).toEqual({
      code: 0,
      links: { ...IN_SITE, 'repository top': '/', ...Object.fromEntries(nowhere.map((text) => [text, 'nowhere'])) },
    });
    expect(told.filter((each) => each.startsWith('broken-link')).map((each) => each.split(' leads to ')[1])).toEqual([
      '`README.md` in the repository, which is no page of the site',
      '`src/run.sh` in the repository, which is no page of the site',
      'the folder `.github/workflows` of the repository, which is no page of the site',
      '`docs/img`, a folder without pages, which is no page of the site',
      'no page and no file of the content folder',
      'no page and no file of the content folder',
    ]);
  });
});
