import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataIn, dataScript } from '../../src/shared/data-script.ts';

/** What is spelt like the name that is written otherwise, in names and in texts. */
const spelt = fc.constantFrom(
  '__proto__',
  '"__proto__":',
  ',"__proto__":',
  '["__proto__"]:',
  '{["__proto__"]:',
  '\\\\"__proto__":',
  'a',
);
const odd = fc
  .array(fc.tuple(spelt, fc.oneof(spelt, fc.array(spelt))), { maxLength: 4 })
  .map((entries): unknown =>
    JSON.parse(`{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`),
  );

test('a script of data gives its own element what it was made of, and a program reads the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), odd), (data) => {
      const currentScript: { pagebook?: unknown } = {};
      runInNewContext(dataScript(data), { document: { currentScript } });
      const wanted = JSON.stringify(data);
      expect(JSON.stringify(currentScript.pagebook)).toBe(wanted);
      expect(JSON.stringify(dataIn(dataScript(data)))).toBe(wanted);
    }),
  );
});

test('what a script runs besides is nothing: names that mean something to scripts are names', () => {
  const currentScript: { pagebook?: Record<string, unknown> } = {};
  runInNewContext(dataScript(JSON.parse('{"__proto__":{"x":1},"constructor":1,"a\u2028b</script>":2}')), {
    document: { currentScript },
  });
  expect(Object.keys(currentScript.pagebook ?? {})).toEqual(['__proto__', 'constructor', 'a\u2028b</script>']);
});

test.each(['', '[]', 'alert(1)', '<!doctype html>', 'document.currentScript.pagebook='])(
  '%j holds no data',
  (script) => {
    expect(dataIn(script)).toBe(undefined);
  },
);
