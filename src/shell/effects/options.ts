import type { CommandFacts } from './facts.ts';

/** A word of a command: its text as the shell hands it over, marks included, and the slots it depends on. */
export interface Word {
  text: string;
  slots: ReadonlySet<number>;
}

export interface Option {
  /** `-n`, `--dry-run`. */
  name: string;
  value: Word | undefined;
}

export interface Arguments {
  options: Option[];
  /** What is neither an option nor the value of one. */
  operands: Word[];
  /** What follows the operands that were asked for, or `--`. */
  rest: Word[];
}

/** No real option has a space in it: what does is a text that begins with a dash. */
const OPTION = /^(?:--[^\s=]+|-[^\s-].*|\+[A-Za-z]$)/s;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/**
 * Takes a command's words apart as getopt does: `-xn prod` is `-x` and `-n prod` when `-n` takes a
 * value. Options may be between operands, as GNU's programs have it.
 *
 * @param upTo - how many operands to read; what follows them is the rest
 */
export function readArguments(words: readonly Word[], facts: CommandFacts, upTo = Number.POSITIVE_INFINITY): Arguments {
  const valued = valuedOf(facts);
  const read: Arguments = { options: [], operands: [], rest: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    const { text } = word;
    if (text === '--') {
      read.rest = words.slice(index + 1);
      if (upTo === Number.POSITIVE_INFINITY) read.operands.push(...read.rest);
      return read;
    }
    if (OPTION.test(text)) {
      const { options, takesNext } = readOption(word, valued, facts.oneDash === true);
      read.options.push(...options);
      const last = options.at(-1);
      if (takesNext && last) last.value = words[++index];
    } else if (read.operands.length < upTo) read.operands.push(word);
    else {
      read.rest = words.slice(index);
      return read;
    }
  }
  return read;
}

const known = new WeakMap<CommandFacts, ReadonlySet<string>>();

function valuedOf(facts: CommandFacts): ReadonlySet<string> {
  const valued = known.get(facts) ?? new Set(facts.valued?.trim().split(/\s+/));
  known.set(facts, valued);
  return valued;
}

/** The same, past assignments that are before the command: `env A=b kubectl`. */
export const withoutAssignments = (words: readonly Word[]): readonly Word[] => {
  const first = words.findIndex(({ text }) => !ASSIGNMENT.test(text));
  return first === -1 ? [] : words.slice(first);
};

function readOption(
  { text, slots }: Word,
  valued: ReadonlySet<string>,
  oneDash: boolean,
): { options: Option[]; takesNext: boolean } {
  const equals = text.indexOf('=');
  const isWhole = oneDash || text.startsWith('--') || text.startsWith('+');
  if (isWhole) {
    const name = equals === -1 ? text : text.slice(0, equals);
    const value = equals === -1 ? undefined : { text: text.slice(equals + 1), slots };
    return { options: [{ name, value }], takesNext: value === undefined && valued.has(name) };
  }
  const options: Option[] = [];
  for (let at = 1; at < text.length; at++) {
    const name = `-${text[at]}`;
    if (valued.has(name)) {
      const value = text.slice(at + 1).replace(/^=/, '');
      options.push({ name, value: value === '' ? undefined : { text: value, slots } });
      return { options, takesNext: value === '' };
    }
    options.push({ name, value: undefined });
  }
  // `-delete` of a command that has no such letters is found by its whole name.
  if (text.length > 2) options.push({ name: equals === -1 ? text : text.slice(0, equals), value: undefined });
  return { options, takesNext: false };
}
