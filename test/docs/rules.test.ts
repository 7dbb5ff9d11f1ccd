import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { workplaceFor } from '../../src/build/workplace.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type RuleName, rules, severityOf } from '../../src/problems/rules.ts';

type Tree = Record<string, string>;

const text = await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const [intro = '', ...rest] = text.split(/^## /m);
const sections = rest.map((section) => {
  const [heading = '', ...lines] = section.split('\n');
  const body = lines.join('\n').trim();
  const [bad = '', mended = ''] = body.split(/^Mended/m);
  return { rule: heading as RuleName, body, bad: filesIn(bad), mended: filesIn(mended) };
});
const vocabulary = filesIn(intro);
const examples = sections.filter(({ bad }) => Object.keys(bad).length > 0);

/** The files that stand in a text: a line of `` `name`: ``, and a code block. */
function filesIn(markdown: string): Tree {
  const files = markdown.matchAll(/^`([^`]+)`:\n\n(`{3,})\w*\n([\s\S]*?\n)\2$/gm);
  return Object.fromEntries(Array.from(files, ([, name, , content]) => [name, content]));
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pagebook-rules-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(tree: Record<string, string | Uint8Array>): Promise<Problem[]> {
  const content = await mkdtemp(path.join(folder, 'tree-'));
  for (const [name, data] of Object.entries(tree)) {
    await mkdir(path.dirname(path.join(content, name)), { recursive: true });
    await writeFile(path.join(content, name), data);
  }
  const workplace = workplaceFor({ PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: path.join(folder, 'cache') });
  return (await prepare(workplace)).problems;
}

describe('docs/rules.md', () => {
  test('has a heading for each rule and for nothing else', () => {
    expect(sections.map(({ rule }) => rule).sort()).toEqual(Object.keys(rules).sort());
  });

  test.each(sections)('says how bad a breach of $rule is', ({ rule, body }) => {
    const said = /^\*\*(\w+?)\.?\*\*(, a warning in a plain Markdown repository)?/.exec(body);
    expect(said?.[1]?.toLowerCase()).toBe(severityOf(rule, false));
    expect(said?.[2] === undefined ? said?.[1]?.toLowerCase() : 'warning').toBe(severityOf(rule, true));
  });

  test.each(examples)('shows an example that breaks $rule', async ({ rule, bad }) => {
    const problems = await problemsOf({ ...vocabulary, ...bad });
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  });

  test.each(examples)('shows how to mend a breach of $rule', async ({ mended }) => {
    expect(Object.keys(mended)).not.toEqual([]);
    expect(await problemsOf({ ...vocabulary, ...mended })).toEqual([]);
  });

  test('has an example that can be built for every rule but the one about files that cannot be read', async () => {
    const without = sections.filter((section) => !examples.includes(section)).map(({ rule }) => rule);
    expect(without).toEqual(['unreadable-file']);
    const problems = await problemsOf({ 'alerts/HighCPU.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00]) });
    expect(problems.map(({ rule }) => rule)).toEqual(['unreadable-file']);
  });
});
