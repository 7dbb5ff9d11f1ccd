import { expect, test } from 'vitest';
import { makeTree, placesOf } from '../../support/tree.ts';

const site = { 'parameters.yml': 'host:\n  aliases: [node]\nlanguage:\n  type: choice\n  choices: [java]\n' };

test('a page changes just what it says of a parameter of the site', async () => {
  const tree = await makeTree({
    ...site,
    'a.md': '---\nparameters:\n  language:\n    choices: [go]\n---\n{{#language.go}}Go{{/language.go}}\n',
  });
  const { problems, snapshot } = await tree.prepare();
  expect(problems).toEqual([]);
  expect(snapshot.pages[0]?.used).toEqual(['language']);
});

test('a page adds a parameter with nothing more than its name', async () => {
  const tree = await makeTree({ ...site, 'a.md': '---\nparameters:\n  pod:\n---\n{{pod}} on {{host}}\n' });
  const { problems, snapshot } = await tree.prepare();
  expect(problems).toEqual([]);
  expect(snapshot.pages[0]?.used).toEqual(['host', 'pod']);
});

test('a parameter of a page that is the alias of another is refused, and so is its alias that is', async () => {
  expect(
    await placesOf({ ...site, 'a.md': '---\nparameters:\n  node: {}\n  pod:\n    aliases: [container, host]\n---\n' }),
  ).toEqual(['a.md:3:3 front-matter-schema', 'a.md:5:26 front-matter-schema']);
});

test('choices without the type to go with them are refused on a page', async () => {
  expect(await placesOf({ ...site, 'a.md': '---\nparameters:\n  tier:\n    choices: [1, 2]\n---\n' })).toEqual([
    'a.md:4:5 front-matter-schema',
  ]);
});
