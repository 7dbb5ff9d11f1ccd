import { expect, test } from 'vitest';
import { rulePattern } from '../../src/init/rule-pattern.ts';

test.each<[string, string[], string]>([
  ['there are none', [], ''],
  ['one file in a folder', ['rules/a.yml'], 'rules/**/*.{yaml,yml}'],
  ['the folder of several', ['ops/rules/a.yml', 'ops/rules/b/c.yaml'], 'ops/rules/**/*.{yaml,yml}'],
  ['what several folders have together', ['ops/a/x.yml', 'ops/b/y.yml'], 'ops/**/*.{yaml,yml}'],
  ['folders at the top', ['a/x/1.yml', 'b/2.yml', 'a/3.yml'], '{a,b}/**/*.{yaml,yml}'],
  ['files at the top', ['a/1.yml', '2.yml'], '**/*.{yaml,yml}'],
])('the pattern is that of %s', (_, files, pattern) => {
  expect(rulePattern(files)).toBe(pattern);
});
