import { expect, test } from 'vitest';
import { exampleLink } from '../../src/project/example-link.ts';
import { type Files, makeTree } from '../support/tree.ts';

const linkOf = async (files: Files): Promise<string> => exampleLink((await (await makeTree(files)).prepare()).snapshot);

const parameters = 'host:\n  type: hostname\n  example: web-1.prod\npath:\n  example: /a b&c\nplain: {}\n';
const pages = {
  'runbooks/a.md': '{{host}}\n',
  'alerts/Nothing.md': 'Nothing\n',
  'alerts/Some.md': '{{path}} {{host}} {{plain}}\n',
};

test("the site's own example comes first", async () => {
  expect(await linkOf({ ...pages, 'site.yml': 'example: /alerts/Some/?host=x\n', 'parameters.yml': parameters })).toBe(
    '/alerts/Some/?host=x',
  );
});

test('else it is an alert that has parameters, with an example of each that has one', async () => {
  expect(await linkOf({ ...pages, 'parameters.yml': parameters })).toBe(
    '/alerts/Some/?host=web-1.prod&path=%2Fa+b%26c',
  );
});

test('else any page that has parameters', async () => {
  expect(await linkOf({ 'runbooks/a.md': '{{host}}\n', 'alerts/No.md': 'No\n', 'parameters.yml': parameters })).toBe(
    '/runbooks/a/?host=web-1.prod',
  );
});

test('else the home page, under the base', async () => {
  expect(await linkOf({ 'a.md': 'Text\n' })).toBe('/');
  expect(await linkOf({ 'site.yml': 'base: /books\n' })).toBe('/books');
});
