import { expect, test } from 'vitest';
import { fillPageText, findPage, openContent } from '../../src/project/page-text.ts';
import { makeTree } from '../support/tree.ts';
import { hostileValues } from './hostile-values.ts';
import { isHostName, isPlainWord } from './rules.ts';

const page = `Log in to {{host}}.

{{#result}}
- {{output}} and {{result.output}}
{{/result}}
{{#any}}{{.}}{{/any}} {{any}}
`;

test('a page in a terminal holds no value that could act there, wherever it came from', async () => {
  const tree = await makeTree({
    'parameters.yml': 'host: { type: hostname }\nresult: { type: json }\nany: {}\n',
    'runbooks/a/b.md': page,
  });
  const content = await openContent(tree.paths);
  const found = findPage(content, 'runbooks/a/b');
  if (!found) throw new Error('the page is not there');
  const values = hostileValues.filter(({ value }) => value !== '');
  const wrong = values.flatMap(({ name, value }) => {
    const given = new Map([
      ['host', [value]],
      ['any', [value]],
      ['result', [JSON.stringify([{ output: value }])]],
    ]);
    const { text, refused } = fillPageText(found, given);
    const word = isPlainWord(value);
    const expected = page
      .replace(/\{\{[#/]\w+\}\}\n?/g, '')
      .replace('{{host}}', isHostName(value) || value === 'fe80::1' ? value : '{{host}}')
      .replace('{{output}}', word ? value : '{{output}}')
      .replace('{{.}}', word ? value : '{{.}}')
      .replace('{{any}}', word ? value : '{{any}}');
    const isSaid = word || refused.some((each) => each.name === 'output');
    return text.trim() === expected.trim() && isSaid ? [] : [{ name, text, expected }];
  });
  expect(wrong).toEqual([]);
});

test('a field of an item that has a parameter’s name is what that parameter is, in a terminal too', async () => {
  const tree = await makeTree({
    'parameters.yml': 'host: { type: hostname, pattern: "web-\\\\d+" }\nresult: { type: json }\n',
    'runbooks/a/b.md': '{{#result}}\nssh {{host}}\n{{/result}}\n',
  });
  const content = await openContent(tree.paths);
  const found = findPage(content, 'runbooks/a/b');
  if (!found) throw new Error('the page is not there');
  const textFor = (host: string): string =>
    fillPageText(found, new Map([['result', [JSON.stringify([{ host }])]]])).text.trim();
  expect(textFor('web-1')).toBe('ssh web-1');
  expect(textFor('evil.example.com')).toBe('ssh {{host}}');
});
