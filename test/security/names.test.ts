import { afterEach, describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { parseJson } from '../../src/shared/json.ts';
import { readLink } from '../../src/shared/read-link.ts';
import { filled } from '../support/filled.ts';
import { inheritedNames } from './hostile-values.ts';
import { inherited } from './inherited.ts';

const vocabulary: Vocabulary = {
  host: { type: 'hostname' },
  result: { type: 'json' },
  service: { type: 'word', catalogue: 'services' },
  owner: { default: '{{service.owner}}' },
};
const catalogue = { checkout: { owner: 'team-payments' } };
const fill = (text: string, link: Record<string, string>): Element =>
  filled(text, { vocabulary, catalogue, query: new URLSearchParams(link).toString() });
const states = (article: Element): (string | null)[] =>
  [...article.querySelectorAll('[data-parameter]')].map((slot) => slot.getAttribute('data-state'));

const before = inherited();
afterEach(() => expect(inherited()).toEqual(before));

describe('a name that every object has', () => {
  test.each(inheritedNames)('%s is no parameter unless it is declared', (name) => {
    const { given, unused } = readLink(`?${name}=x&${name}.y=x`, '', { parameters: { host: {} }, names: { host: [] } });
    expect([...given]).toEqual([]);
    expect(unused.map((each) => each.name)).toEqual([name, `${name}.y`]);
  });

  test.each(inheritedNames)('%s is no field of JSON unless the JSON has it', (name) => {
    const text = `{{#result}}{{${name}}}{{/result}} {{result.${name}}} {{#result.${name}}}shown{{/result.${name}}}`;
    const without = fill(text, { result: '{"output":"x"}' });
    expect(states(without)).toEqual(['unfilled', 'unfilled']);
    expect(without.querySelector('[data-when^="result."]')?.hasAttribute('hidden')).toBe(true);
    const given = fill(text, { result: `{"${name}":"own"}` });
    expect([...given.querySelectorAll('[data-parameter]')].map((slot) => slot.textContent)).toEqual(['own', 'own']);
  });

  test.each(inheritedNames)('%s is no field of a list', (name) => {
    const own = name === 'length' ? 'link' : 'unfilled';
    expect(states(fill(`{{result.${name}}}`, { result: '["a"]' }))).toEqual([own]);
  });

  test.each(inheritedNames)('%s is no service and no field of one', (name) => {
    expect(states(fill('{{service.owner}} {{owner}}', { service: name }))).toEqual(['unfilled', 'unfilled']);
    expect(states(fill(`{{service.${name}}}`, { service: 'checkout' }))).toEqual(['unfilled']);
  });

  test.each(inheritedNames)('%s of a dotted name makes a field and nothing else', (name) => {
    const article = fill('{{result.output}} {{host}}', { [`result.${name}`]: 'x', [`result.${name}.output`]: 'x' });
    expect(states(article)).toEqual(['unfilled', 'unfilled']);
  });

  test('__proto__ in JSON gives no object its fields', () => {
    for (const json of ['{"__proto__":{"output":"x"}}', '{"constructor":{"prototype":{"output":"x"}}}'])
      expect(states(fill('{{result.output}} {{#result}}{{output}}{{/result}}', { result: json }))).toEqual([
        'unfilled',
        'unfilled',
      ]);
  });

  test.each(['constructor', 'toString', 'valueOf'])('%s can be declared, and is then a parameter', (name) => {
    const declared = (query: string): Element => filled(`\`ping {{${name}}}\``, { vocabulary: { [name]: {} }, query });
    expect(states(declared(''))).toEqual(['unfilled']);
    expect(states(declared(`${name}=db-1`))).toEqual(['link']);
    expect(states(declared(`${name}=-rf`))).toEqual(['refused']);
  });
});

test('objects made from values have no prototype', () => {
  const parsed = parseJson('{"a":{"b":[{"c":1}]}}') as { a: { b: object[] } };
  for (const object of [parsed, parsed.a, parsed.a.b[0]]) expect(Object.getPrototypeOf(object)).toBeNull();
});
