import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isModulePackage, isProgramPackage, mergePackage } from '../../src/init/package-json.ts';
import { Failure } from '../../src/problems/failure.ts';

const additions = { commands: ['dev', 'build'], range: '^1.2.3' };
const merged = (text?: string) => mergePackage(text, additions);

describe('package.json', () => {
  test('is written where there is none', () => {
    expect(JSON.parse(merged().text)).toEqual({
      private: true,
      type: 'module',
      scripts: { dev: 'pagebook dev', build: 'pagebook build' },
      devDependencies: { pagebook: '^1.2.3' },
    });
    expect(merged(merged().text)).toEqual(merged());
  });

  test('keeps its order, its indentation and all that is in it', () => {
    const before =
      '{\n\t"name": "shop",\n\t"files": [ "a", "b" ],\n\t"scripts": {\n\t\t"test": "x"\n\t},\n\t"devDependencies": {\n\t\t"zod": "1"\n\t}\n}\n';
    expect(merged(before)).toEqual({
      prefix: '',
      text: '{\n\t"name": "shop",\n\t"files": [ "a", "b" ],\n\t"scripts": {\n\t\t"test": "x",\n\t\t"dev": "pagebook dev",\n\t\t"build": "pagebook build"\n\t},\n\t"devDependencies": {\n\t\t"zod": "1",\n\t\t"pagebook": "^1.2.3"\n\t}\n}\n',
    });
  });

  test('keeps carriage returns and a byte-order mark', () => {
    const { text } = merged('\ufeff{\r\n    "name": "shop"\r\n}\r\n');
    expect(text).toMatch(/^\ufeff\{\r\n {4}"name": "shop",\r\n {4}"scripts": \{\r\n {8}"dev"/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('keeps scripts of its own that are called the same', () => {
    const { text, prefix } = merged('{ "scripts": { "build": "tsc", "pagebook:dev": "mine" } }');
    expect(prefix).toBe('pagebook:');
    expect(JSON.parse(text).scripts).toEqual({
      build: 'tsc',
      'pagebook:dev': 'mine',
      'pagebook:build': 'pagebook build',
    });
  });

  test.each(['dependencies', 'devDependencies', 'peerDependencies'])('keeps a pagebook of its %s', (kind) => {
    const own = { [kind]: { pagebook: 'file:../pagebook' } };
    expect(JSON.parse(merged(JSON.stringify(own)).text)).toEqual({ ...own, scripts: expect.anything() });
  });

  test.each([
    ['{ "name": }', /ValueExpected in line 1/],
    ['{\n\n"name": "x",\n}', /PropertyNameExpected|TrailingComma|ValueExpected/],
    ['{ // no\n}', /InvalidCommentToken in line 1/],
    ['', /ValueExpected in line 1|it holds no object/],
    ['[]', /it holds no object/],
    ['null', /it holds no object/],
  ])('that npm cannot read is told: %j', (text, why) => {
    expect(() => merged(text)).toThrow(Failure);
    expect(() => merged(text)).toThrow(why);
    expect(() => merged(text)).toThrow(/^`package\.json` is no JSON that npm can read: /);
  });

  test.each(['scripts', 'devDependencies'])('with %s that npm would refuse is told', (name) => {
    expect(() => merged(JSON.stringify({ [name]: 0 }))).toThrow(`\`${name}\` in \`package.json\` is no object`);
  });

  test('loses nothing, whatever is in it, and gets nothing twice', () => {
    const names = fc.dictionary(fc.constantFrom('dev', 'build', 'pagebook', 'pagebook:dev', 'a'), fc.string());
    const other = fc.json().map((json) => JSON.parse(json));
    const fields = fc.record(
      { name: other, scripts: names, type: other, devDependencies: names, dependencies: names, x: other },
      { requiredKeys: [], noNullPrototype: true },
    );
    const indents = fc.constantFrom<string | number | undefined>(undefined, 2, 4, '\t');
    fc.assert(
      fc.property(fields, indents, (own, indent) => {
        const before = JSON.stringify(own, null, indent);
        const { text } = merged(before);
        const after = JSON.parse(text);
        expect(after).toMatchObject(JSON.parse(before));
        expect(Object.keys(after).slice(0, Object.keys(own).length)).toEqual(Object.keys(own));
        expect(merged(text).text).toBe(text);
      }),
    );
  });
});

test('a package is of modules where there is none yet, or it says so', () => {
  expect([undefined, '{ "type": "module" }', '{}', '{ "type": "commonjs" }'].map(isModulePackage)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('a package', () => {
  const NPM_INIT = {
    name: 'x',
    version: '1.0.0',
    main: 'index.js',
    scripts: { test: 'echo "Error: no test specified" && exit 1' },
    keywords: [],
    author: '',
    license: 'ISC',
    type: 'commonjs',
  };
  const isProgram = (fields: object, ...names: string[]): boolean =>
    isProgramPackage(JSON.stringify(fields), new Set(names));

  test.each<[string, object]>([
    ['of tools alone', { devDependencies: { 'markdownlint-cli2': '1' } }],
    ['as npm init writes it', NPM_INIT],
    ['as npm init writes it, with this package installed', { ...NPM_INIT, devDependencies: { pagebook: '1' } }],
    ['with this package among what it needs', { ...NPM_INIT, dependencies: { pagebook: '1' } }],
    ['as yarn init writes it', { name: 'x', version: '1.0.0', main: './index.js', license: 'MIT' }],
    ['that names nothing', {}],
  ])('%s is no program', (_what, fields) => {
    expect(isProgram(fields, 'package.json', 'alerts')).toBe(false);
  });

  test.each<[string, object, ...string[]]>([
    ['that needs others', { dependencies: { express: '5' } }],
    ['with its code beside it', NPM_INIT, 'index.js'],
    ['that names its code', { main: 'lib/server.js' }],
    ['with commands', { bin: 'x.js' }],
    ['with parts', { workspaces: ['packages/*'] }],
  ])('%s is a program', (_what, fields, ...names) => {
    expect(isProgram(fields, ...names)).toBe(true);
  });
});
