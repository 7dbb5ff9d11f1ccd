import { describe, expect, test } from 'vitest';
import { pageDataOf } from '../../src/language/fill-parameter.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { readLink } from '../../src/shared/read-link.ts';
import { Scope } from '../../src/shared/scope.ts';
import { valuesOf } from '../../src/shared/values.ts';

const vocabulary: Vocabulary = {
  host: { type: 'hostname', extract: 'host', pattern: 'web-\\d+|db-\\d+' },
  language: { type: 'choice', choices: ['java', 'Go'], default: '{{service.language}}' },
  urgent: { type: 'boolean' },
  service: { type: 'word', catalogue: 'services' },
  target: { default: '{{host}}' },
  deep: { default: '{{result.labels.instance}}', type: 'hostname', extract: 'host' },
  result: { type: 'json', fields: { pid: 'integer', labels: 'text' } },
};
const catalogue = { checkout: { language: 'JAVA', owner: 'team-payments' }, billing: { language: 'cobol' } };
const page = pageDataOf(vocabulary, catalogue);

function open(query: string, typed: string[] = []) {
  const { given } = readLink(`?${query}`, '', page);
  const values = valuesOf(page, given, new Set(typed));
  const scope = new Scope(page, values);
  return {
    value: (name: string) => values(name)?.value,
    refused: (name: string) => values(name)?.refused,
    source: (name: string) => values(name)?.source,
    fromLink: (name: string) => values(name)?.fromLink,
    state: (condition: string) => scope.decide(condition).state,
    scope,
  };
}

describe('a value', () => {
  test('a choice takes its declared spelling, and a boolean its usual words', () => {
    for (const java of ['java', 'Java', 'JAVA']) expect(open(`language=${java}`).value('language')).toBe('java');
    expect(open('language=go').value('language')).toBe('Go');
    for (const yes of ['true', 'True', 'YES', 'on', '1']) expect(open(`urgent=${yes}`).value('urgent')).toBe('true');
    for (const no of ['false', 'No', 'OFF', '0']) expect(open(`urgent=${no}`).value('urgent')).toBe('false');
    expect(open('service=Checkout').value('service')).toBe('checkout');
    expect(open('service=checkout').value('language')).toBe('java');
  });

  test('of another kind is refused, whether the link or the catalogue has it', () => {
    expect(open('language=rust').refused('language')).toBe('choice');
    expect(open('urgent=maybe').refused('urgent')).toBe('boolean');
    expect(open('service=billing').refused('language')).toBe('choice');
    expect(open('host=evil.example.com').refused('host')).toBe('pattern');
    expect(open('result=no').refused('result')).toBe('json');
  });

  test('equal values count once, also after extract', () => {
    expect(open('host=web-1&host=web-1').value('host')).toBe('web-1');
    expect(open('host=web-1:9100&host=web-1:9200').value('host')).toBe('web-1');
    expect(open('host=web-1&host=web-2').value('host')).toEqual(['web-1', 'web-2']);
    expect(open('urgent=yes&urgent=1').value('urgent')).toBe('true');
  });

  test('that another one refers to is refused with it', () => {
    expect(open('host=web-1').value('target')).toBe('web-1');
    expect(open('host=;rm').refused('target')).toBe('pattern');
  });

  test('may be the default by a reference, however deep', () => {
    const result = encodeURIComponent('{"labels":{"instance":"https://web-1:9100/x"}}');
    expect(open(`result=${result}`).value('deep')).toBe('https://web-1:9100/x');
    expect(open(`result=${result}`).refused('deep')).toBe('hostname');
    expect(open(`result=${encodeURIComponent('{"labels":{"instance":"web-1"}}')}`).value('deep')).toBe('web-1');
    expect(open('').value('deep')).toBeUndefined();
  });

  test('says whether the link decided it', () => {
    expect(open('service=checkout').fromLink('service.owner')).toBe(true);
    expect(open('service=checkout').source('service.owner')).toBe('catalogue');
    expect(open('service=checkout').fromLink('language')).toBe(true);
    expect(open('service=checkout', ['service']).fromLink('service.owner')).toBe(false);
    expect(open('service=checkout', ['service']).fromLink('language')).toBe(false);
    expect(open('host=web-1').fromLink('target')).toBe(true);
  });
});

describe('a section', () => {
  test('a section on a refused value is undecided', () => {
    expect(open('language=rust').state('language.java')).toBe('undecided');
    expect(open('language=rust').state('!language.java')).toBe('undecided');
    expect(open('language=rust').state('language')).toBe('undecided');
    expect(open('urgent=maybe').state('urgent')).toBe('undecided');
    expect(open('urgent=maybe').state('!urgent')).toBe('undecided');
    expect(open('service=billing').state('language.java')).toBe('undecided');
  });

  test('is decided by the values that are admitted, where some of a list are', () => {
    expect(open('language=java&language=rust').state('language.java')).toBe('shown');
    expect(open('language=java&language=rust').state('!language.java')).toBe('hidden');
    expect(open('language=go&language=rust').state('language.java')).toBe('undecided');
    expect(open('language=go').state('language.java')).toBe('hidden');
  });

  test('is not shown for what is false in any spelling', () => {
    expect(open('urgent=False').state('urgent')).toBe('hidden');
    expect(open('urgent=0').state('!urgent')).toBe('shown');
    expect(open('urgent=ON').state('urgent')).toBe('shown');
  });
});

describe('a field of an item', () => {
  const item = (json: object, name: string) => {
    const decision = open(`result=${encodeURIComponent(JSON.stringify(json))}`).scope.decide('result');
    const value = decision.state === 'shown' ? decision.scopes[0]?.lookup(name) : undefined;
    return value && { value: value.value, refused: value.refused, type: value.parameter?.type };
  };

  test('that has a parameter’s name is what that parameter is', () => {
    expect(item({ host: 'web-1:9100' }, 'host')).toEqual({ value: 'web-1', refused: undefined, type: 'hostname' });
    expect(item([{ host: 'evil' }], 'host')?.refused).toBe('pattern');
    expect(item({ language: 'JAVA' }, 'language')).toEqual({ value: 'java', refused: undefined, type: 'choice' });
    expect(item({ host: { host: 'evil' } }, 'host.host')?.refused).toBe('pattern');
  });

  test('is else what fields: says, at any depth', () => {
    expect(item({ pid: 'x' }, 'pid')).toEqual({ value: 'x', refused: 'integer', type: 'integer' });
    expect(item({ process: { pid: 42 } }, 'process.pid')).toEqual({ value: 42, refused: undefined, type: 'integer' });
    expect(item({ output: 'x y' }, 'output')).toEqual({ value: 'x y', refused: undefined, type: undefined });
  });
});
