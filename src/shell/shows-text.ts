import type { ShellCommand } from './parse-shell.ts';

/** Programs that print lines of files, or what a server sends: any line may be among them. Beside each, how many words it has at least that does so. */
const LEAST_WORDS: Readonly<Record<string, number>> = {
  ...named('bat bzcat cat crontab curl diff tac wget xzcat zcat', 0),
  // Behind a pipe they have no file.
  ...named('cut head less more nl sort tail uniq', 1),
  ...named('awk egrep fgrep gawk grep rg sed zgrep', 2),
};
function named(names: string, least: number): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, least]));
}
const WRAPPERS = new Set(['sudo', 'doas', 'command', 'time', 'timeout', 'nice']);

/**
 * Whether a line of commands shows text that is nowhere in it, so that what comes after it in a session may be a line
 * of that, whatever it looks like. What goes through a pipe first counts, too: it is enough that it may.
 */
export const showsText = (commands: readonly ShellCommand[]): boolean => commands.some(shows);

function shows({ words, input, files }: ShellCommand): boolean {
  // What goes into a file is not shown, and what is given in the command itself is there to be seen.
  if (input !== undefined || files.some(({ operator }) => operator.startsWith('>'))) return false;
  const all = words.map(({ value }) => value);
  const [program = '', ...given] = all.filter((word) => !WRAPPERS.has(word) && !/^(?:-|\w+=)/.test(word));
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (name === 'systemctl') return given[0] === 'cat';
  const least = Object.hasOwn(LEAST_WORDS, name) ? LEAST_WORDS[name] : undefined;
  // `grep -r x` has no file either.
  return least !== undefined && (given.length >= least || all.some((word) => /^-\w*[rR]/.test(word)));
}
