import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/shared/read-link.ts';

const page = {
  parameters: {
    host: { type: 'hostname' as const },
    level: { type: 'choice' as const, choices: ['None', 'Some'] },
    result: { type: 'json' as const },
    service: { type: 'word' as const, catalogue: 'services' as const },
  },
  names: { host: ['instance'], level: [], result: [], service: [], Region: [], region: [] },
};
const read = (search: string, hash = '') => {
  const { given, unused } = readLink(search, hash, page);
  return { given: Object.fromEntries(given), unused: unused.map(({ name, why }) => `${name}: ${why}`) };
};

describe('a name of the link', () => {
  test.each(['host', 'instance', 'Host', 'INSTANCE', 'amp;host', 'amp;amp;Instance'])('%s is host', (name) => {
    expect(read(`?${name}=web-1`)).toEqual({ given: { host: ['web-1'] }, unused: [] });
  });

  test('is exact before another letter case is forgiven, and none where two names are alike', () => {
    expect(read('?Region=a&region=b&REGION=c')).toEqual({
      given: { Region: ['a'], region: ['b'] },
      unused: ['REGION: unknown'],
    });
  });

  test('has fields only where its parameter is JSON', () => {
    expect(read('?result.host=a&host.host=b&service.owner=c&level.x.y=d')).toEqual({
      given: { 'result.host': ['a'] },
      unused: ['host.host: field', 'service.owner: field', 'level.x.y: field'],
    });
  });

  test('that nothing has is not used', () => {
    expect(read('?hsot=web-1&x.y=1')).toEqual({ given: {}, unused: ['hsot: unknown', 'x.y: unknown'] });
  });
});

describe('the fragment', () => {
  test('has parameters too', () => {
    expect(read('', '#diagnosis?host=web-1')).toEqual({ given: { host: ['web-1'] }, unused: [] });
  });

  test('takes the query’s value of a name that the fragment has too', () => {
    expect(read('?host=web-1&level=Some', '#x?instance=web-2&result=[]')).toEqual({
      given: { host: ['web-1'], level: ['Some'], result: ['[]'] },
      unused: ['instance: query'],
    });
  });

  test('repeats a name as the query does', () => {
    expect(read('', '#x?host=a&host=b&host=a').given).toEqual({ host: ['a', 'b'] });
  });
});

describe('a value', () => {
  test('that is given twice counts once', () => {
    expect(read('?host=web-1&instance=web-1').given).toEqual({ host: ['web-1'] });
  });

  test.each([
    '',
    ' ',
    '<no value>',
    '[no value]',
    '$host$',
    '$',
    '$$',
    '{{x}}',
    '{{ $labels.instance }}',
    '{HOST.NAME}',
    '{{$POD}.urlencode()}',
    // Zabbix before it had `urlencode`, with a value, without one, and with a macro that it does not know.
    '{web-1:9100.urlencode()}',
    '{.urlencode()}',
    '{X.urlencode()}',
    '{a{{x}}b.urlencode()}',
    '{a\nb.urlencode()}',
    '{a b.regsub("x", \\1)}',
    '{EVENT.TAGS.x}',
    '{$POD}',
    '{#IFNAME}',
    '*UNKNOWN*',
    'null',
    'None',
    'nil',
    'undefined',
    '<nil>',
    '%!s(<nil>)',
    '%!v(MISSING)',
    `${'$'}{host}`,
    `${'$'}{__field.labels.pod}`,
    '$instance',
    '[[host]]',
    '[[ $host ]]',
  ])('that a system leaves behind is not given: %j', (value) => {
    expect(read(`?${new URLSearchParams({ host: value })}`)).toEqual({ given: {}, unused: [] });
  });

  test.each([
    'nullable',
    'none',
    'nil-1',
    '[["a"]]',
    '[[1,2],[3]]',
    'a$b',
    'us$',
    '{"HOST":1}',
    '{"a":"(b)"}',
    '{3f2504e0-4f89}',
    '{a (b) c}',
    '50%',
  ])('that only looks so is given: %j', (value) => {
    expect(read(`?${new URLSearchParams({ result: value })}`).given).toEqual({ result: [value] });
  });

  test('that is one of the choices is given, whatever systems leave behind', () => {
    expect(read('?level=None').given).toEqual({ level: ['None'] });
  });
});
