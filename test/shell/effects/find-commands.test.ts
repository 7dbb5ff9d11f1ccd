import { describe, expect, test } from 'vitest';
import { markOf } from '../../../src/language/marks.ts';
import type { Does } from '../../../src/shell/effects/facts.ts';
import { findCommands } from '../../../src/shell/effects/find-commands.ts';
import { noSurroundings } from '../../../src/shell/effects/surroundings.ts';
import { doubledNames, type OwnCommands } from '../../../src/shell/effects/table.ts';
import { onClusters } from './commands/clusters.ts';
import { onMachines } from './commands/machines.ts';
import { onOthers } from './commands/others.ts';
import { unknown } from './commands/unknown.ts';

const commands = [...onClusters, ...onMachines, ...onOthers];

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

/** Ways to have a command run by another one, each with what it adds to the targets. */
const around: readonly (readonly [string, (command: string) => string])[] = [
  ['', (command) => `sudo -u app ${command}`],
  ['', (command) => `env A=b nohup timeout -k 5 30 nice -n 5 ${command}`],
  ['', (command) => `bash -lc ${quoted(command)}`],
  ['', (command) => `sudo sh -c ${quoted(command)}`],
  ['', (command) => `eval ${quoted(command)}`],
  ['', (command) => `bash <<'EOF'\n${command}\nEOF`],
  ['', (command) => `for i in 1 2; do\n${command}\ndone`],
  ['', (command) => `if true; then\n${command}\nfi`],
  ['', (command) => `f() {\n${command}\n}\nf`],
  ['', (command) => `(${command}\n)`],
  ['', (command) => `true && { ${command}\n}`],
  ['', (command) => `out=$(${command}\n)`],
  ['', (command) => `su - app -c ${quoted(`bash -c ${quoted(command)}`)}`],
  ['there', (command) => `ssh -p 22 {{there}} ${quoted(command)}`],
  ['there', (command) => `ssh {{there}} <<'EOF'\n${command}\nEOF`],
  ['there', (command) => `kubectl -n x exec -i {{there}} -c app -- sh -c ${quoted(command)}`],
  ['there', (command) => `docker exec {{there}} bash -c ${quoted(command)}`],
];
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Commands that stand alone on a line. */
const simple = commands.filter(([command]) => !/\n|#|\$\{?1|\{\{command\}\}|<pod>|^cmd=/.test(command));
/** Of those, what another command can be written before: no loops, assignments or words of the shell's own. */
const COMPOUND = /^(?:(?:for|while|until|if|case|select|coproc|declare|echo|cd|!|\[) |\(|\{|\w+=|> )/;

describe.each(around.map(([adds, wrap]) => ({ adds, wrap, name: wrap('…') })))('run by $name', ({ adds, wrap }) => {
  test('every command changes what it changes alone, and a reading one nothing', () => {
    const isPrefix = wrap('').endsWith(' ');
    const tried = simple.filter(([command]) => !isPrefix || !COMPOUND.test(command));
    expect(tried.length).toBeGreaterThan(300);
    const wrong = tried.flatMap(([command, changes]) => {
      const expected = changes === '' ? '' : changes.replaceAll(/(?=, |$)/g, adds && ` ${adds}`);
      const found = changesOf(wrap(command));
      return sorted(found) === sorted(expected) ? [] : [`${wrap(command)} changes ${found}, not ${expected}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a command that no table knows', () => {
  test.each(unknown)('%j', (command, found) => {
    expect(changesOf(command, 'unknown')).toBe(found);
    expect(changesOf(command)).toBe('');
  });
});

test('functions that call each other again and again are followed for a while, and end', () => {
  const chain = Array.from({ length: 40 }, (_, index) => `f${index}() { f${index + 1}; f${index + 1}; }`).join('\n');
  expect(changesOf(`${chain}\nf40() { rm {{file}}; }\nf0\nf39\nrm {{file}}`)).toContain('rm: file');
});

test('each command is once in the tables', () => {
  expect(doubledNames()).toEqual([]);
});
