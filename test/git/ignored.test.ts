import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/content/read-tree.ts';
import { fromTop } from '../../src/git/ignored.ts';
import { git } from '../support/git.ts';
import { type Files, makeTree } from '../support/tree.ts';

/** The pages of a content folder in a new repository with these files. */
async function pagesOf(files: Files, content = ''): Promise<string[]> {
  const { root } = await makeTree(files);
  git(root, 'init', '--quiet');
  return (await readTree(path.join(root, content))).pages.map(({ file }) => file);
}

describe('what a .gitignore ignores', () => {
  test('is no content', async () => {
    const files = {
      '.gitignore': '# Drafts\n/drafts/\n*.tmp.md\n',
      'a.md': 'A',
      'drafts/b.md': 'B',
      'docs/drafts/c.md': 'C',
      'docs/d.tmp.md': 'D',
      'README.md': 'Home',
      'package.json': '{}',
      'node_modules/x/README.md': 'X',
    };
    expect(await pagesOf(files)).toEqual(['README.md', 'a.md', 'docs/drafts/c.md']);
  });

  test('is so from the repository’s top and in folders of the content too, the deeper file last', async () => {
    const files = {
      '.gitignore': 'old\n/notes.md\n',
      'docs/.gitignore': 'runbooks/draft.md\n',
      'docs/runbooks/.gitignore': '!kept/\n/old/a.md\n',
      'docs/runbooks/a.md': 'A',
      'docs/runbooks/draft.md': 'B',
      'docs/runbooks/notes.md': 'C',
      'docs/runbooks/kept/old': 'D',
      'docs/runbooks/old/a.md': 'D',
      'docs/runbooks/x/.gitignore': '!old\n',
      'docs/runbooks/x/old/a.md': 'E',
    };
    expect(await pagesOf(files, 'docs/runbooks')).toEqual(['a.md', 'notes.md', 'x/old/a.md']);
  });

  test('counts in a Git repository only', async () => {
    const { root } = await makeTree({ '.gitignore': '*.md\n', 'a.md': 'A' });
    expect((await readTree(root)).pages.map(({ file }) => file)).toEqual(['a.md']);
  });

  test('is content where somebody names an ignored folder as the content folder', async () => {
    const files = { '.gitignore': 'built\n', 'built/.gitignore': 'b.md\n', 'built/a.md': 'A', 'built/b.md': 'B' };
    expect(await pagesOf(files, 'built')).toEqual(['a.md']);
  });

  test('is told when a page links to it', async () => {
    const tree = await makeTree({
      '.gitignore': 'drafts/\nsecret.txt\n*.png\n',
      'site.yml': '',
      'a.md': '[Draft](drafts/b.md), [file](secret.txt), ![Graph](graph.png)\n',
      'drafts/b.md': 'B',
      'secret.txt': 'x',
      'graph.png': 'x',
    });
    git(tree.root, 'init', '--quiet');
    const { problems } = await tree.prepare();
    expect(problems.map(({ rule, severity, message, hint }) => [rule, severity, message, hint])).toEqual(
      [
        ['broken-link', 'drafts'],
        ['broken-link', 'secret.txt'],
        ['missing-file', 'graph.png'],
      ].map(([rule, file]) => [
        rule,
        'error',
        `\`${file}\` is ignored by a \`.gitignore\`, so it is no content`,
        'Take it out of the `.gitignore`, or link to something else.',
      ]),
    );
  });

  test('is what Git itself ignores, whatever the patterns', async () => {
    const name = fc.constantFrom('a', 'b', 'c d', 'x[1]');
    const folder = fc.array(name, { maxLength: 2 }).map((names) => names.join('/'));
    const pattern = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '/', '**/'),
        fc.array(fc.constantFrom('a', 'b', 'c d', '*', '**', '?', 'x\\[1\\]', '[ab]', '*.md', 'p.md', 'a*'), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom('', '/', ' '),
      )
      .map(([not, start, names, end]) => `${not}${start}${names.join('/')}${end}`);
    const ignoreFiles = fc.dictionary(folder, fc.array(pattern, { maxLength: 3 }), { maxKeys: 4 });
    const pages = fc.uniqueArray(
      fc.tuple(folder, fc.constantFrom('p.md', 'a.md')).map(([at, file]) => path.posix.join(at, file)),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(ignoreFiles, pages, async (ignored, files) => {
        let clean = async (): Promise<void> => {};
        const { root } = await makeTree(
          {
            ...Object.fromEntries(files.map((file) => [file, 'A page'])),
            ...Object.fromEntries(
              Object.entries(ignored).map(([at, lines]) => [path.posix.join(at, '.gitignore'), lines.join('\n')]),
            ),
          },
          (whenDone) => {
            clean = whenDone;
          },
        );
        git(root, 'init', '--quiet');
        const listed = git(root, 'ls-files', '-z', '--others', '--exclude-standard').split('\0');
        const ours = (await readTree(root)).pages.map(({ file }) => file);
        await clean();
        expect(ours).toEqual(listed.filter((file) => file.endsWith('.md')).sort());
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['a', 'docs', '/docs/**/a'],
  ['a/', 'docs', '/docs/**/a/'],
  ['/a', 'docs', '/docs/a'],
  ['a/b', 'docs/x', '/docs/x/a/b'],
  ['!a', 'docs', '!/docs/**/a'],
  ['a', 'x[1]', '/x\\[1\\]/**/a'],
  ['a', '', 'a'],
])('%s in %j is %s at the top', (pattern, folder, whole) => {
  expect(fromTop(pattern, folder)).toBe(whole);
});
