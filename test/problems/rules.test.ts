import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules, severityOf } from '../../src/problems/rules.ts';
import { makeTree, placesOf } from '../support/tree.ts';
import { brokenPages, whole } from './broken-pages.ts';

const names = Object.keys(rules);

describe('every rule', () => {
  test('has a page that breaks it', () => {
    expect(names.filter((name) => !brokenPages.some(({ rule }) => rule === name))).toEqual([]);
  });

  test('has a heading of its own in docs/rules.md, and no other name has', () => {
    const file = new URL('../../docs/rules.md', import.meta.url);
    expect(existsSync(file), 'docs/rules.md is there').toBe(true);
    const headings = [...readFileSync(file, 'utf8').matchAll(/^## `?([a-z]+(?:-[a-z]+)+)`?\s*$/gm)].map(
      ([, name]) => name,
    );
    expect(headings.sort()).toEqual(names.toSorted());
  });
});

describe('a whole tree', () => {
  test('has no problem', async () => {
    expect(await placesOf(whole)).toEqual([]);
  });
});

describe.each(brokenPages)('$rule at $at', ({ rule, files, at, says }) => {
  test('is found there, and nothing else is', async () => {
    const { problems } = await (await makeTree({ ...whole, ...files })).prepare();
    expect(problems.map(({ file, line, column, ...problem }) => `${file}:${line}:${column} ${problem.rule}`)).toEqual([
      `${at} ${rule}`,
    ]);
    expect(problems[0]?.message).toContain(says);
    expect(problems[0]?.severity).toBe(rules[rule].severity);
    expect(problems[0]?.hint).toMatch(/^\S.{10,}\.$/);
  });
});

test('a plain repository gets warnings for what its author could not know of', () => {
  const milder = names.filter(
    (name) => severityOf(name as keyof typeof rules, true) !== severityOf(name as keyof typeof rules, false),
  );
  expect(milder).toEqual(['front-matter-schema', 'broken-link', 'missing-file', 'unservable-file', 'unknown-partial']);
});
