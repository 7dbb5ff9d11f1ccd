import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/problems/rules.ts';
import { smokeRules } from '../../src/problems/smoke-rules.ts';

const text = await readFile(new URL('../../docs/smoke.md', import.meta.url), 'utf8');
const said = Array.from(text.matchAll(/^### ([\w-]+)\n\n\*\*(\w+)\.\*\* /gm), ([, name, severity]) => [
  name,
  severity?.toLowerCase(),
]);

describe('docs/smoke.md', () => {
  test('explains each rule, and says how bad a breach of it is', () => {
    expect(said).toEqual(Object.entries(smokeRules).map(([name, { severity }]) => [name, severity]));
  });

  test('names no rule as one about content is named', () => {
    expect(said.map(([name]) => name).filter((name) => Object.hasOwn(rules, name ?? ''))).toEqual([]);
  });
});
