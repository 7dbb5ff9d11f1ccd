import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { constructedIn, expressionsIn } from './expressions.ts';
import { movesOf } from './moves.ts';

/** What reads text that others wrote. */
const FOLDERS = [
  'language',
  'compiler',
  'content',
  'files',
  'git',
  'check',
  'cache',
  'project',
  'init',
  'publish',
  'shell',
  'shared',
  'machines',
  'mcp',
  'problems',
  'schema',
  'rules',
  'adopt',
];

/** Those of which it seems that they may take longer than their text grows: how many, and why they do not. */
const EXCUSED: Record<string, [count: number, why: string]> = {
  'src/publish/search-document.ts': [1, 'each tag of our own HTML ends, so that none is looked at twice'],
  'src/publish/pagefind/count-words.ts': [1, 'the same'],
  'src/shell/effects/table.ts': [1, 'begins where no digit is before it'],
  'src/shell/effects/tables/network.ts': [1, 'one word, and again only for the capital X in it'],
  'src/problems/system-errors.ts': [1, 'what Node says of one file'],
  'src/shared/draft-alert.ts': [1, "an alert's name, of an address"],
  'src/shared/fill-link.ts': [1, "a page's own link, in the browser"],
  'src/shell/parse-shell.ts': [1, 'what the parser says of one command'],
  'src/shell/session.ts': [1, 'fits wherever it is tried'],
  'src/rules/placeholders/find-hand-filled.ts': [
    4,
    'at most 200 characters; a comment ends at the end of its text at the latest',
  ],
};

/** Those that are put together, and so not looked at below. */
const CONSTRUCTED: Record<string, string> = {
  'src/shell/effects/tables/clouds.ts': 'over the words of one command, from their start',
  'src/shell/effects/tables/delivery.ts': 'over the words of one command, from their start',
  'src/shell/effects/tables/files.ts': 'over one word, from its start',
  'src/compiler/3-render/sanitize-schema.ts': 'our own numbers',
  'src/content/addresses.ts': "the folders of the kinds, over a file's path",
  'src/schema/parameter.ts': "an author's pattern, tried and thrown away",
  'src/shared/admit.ts': "an author's pattern, over one value",
  'src/shared/normalize.ts': "an author's pattern, over one value",
  'src/rules/commands/command-secrets.ts': 'no part is longer than a few hundred characters',
  'src/shell/prompts.ts': 'over one line, from its start',
  'src/compiler/1-parse/blocks/attribute-lists.ts':
    'lists of attributes: no two of its parts begin alike, and no list holds a brace',
  'src/compiler/1-parse/blocks/attributed-blocks.ts': 'lists of classes: the same',
  'src/publish/pagefind/count-words.ts': 'an attribute of ours, in one tag',
  'src/publish/search-document.ts': 'an attribute of ours, and characters that are written without spaces',
  'src/language/marks.ts': 'our own marks, which begin with a secret',
};

const expressions = await expressionsIn(FOLDERS);

/** Why an expression may look at one character many times, each time that it begins anew, or tries another way. */
const superlinear = (expression: { source: string; flags: string }): string[] => [
  ...analyse(expression).reports.map(({ type }) => type),
  ...movesOf(expression),
];

describe('the regular expressions of what reads pages', () => {
  test('are found, and validated', () => {
    expect(expressions.length).toBeGreaterThan(100);
    for (const [source, flags] of [
      [String.raw`(?:\x60{3}|~{3})[^\n]*\braw\b`, ''],
      [String.raw`[\s:]+$`, ''],
      [String.raw`<!--([\s\S]*?)-->`, 'g'],
      [String.raw`<\?xml[^>]*\bencoding`, 'i'],
      [String.raw`^\s*#`, 'm'],
      [String.raw`\{\{\s*[#^/]?\s*\w+`, 'g'],
      ['^(a+)+$', ''],
    ] as const)
      expect(superlinear({ source, flags }), source).not.toEqual([]);
  });

  test('take no longer than their text grows', () => {
    const slow = expressions
      .filter(({ file }) => !Object.hasOwn(EXCUSED, file))
      .flatMap((each) =>
        superlinear(each).map((why) => `${each.file}:${each.line} /${each.source}/${each.flags} ${why}`),
      );
    expect(slow).toEqual([]);
  });

  test('are excused only where they need it', () => {
    const slow = Map.groupBy(
      expressions.filter((each) => superlinear(each).length > 0),
      ({ file }) => file,
    );
    expect(Object.fromEntries(Array.from(slow, ([file, all]) => [file, all.length]))).toEqual(
      Object.fromEntries(Object.entries(EXCUSED).map(([file, [count]]) => [file, count])),
    );
  });

  test('stand as such, but for a few', async () => {
    expect([...new Set(await constructedIn(FOLDERS))].sort()).toEqual(Object.keys(CONSTRUCTED).sort());
    for (const file of Object.keys(CONSTRUCTED)) expect(readFileSync(file, 'utf8')).toContain('new RegExp(');
  });
});
