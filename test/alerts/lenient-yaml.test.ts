import { describe, expect, test } from 'vitest';
import { parseLenient } from '../../src/alerts/lenient-yaml.ts';

const read = (text: string): unknown =>
  parseLenient(text).map((document) => (document.errors.length > 0 ? 'broken' : document.toJS()));

describe('YAML that Prometheus reads, and YAML 1.2 forbids', () => {
  test.each([
    ['text in quotes that goes on below its name', 'a:\n  b: "one\n  two"\n  c: 1\n', { a: { b: 'one two', c: 1 } }],
    ['the same in single quotes', "a:\n  b: 'it''s\n  two'\n  c: 1\n", { a: { b: "it's two", c: 1 } }],
    ['the same at the start of the line', 'a:\n  b: "one\ntwo"\n', { a: { b: 'one two' } }],
    ['the same behind a tab', 'a:\n  b: "one\n\ttwo"\n', { a: { b: 'one two' } }],
    ['the same with empty lines', 'a:\n  b: "one\n\n\n  two"\n', { a: { b: 'one\n\ntwo' } }],
    ['the same with lines that end as on Windows', 'a:\r\n  b: "one\r\n two"\r\n', { a: { b: 'one two' } }],
    ['what looks like a list inside of quotes', 'a:\n  b: "one\n  - two: three"\n', { a: { b: 'one - two: three' } }],
    [
      'a list in brackets that is not indented',
      'a:\n  b: [\n  {c: "x\ny"},\n# no\n  2\n  ]\nd: 3\n',
      { a: { b: [{ c: 'x y' }, 2] }, d: 3 },
    ],
    ['a mapping that ends at the start of the line', 'a: {\n  b: 1\n}\nc: 2\n', { a: { b: 1 }, c: 2 }],
    ['a comment right behind a quote', 'a: "x"#c\n', { a: 'x' }],
  ])('%s', (_, text, value) => {
    expect(read(text)).toEqual([value]);
  });

  test.each([
    ['a quote that is open at the end', 'a: "one\nb: 2\n'],
    ['a quote that is open at the end of a document', 'a: "one\n---\nb: 2\n'],
    ['a bracket that is open', 'a: [1\nb: 2\n'],
    ['a name given twice', 'a: 1\na: 2\n'],
    ['a tab before a name', 'a:\n\tb: 1\n'],
    ['an escape that there is not', 'a: "\\."\n'],
  ])('but not %s', (_, text) => {
    expect(read(text)).toContain('broken');
  });

  test('text in blocks may begin with quotes all the same', () => {
    expect(read('a: |\n  "one\n  two\nb: |\n  \'\n')).toEqual([{ a: '"one\ntwo\n', b: "'\n" }]);
    expect(read('|\n"one\n')).toEqual(['"one\n']);
  });
});
