import { expect, test } from 'vitest';
import { guessContentFolder } from '../../src/init/content-folder.ts';

test.each([
  ['an empty folder', [], [], '.'],
  ['Markdown at the top and in folders', ['README.md', 'linux'], ['linux'], '.'],
  ['folders of kinds', ['alerts', 'runbooks'], ['alerts', 'runbooks'], '.'],
  ['a folder of content', ['content', 'config.toml'], ['content', 'content/runbooks'], 'content'],
  ['a folder of content without pages', ['content', 'a.md'], [], '.'],
  ['runbooks among documents', ['docs', 'README.md'], ['docs', 'docs/runbooks'], 'docs/runbooks'],
  ['runbooks among a program’s documents', ['docs', 'go.mod'], ['docs', 'docs/playbooks'], 'docs/playbooks'],
  ['a program with documents', ['docs', 'src', 'README.md'], ['docs'], 'docs/runbooks'],
  ['a program with runbooks', ['runbooks', 'pom.xml'], ['runbooks'], 'runbooks'],
])('of %s', (_what, names, withPages, folder) => {
  expect(guessContentFolder({ names: new Set(names), withPages: new Set(withPages), isPackage: false })).toBe(folder);
});

test('of a package that is a program', () => {
  const names = new Set(['package.json', 'lib']);
  expect(guessContentFolder({ names, withPages: new Set(), isPackage: true })).toBe('docs/runbooks');
});
