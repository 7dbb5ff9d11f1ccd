import { describe, expect, test } from 'vitest';
import { parameterTypes, vocabularySchema } from '../../src/schema/parameter.ts';

const wrong = (vocabulary: object): string[] =>
  (vocabularySchema.safeParse(vocabulary).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

describe('the vocabulary', () => {
  test('takes a parameter with all its options', () => {
    const host = {
      description: 'The machine',
      type: 'hostname' as const,
      example: 'web-1',
      aliases: ['instance'],
      extract: '^([^:]+)',
      pattern: '[a-z0-9.-]+',
      default: '{{service.host}}',
      required: true,
    };
    const service = { catalogue: 'services' as const };
    expect(vocabularySchema.parse({ host, service })).toEqual({ host, service });
  });

  test('takes a name alone, and numbers for text', () => {
    expect(
      vocabularySchema.parse({ pod: null, tier: { type: 'choice', choices: [1, 2], default: 1, example: null } }),
    ).toEqual({
      pod: {},
      tier: { type: 'choice', choices: ['1', '2'], default: '1' },
    });
  });

  test.each(parameterTypes)('knows the type %s', (type) => {
    expect(wrong({ x: { type, ...(type === 'choice' && { choices: ['a'] }) } })).toEqual([]);
  });

  test.each([
    [{ a: { aliases: ['b'] }, b: {} }, 'a.aliases.0 is already a name of `b`'],
    [{ a: { aliases: ['x'] }, b: { aliases: ['y', 'x'] } }, 'b.aliases.1 is already a name of `a`'],
    [{ a: { aliases: ['a'] } }, 'a.aliases.0 is already a name of `a`'],
    [{ a: { type: 'choice' } }, 'a.type is `choice` but there are no `choices`'],
    [{ a: { choices: ['x'] } }, 'a.choices need `type: choice`'],
    [{ a: { origins: ['https://x.example.com'] } }, 'a.origins need `type: url`'],
    [
      { a: { type: 'url', origins: ['https://x.example.com/path'] } },
      'a.origins.0 must be an origin such as `https://grafana.example.com`, without a path',
    ],
    [
      { a: { type: 'url', origins: ['grafana'] } },
      'a.origins.0 must be an origin such as `https://grafana.example.com`, without a path',
    ],
    [{ a: { aliases: ['b.c'] } }, 'a.aliases.0 must be a name of letters, digits, `_` and `-`, without dots or spaces'],
    [{ a: { default: ['x'] } }, 'a.default must be text'],
    [{ a: { fields: { b: 'word' } } }, 'a.fields need `type: json`'],
    [{ a: { default: '{{b}}' } }, 'a.default refers to `b`, which is no parameter'],
    [{ a: { default: '{{result.labels.host}}' } }, 'a.default refers to `result`, which is no parameter'],
    [
      { a: { default: '{{b.c}}' }, b: {} },
      'a.default refers to a field of `b`, and only a `json` or `catalogue` parameter has fields',
    ],
    [{ a: { default: '{{a}}' } }, 'a.default refers to itself'],
    [
      { a: { default: 'x-{{b}}' }, b: {} },
      'a.default is neither plain text nor one reference such as `{{service.language}}`',
    ],
  ])('refuses %j', (vocabulary, message) => {
    expect(wrong(vocabulary)).toEqual([message]);
  });

  test('takes a default that refers to a field of JSON, however deep', () => {
    expect(wrong({ host: { default: '{{ result.labels.host }}' }, result: { type: 'json' } })).toEqual([]);
  });

  test.each(['(', '[z-a]', '\\p{Nonsense}', '(?<a>x)(?<a>y)'])(
    'refuses what is no regular expression: %s',
    (pattern) => {
      expect(wrong({ a: { pattern }, b: { extract: pattern } })).toEqual([
        expect.stringMatching(/^a\.pattern is not a regular expression \(/),
        expect.stringMatching(/^b\.extract is not a regular expression \(/),
      ]);
    },
  );
});
