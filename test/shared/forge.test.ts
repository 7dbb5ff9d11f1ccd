import { expect, test } from 'vitest';
import { forgeOf, pathInRepository } from '../../src/shared/forge.ts';
import { newFileUrl } from '../../src/shared/new-file.ts';

test.each([
  ['https://github.com/a/b', 'github'],
  ['https://github.example.com/a/b', 'github'],
  ['https://gitlab.com/a/b', 'gitlab'],
  ['https://my-gitlab.example.com/a/b', 'gitlab'],
  ['https://git.example.com/a/b', 'gitea'],
  ['https://codeberg.org/a/b', 'gitea'],
  ['https://bitbucket.org/a/b', 'bitbucket'],
  ['https://code.example.com/github/b', undefined],
  ['https://notgithub.example.com/a/b', undefined],
])('%s is hosted by %s', (repository, forge) => {
  expect(forgeOf(repository)).toBe(forge);
});

test('a file’s path begins with the content folder, unless that is the repository’s top', () => {
  expect(['content', 'docs/books/', '', '.'].map((folder) => pathInRepository(folder, 'a/b.md'))).toEqual([
    'content/a/b.md',
    'docs/books/a/b.md',
    'a/b.md',
    'a/b.md',
  ]);
});

test('a new file is begun where the forge’s editor takes its text', () => {
  const urlFor = (repository: string | undefined, folder: string): string | undefined =>
    newFileUrl({ ...(repository && { repository }), branch: 'a/b', folder }, 'log/x.md', 'X & Y');
  expect(urlFor('https://github.com/a/b/', '')).toBe(
    'https://github.com/a/b/new/a%2Fb?filename=log%2Fx.md&value=X+%26+Y',
  );
  expect(urlFor('https://codeberg.org/a/b', 'docs')).toBe(
    'https://codeberg.org/a/b/_new/a%2Fb?filename=docs%2Flog%2Fx.md&value=X+%26+Y',
  );
  for (const repository of [undefined, 'https://gitlab.com/a/b', 'https://bitbucket.org/a/b'])
    expect(urlFor(repository, '')).toBeUndefined();
});
