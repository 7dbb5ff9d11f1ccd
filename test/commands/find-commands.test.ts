import { describe, expect, test } from 'vitest';
import type { Does } from '../../src/commands/facts.ts';
import { findCommands } from '../../src/commands/find-commands.ts';
import { noSurroundings } from '../../src/commands/surroundings.ts';
import { doubledNames, type OwnCommands } from '../../src/commands/table.ts';
import { markOf } from '../../src/template/marks.ts';
import { commands, unknown } from './commands.ts';

/** What a text changes, `kubectl delete: pod`, with commas between the commands. */
function changesOf(template: string, does: Does = 'changes', own: OwnCommands = {}): string {
  const names: string[] = [];
  const text = template.replace(/\{\{(\w+)\}\}/g, (_tag, name: string) => {
    const known = names.indexOf(name);
    return markOf(known === -1 ? names.push(name) - 1 : known);
  });
  return findCommands(text, 'shell', noSurroundings(), own)
    .filter((found) => found.does === does && found.slots.size > 0)
    .map(({ verb, slots }) => `${verb}: ${[...slots].map((slot) => names[slot]).join(' ')}`)
    .join(', ');
}

const sorted = (changes: string): string =>
  changes
    .split(', ')
    .map((each) => each.replace(/(?<=: ).*/, (names) => names.split(' ').sort().join(' ')))
    .join(', ');

describe('a command', () => {
  test.each(commands)('%j', (command, changes) => {
    expect(sorted(changesOf(command))).toBe(sorted(changes));
  });

  test('is tried in all its kinds', () => {
    expect(commands.length).toBeGreaterThan(300);
    expect(commands.filter(([, changes]) => changes === '').length).toBeGreaterThan(120);
  });
});

describe('a command that no table knows', () => {
  test.each(unknown)('%j', (command, found) => {
    expect(changesOf(command, 'unknown')).toBe(found);
    expect(changesOf(command)).toBe('');
  });
});

test('each command stands once in the tables', () => {
  expect(doubledNames()).toEqual([]);
});
