import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAlerts } from '../../src/alerts/check-alerts.ts';
import { findRuleFiles } from '../../src/alerts/find-rule-files.ts';
import { openSite } from '../../src/alerts/open-site.ts';
import { readRuleFiles } from '../../src/alerts/read-rule-file.ts';
import { checkTree } from '../../src/check/check-tree.ts';
import { findConfig } from '../../src/files/find-config.ts';
import { pathsFor } from '../../src/files/paths.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { prepare } from '../../src/project/prepare.ts';
import { allRules, commandOf } from '../support/rules.ts';

type Tree = Record<string, string>;

const text = await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const [intro = '', ...rest] = text.split(/^## (?=[a-z]+(?:-[a-z]+)+$)/m);
const sections = rest.map((section) => {
  const [heading = '', ...lines] = section.split('\n');
  const body = lines.join('\n').trim();
  const [bad = '', fixed = ''] = body.split(/^Fixed/m);
  return { rule: heading, body, bad: filesIn(bad), fixed: filesIn(fixed) };
});
const vocabulary = filesIn(intro);
const examples = sections.filter(({ bad }) => Object.keys(bad).length > 0);

/** The files that are in a text: a line of `` `name`: ``, and a code block. */
function filesIn(markdown: string): Tree {
  const files = markdown.matchAll(/^`([^`]+)`:\n\n(`{3,})\w*\n([\s\S]*?\n)\2$/gm);
  return Object.fromEntries(Array.from(files, ([, name, , content]) => [name, content]));
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pagebook-rules-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The day on which the examples are read. */
const TODAY = '2026-11-21';
/** Examples are short: of these rules only their own have all that a whole page needs. */
const LONG: string[] = ['missing-owner', 'missing-readme', 'missing-section', 'unfilled-section', 'unused-vocabulary'];

/** What the one who looks for a rule finds in a tree. */
async function problemsOf(tree: Record<string, string | Uint8Array>, rule: string): Promise<Problem[]> {
  const content = await mkdtemp(path.join(folder, 'tree-'));
  for (const [name, data] of Object.entries(tree)) {
    await mkdir(path.dirname(path.join(content, name)), { recursive: true });
    await writeFile(path.join(content, name), data);
  }
  const paths = pathsFor(
    { PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: path.join(folder, 'cache') },
    { config: findConfig(content) },
  );
  if (commandOf(rule) === undefined) return (await prepare(paths)).problems;
  if (commandOf(rule) === 'alerts') {
    const { files } = await findRuleFiles([path.join(content, 'rules')], folder);
    const site = await openSite(paths, folder);
    return checkAlerts(await readRuleFiles(files, folder), site.pages, site).problems;
  }
  const { problems } = await checkTree(paths, TODAY);
  return problems.filter((problem) => problem.rule === rule || !LONG.includes(problem.rule));
}

describe('docs/rules.md', () => {
  test('has a heading for each rule and for nothing else', () => {
    expect(sections.map(({ rule }) => rule).sort()).toEqual(allRules.names.sort());
  });

  test.each(sections)('says how bad a breach of $rule is', ({ rule, body }) => {
    const [, severity = '', alone, plain = severity] =
      /^\*\*(\w+?)\.?\*\*(?:, by `(\w+)` alone)?(?:, (?:an? )?(\w+) in a plain Markdown repository)?/.exec(body) ?? [];
    expect(severity.toLowerCase()).toBe(allRules.levelOf(rule, { plain: false }));
    expect(plain.toLowerCase()).toBe(allRules.levelOf(rule, { plain: true }));
    expect(alone).toBe(commandOf(rule));
  });

  test.each(examples)('shows an example that breaks $rule', async ({ rule, bad }) => {
    const problems = await problemsOf({ ...vocabulary, ...bad }, rule);
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  });

  test.each(examples)('shows how to fix a breach of $rule', async ({ rule, fixed }) => {
    expect(Object.keys(fixed)).not.toEqual([]);
    expect(await problemsOf({ ...vocabulary, ...fixed }, rule)).toEqual([]);
  });

  test('has an example that can be built for every rule but those about what cannot be read, or is too much', async () => {
    const without = sections.filter((section) => !examples.includes(section)).map(({ rule }) => rule);
    expect(without).toEqual([
      'unreadable-file',
      'slow-page',
      'deep-nesting',
      'oversized-page',
      'unreadable-rules',
      'oversized-runbook-link',
    ]);
    const problems = await problemsOf(
      { 'alerts/HighCPU.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00]) },
      'unreadable-file',
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['unreadable-file']);
  });
});
