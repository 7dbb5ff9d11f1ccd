import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/problems/rules.ts';
import { allRules, commandOf } from '../support/rules.ts';
import { makeTree, placesOf } from '../support/tree.ts';
import { brokenPages, whole } from './broken-pages.ts';

const { names } = allRules;
const levelOf: typeof allRules.levelOf = (...asked) => allRules.levelOf(...asked);

describe('every rule', () => {
  test('that builds know has a page that breaks it', () => {
    const known = names.filter((name) => commandOf(name) === undefined);
    expect(known.filter((name) => !brokenPages.some(({ rule }) => rule === name))).toEqual([]);
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

test('a plain repository is told less of what its author could not know of', () => {
  const milder = names.filter((name) => levelOf(name, { plain: true }) !== levelOf(name, { plain: false }));
  expect(milder.map((name) => `${name}: ${levelOf(name, { plain: true })}`)).toEqual([
    'front-matter-syntax: warning',
    'front-matter-schema: warning',
    'unreadable-file: warning',
    'slow-page: warning',
    'deep-nesting: warning',
    'duplicate-address: warning',
    'reserved-address: warning',
    'unservable-file: warning',
    'unknown-partial: warning',
    'undeclared-parameter: off',
    'missing-section: suggestion',
    'unfilled-section: suggestion',
    'missing-steps: off',
    'missing-owner: off',
    'overdue-review: suggestion',
    'shell-syntax: warning',
    'unclear-session: suggestion',
    'hand-filled-placeholder: suggestion',
    'unknown-command: off',
    'unknown-service: off',
    'unknown-alert: off',
    'missing-readme: off',
    'duplicate-title: suggestion',
    'missing-date: off',
    'future-date: suggestion',
    'misspelt-field: suggestion',
    'unknown-severity: off',
    'broken-tag: off',
    'lost-link: suggestion',
    'lost-heading: suggestion',
    'lost-cell: suggestion',
    'dead-own-link: off',
    'bulleted-steps: off',
    'heading-level: suggestion',
    'exposed-secret: warning',
    'lost-item: suggestion',
    'lost-emphasis: suggestion',
    'restarted-list: suggestion',
    'lost-front-matter: suggestion',
    'misspelt-element: suggestion',
    'counterfactual-words: off',
    'single-cause: off',
    'blaming-words: off',
    'absolute-words: off',
    'minimising-words: off',
    'mere-appeal: off',
    'vague-remediation: off',
  ]);
});

test('a vocabulary makes a difference to the rules about tags only', () => {
  const changed = names.filter(
    (name) => levelOf(name, { plain: true, hasVocabulary: true }) !== levelOf(name, { plain: true }),
  );
  expect(changed).toEqual(['unknown-partial', 'undeclared-parameter', 'unknown-command', 'broken-tag']);
});

test('--strict makes errors of what is missing, and of what is odd about one file', () => {
  const stricter = (plain: boolean): string[] =>
    names.filter((name) => levelOf(name, { plain, strict: true }) !== levelOf(name, { plain }));
  expect(stricter(false)).toEqual(['changes-schema', 'broken-link', 'missing-file', 'broken-anchor', 'dead-own-link']);
  expect(stricter(true)).toEqual([
    'front-matter-syntax',
    'front-matter-schema',
    'changes-schema',
    'unreadable-file',
    'slow-page',
    'deep-nesting',
    'duplicate-address',
    'reserved-address',
    'broken-link',
    'missing-file',
    'unservable-file',
    'unknown-partial',
    'broken-anchor',
    'shell-syntax',
    'exposed-secret',
  ]);
  const chosen = { 'broken-link': 'warning' } as const;
  expect(levelOf('broken-link', { plain: false, strict: true, chosen })).toBe('warning');
});

test('a site says how bad a breach is, but of what no page can be built with', () => {
  expect(levelOf('missing-owner', { plain: false, chosen: { 'missing-owner': 'off' } })).toBe('off');
  expect(levelOf('broken-link', { plain: true, chosen: { 'broken-link': 'error' } })).toBe('error');
  expect(names.filter((name) => allRules.isFixed(name))).toContain('unclosed-section');
  expect(names.filter((name) => allRules.isFixed(name))).not.toContain('broken-link');
  expect(names.filter((name) => allRules.isFixed(name))).not.toContain('shell-syntax');
});

test('a build follows what the site says', async () => {
  const files = { ...whole, 'a.md': '![Load](load.png)\n\nOn {{hots}}.\n' };
  const severities = async (check: string): Promise<string[]> => {
    const tree = await makeTree({ ...files, 'site.yml': `name: Test\ncheck: { ${check} }\n` });
    return (await tree.prepare()).problems.map(({ rule, severity }) => `${rule} ${severity}`);
  };
  expect(await severities('')).toEqual(['missing-file warning', 'tag-not-live warning']);
  expect(await severities('missing-file: suggestion, tag-not-live: off')).toEqual(['missing-file suggestion']);
});

test('a value of ten thousand characters is told in a line of its beginning', async () => {
  const { problems } = await (await makeTree({ ...whole, 'a.md': `[it](${'no/'.repeat(4000)}.md)\n` })).prepare();
  expect(problems.map(({ message }) => message)).toEqual([
    `\`${'no/'.repeat(4000).slice(0, 200)}…\` leads to no page and no file of the content folder`,
  ]);
  expect(problems[0]?.hint.length).toBeLessThan(300);
});
