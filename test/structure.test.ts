import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { browserFolders } from '../src/integrations/browser-scripts.ts';
import { importsIn, scriptOf } from './support/imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const LONGEST = 250;

interface Import {
  /** The file it is in, `src/…`. */
  from: string;
  /** A file of the project as `src/…`, else the name of the package. */
  to: string;
  typeOnly: boolean;
}

const files = (await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const importsOf = (file: string): Import[] =>
  importsIn(file, text(file)).map(({ specifier, typeOnly }) => ({
    from: file,
    to: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
    typeOnly,
  }));

const imports = files.filter((file) => /\.(?:ts|astro)$/.test(file)).flatMap(importsOf);
const of = (folder: string): Import[] => imports.filter(({ from }) => from.startsWith(`src/${folder}/`));
const told = (list: Import[]): string[] => list.map(({ from, to }) => `${from} imports ${to}`);

test('the imports of the sources are seen', () => {
  expect(imports.length).toBeGreaterThan(200);
  for (const folder of [
    'browser',
    'shared',
    'systems',
    'language',
    'shell',
    'compiler',
    'files',
    'git',
    'cache',
    'schema',
    'content',
    'project',
    'publish',
    'problems',
    'check',
    'rules',
    'config',
    'alerts',
    'drafts',
    'cli',
    'components',
  ])
    expect({ folder, imports: of(folder).length > 0 }).toEqual({ folder, imports: true });
});

const isInBrowser = (file: string): boolean => browserFolders.some((folder) => file.startsWith(`src/${folder}/`));

test('the folders whose code runs in the browser are there', () => {
  for (const folder of browserFolders)
    expect({ folder, files: files.some((file) => file.startsWith(`src/${folder}/`)) }).toEqual({ folder, files: true });
});

describe('the direction of imports', () => {
  const schemaTypes = ({ to, typeOnly }: Import): boolean => typeOnly && to.startsWith('src/schema/');

  test('browser code needs itself, what is shared, alerting systems, names of kinds, types of the schema, how far two words are apart, and what their forms have in common', () => {
    const others = of('browser').filter(
      ({ to }) => !isInBrowser(to) && !/^(?:src\/kinds\/names\.ts|fastest-levenshtein|stemmer)$/.test(to),
    );
    expect(told(others.filter((each) => !schemaTypes(each)))).toEqual([]);
  });

  test('shared code needs itself, names of kinds, and types of the schema', () => {
    const others = of('shared').filter(({ to }) => !/^src\/(?:shared\/|kinds\/names\.ts$)/.test(to));
    expect(told(others.filter((each) => !schemaTypes(each)))).toEqual([]);
  });

  test('alerting systems need nothing but themselves, and those of a team', () => {
    const others = of('systems').filter(
      ({ to }) => !to.startsWith('src/systems/') && to !== 'virtual:pagebook/systems',
    );
    expect(told(others)).toEqual([]);
  });

  test.each(['language', 'compiler', 'schema', 'shared', 'shell', 'systems'])(
    '%s needs neither files, nor Astro, nor a browser',
    (folder) => {
      const forbidden = of(folder).filter(
        ({ to }) => /^(?:node:)?fs(?:$|\/)|^astro(?:$|[:/])|^@astrojs\//.test(to) || to.startsWith('src/browser/'),
      );
      expect(told(forbidden)).toEqual([]);
      const globals = files.filter(
        (file) =>
          file.startsWith(`src/${folder}/`) &&
          /(?<![.\w'"`])(?:document|window|localStorage|navigator)\s*[.[]/.test(withoutComments(file)),
      );
      expect(globals).toEqual([]);
    },
  );

  test('a rule needs neither files nor processes', () => {
    const forbidden = of('rules').filter(({ to }) => to.startsWith('node:'));
    expect(told(forbidden)).toEqual([]);
  });

  test('only the bundle of the layout needs Astro where content is compiled', () => {
    const astro = [
      'compiler',
      'language',
      'content',
      'cache',
      'project',
      'publish',
      'problems',
      'schema',
      'check',
      'rules',
      'config',
      'alerts',
      'drafts',
      'files',
      'git',
    ]
      .flatMap(of)
      .filter(({ to }) => /^astro(?:$|[:/])|^@astrojs\//.test(to));
    expect([...new Set(astro.map(({ from }) => from))]).toEqual(['src/publish/layout/bundle.ts']);
  });

  test('what a page was compiled to is on no other page than those whose files say so', () => {
    // `routes/asked.ts` gives the address of that page with each of their files: it decides whether they are laid out again.
    const readers = files.filter((file) =>
      /import \{[^}]*\bcompiledPage\b[^}]*\} from '[./]+\/site\/model\.ts'/.test(text(file)),
    );
    expect(readers).toEqual([
      'src/routes/index.astro',
      'src/routes/pages/content.astro',
      'src/routes/pages/kind.astro',
    ]);
  });

  test('no folder needs one that needs it, not even its types', () => {
    const folderOf = (file: string): string | undefined => /^src\/([\w-]+)\//.exec(file)?.[1];
    const needs = new Map<string, Map<string, string>>();
    for (const { from, to } of imports) {
      const [own, other] = [folderOf(from), folderOf(to)];
      if (own === undefined || other === undefined || own === other) continue;
      const others = needs.get(own) ?? new Map<string, string>();
      needs.set(own, others.set(other, `${from} imports ${to}`));
    }
    const cycles: string[][] = [];
    const visit = (folder: string, path: readonly string[]): void => {
      if (path.includes(folder)) {
        const cycle = [...path.slice(path.indexOf(folder)), folder];
        cycles.push(cycle.slice(1).map((to, index) => needs.get(cycle[index] ?? '')?.get(to) ?? ''));
        return;
      }
      if (done.has(folder)) return;
      for (const other of needs.get(folder)?.keys() ?? []) visit(other, [...path, folder]);
      done.add(folder);
    };
    const done = new Set<string>();
    for (const folder of needs.keys()) visit(folder, []);
    expect(cycles).toEqual([]);
  });

  test('what is known of Mustache needs neither Markdown nor HTML', () => {
    expect(
      told(of('language').filter(({ to }) => /mdast|hast|unist|micromark|remark|rehype|unified/.test(to))),
    ).toEqual([]);
  });

  test('a page is parsed before sections are placed, and placed before it is rendered', () => {
    const phase = (file: string): number => Number(/^src\/compiler\/(\d)-/.exec(file)?.[1] ?? Number.NaN);
    const backwards = of('compiler').filter(({ from, to }) => phase(to) > phase(from));
    expect(told(backwards)).toEqual([]);
  });

  test('nothing needs the commands', () => {
    expect(told(imports.filter(({ from, to }) => to.startsWith('src/cli/') && !from.startsWith('src/cli/')))).toEqual(
      [],
    );
  });

  test('a relative import names the file with its ending, and the file is there', () => {
    const missing = imports.filter(
      ({ to }) => to.startsWith('src/') && !files.includes(to.replace(/\?(?:url|inline)$/, '')),
    );
    expect(told(missing)).toEqual([]);
  });
});

function withoutComments(file: string): string {
  return ts
    .createPrinter({ removeComments: true })
    .printFile(ts.createSourceFile(file, scriptOf(file, text(file)), ts.ScriptTarget.Latest));
}

test(`no source is longer than ${LONGEST} lines, unless its first lines say why`, () => {
  const long = files.filter((file) => {
    const lines = text(file).split('\n');
    return lines.length - 1 > LONGEST && !/^\s*(?:\/\/|\/\*).*\blines\b/m.test(lines.slice(0, 5).join('\n'));
  });
  expect(long).toEqual([]);
});

test('no text becomes markup or code in the browser', () => {
  const sinks =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|setHTMLUnsafe)\b|\bdocument\s*\.\s*write|\beval\s*\(|\bnew\s+Function\b/;
  const guilty = files.filter((file) => isInBrowser(file) && sinks.test(withoutComments(file)));
  expect(guilty).toEqual([]);
});

test('one file makes script elements, and one the policy that admits their addresses', () => {
  const using = (pattern: RegExp): string[] =>
    files.filter((file) => isInBrowser(file) && pattern.test(withoutComments(file)));
  expect(using(/\b(?:createElement|element)\(['"]script['"]/)).toEqual(['src/browser/rooms/load-script.ts']);
  expect(using(/\bcreatePolicy\b/)).toEqual(['src/browser/rooms/own-scripts.ts']);
});
