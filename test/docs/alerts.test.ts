import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { factNames } from '../../src/kinds/facts.ts';
import { allRules, commandOf } from '../support/rules.ts';
import { checked, oneRule } from '../support/site.ts';

const text = await readFile(new URL('../../docs/alerts.md', import.meta.url), 'utf8');
const under = (heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

describe('docs/alerts.md', () => {
  test('names each rule about alerts and no other', () => {
    const byAlerts = allRules.names.filter((name) => commandOf(name) === 'alerts');
    const linked = Array.from(
      under('What is found').matchAll(/\[([\w-]+)\]\(rules\.md#\1\)/g),
      ([, name = '']) => name,
    );
    expect(linked.sort()).toEqual(byAlerts.sort());
  });

  test('lists the options of new and no others', () => {
    const listed = Array.from(
      under('`npm run new`').matchAll(/^\| (`--[^|]+)\|/gm),
      ([, cell = '']) => cell.match(/[a-z]+/g) ?? [],
    );
    expect(listed.flat().sort()).toEqual([...factNames].sort());
  });

  test('shows JSON that is as it is printed', async () => {
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '');
    const rule = oneRule(
      'HighCPU',
      'expr: up',
      'annotations:',
      '  runbook_url: https://runbooks.example.com/alerts/HighCPU/',
    );
    const { reports } = await checked(rule);
    const [alert] = reports;
    expect(shown.alerts[0]).toEqual({
      ...alert,
      file: 'rules/cpu.yaml',
      problems: alert?.problems.map((problem) => ({ ...problem, file: 'rules/cpu.yaml', line: 9, column: 24 })),
    });
  });
});
