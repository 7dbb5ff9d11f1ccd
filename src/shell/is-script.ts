import { factsOf, nameOf } from './effects/table.ts';
import { parseShell } from './parse-shell.ts';

/** What begins a line of a script besides programs: words of the grammar, of the shell itself, and what is set. */
const OF_THE_SHELL =
  /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|function|select|time|coproc|exec|cd|pushd|popd|export|local|declare|typeset|readonly|set|unset|shift|trap|return|exit|eval|source|test|read|printf|echo|alias|ulimit|umask|wait|jobs|true|false|let|[.:!{}[]|\[\[|\w+\+?=.*)$/;

/** How PromQL begins where it shares a program's name. */
const QUERY = /^sum ?(?:(?:by|without)\b|\()/;

/**
 * Whether a text that bash cannot read is a script with a mistake in it, rather than what a program prints, a query or
 * settings: at least half of the commands up to the mistake are a known program or path, a word of the shell, or have
 * an option.
 *
 * @param offset - where the mistake is
 * @param isKnown - whether the site says what a program of that name does
 */
export function isBrokenScript(text: string, offset: number, isKnown: (name: string) => boolean): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const before = parseShell(text.slice(0, start)).commands.map(({ words }) => words.map(({ value }) => value));
  const all = [...before, line.trim().split(/\s+/)];
  return all.filter((words) => isCommand(words, isKnown)).length * 2 >= all.length;
}

/**
 * Whether the words of a line are a command: a known program or path, a word of the shell, or with an option.
 *
 * @param isKnown - whether the site says what a program of that name does
 */
export function isCommand([first, ...more]: readonly string[], isKnown: (name: string) => boolean): boolean {
  if (first === undefined) return true;
  if (QUERY.test([first, ...more].join(' '))) return false;
  const name = nameOf(first);
  return (
    OF_THE_SHELL.test(first) ||
    /^(?:\.{0,2}|~)\/[\w.]/.test(first) ||
    factsOf(name) !== undefined ||
    isKnown(name) ||
    (/^[a-z][\w.-]*$/.test(first) && more.some((word) => /^--?[A-Za-z]/.test(word)))
  );
}
