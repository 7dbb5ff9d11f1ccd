import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { constructedIn, expressionsIn } from './expressions.ts';
import { movesOf } from './moves.ts';

/** What reads text that others wrote. */
const FOLDERS = ['template', 'markdown', 'content', 'check', 'build', 'shared', 'problems', 'schema'];

/** Those of which it seems that they may take longer than their text grows, and why they do not. */
const EXCUSED: Record<string, string> = {
  'src/build/index-pages.ts': 'each tag of our own HTML ends, so that none is looked at twice',
  'src/check/parse-shell.ts': 'what bash says of one script',
  'src/check/rules/shell-syntax.ts': 'what bash says of one script',
  'src/check/unset-variables.ts': 'a name begins where a word does, and no word is looked at twice',
  'src/content/active-files.ts': 'a picture',
  'src/content/read-tree.ts': 'what Node says of one file',
  'src/shared/command-lines.ts': 'begins at the start of a line, or where no backslash is',
  'src/shared/draft-alert.ts': "an alert's name, of an address",
  'src/shared/fill-link.ts': "a page's own link, in the browser",
  'src/shared/read-link.ts': 'an address, of 8 KiB at most',
};

/** Those that are put together, and so not looked at below. */
const CONSTRUCTED: Record<string, string> = {
  'src/markdown/sanitize-schema.ts': 'our own numbers',
  'src/schema/parameter.ts': "an author's pattern, tried and thrown away",
  'src/shared/admit.ts': "an author's pattern, over one value",
  'src/shared/command-lines.ts': 'over one line, from its start',
  'src/shared/values.ts': "an author's pattern, over one value",
  'src/template/marks.ts': 'our own marks, which begin with a secret',
  'src/template/shell-places.ts': 'a word of the author, at the start of a line',
};

const expressions = await expressionsIn(FOLDERS);

/** Why an expression may look at one character many times, each time that it begins anew, or tries another way. */
const superlinear = (expression: { source: string; flags: string }): string[] => [
  ...analyse(expression).reports.map(({ type }) => type),
  ...movesOf(expression),
];

describe('the regular expressions of what reads pages', () => {
  test('are found, and judged', () => {
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
    const slow = new Set(expressions.filter((each) => superlinear(each).length > 0).map(({ file }) => file));
    expect([...slow].sort()).toEqual(Object.keys(EXCUSED).sort());
  });

  test('stand as such, but for a few', async () => {
    expect([...new Set(await constructedIn(FOLDERS))].sort()).toEqual(Object.keys(CONSTRUCTED).sort());
    for (const file of Object.keys(CONSTRUCTED)) expect(readFileSync(file, 'utf8')).toContain('new RegExp(');
  });
});
