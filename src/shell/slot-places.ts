import { parse, type SyntaxNode } from 'unbash';
import { hasMark, markOf, marksIn } from '../language/marks.ts';
import { nameIndex } from './command-name.ts';
import { parseShell, type ShellCommand, type ShellWord } from './parse-shell.ts';
import { walk } from './walk.ts';

/** Where in a shell command a slot is, as far as it matters for what its value can do. */
export interface SlotPlace {
  /** The number of the slot's mark. */
  mark: number;
  /** The constructs around it, outermost first, in which a shell reads its value again: `"…"`, `$(…)`, a here-document, `eval`. */
  inside: string[];
  /** The command that could take the value for an option: the slot is its first argument, with no `--` before it. */
  optionOf: string | undefined;
}

const SHELL = /^(?:.*\/)?(?:ba|da|a|k|mk|z|fi)?sh$/;
/** Commands to which `--` means nothing, or which print their arguments. */
const WITHOUT_DOUBLE_DASH = new Set(['echo', 'printf', 'cd', 'test', '[', 'export', 'local', 'declare', 'read', 'set']);

/** Finds where the slots of shell commands are. */
export function slotPlaces(text: string): SlotPlace[] {
  if (!hasMark(text)) return [];
  const { commands } = parseShell(text);
  const places = new Map<number, SlotPlace>();
  // Each mark is found in ever smaller parts; the constructs around the smallest are what counts.
  walk(parse(text), text, [] as string[], (node, source, around) => {
    const construct = constructOf(node);
    const inside = construct === undefined ? around : [...around, construct];
    for (const mark of marksIn(source.slice(node.pos, node.end)))
      places.set(mark, { mark, inside: [...inside], optionOf: undefined });
    return inside;
  });
  for (const command of commands) {
    for (const { word, runner } of wordsThatRun(command))
      for (const mark of word.slots) places.get(mark)?.inside.push(runner);
    const [mark, optionOf] = optionIn(command, text) ?? [];
    const place = mark === undefined ? undefined : places.get(mark);
    if (place && place.inside.length === 0) place.optionOf = optionOf;
  }
  return [...places.values()];
}

function constructOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return 'single quotes';
    case 'DoubleQuoted':
    case 'LocaleString':
      return 'double quotes';
    case 'CommandExpansion':
      return node.text.startsWith('`') ? 'backticks' : '`$(…)`';
    case 'ProcessSubstitution':
      return `\`${node.operator}(…)\``;
    case 'ArithmeticExpansion':
    case 'ArithmeticCommand':
      return '`((…))`';
    case 'HereDocBody':
      return 'a here-document';
    default:
      return undefined;
  }
}

/** The words of a command that a shell reads as commands: those of `eval`, of `bash -c`, of `ssh` in quotes. */
function wordsThatRun({ words, input }: ShellCommand): { word: Pick<ShellWord, 'slots'>; runner: string }[] {
  const values = words.map(({ value }) => value);
  const index = nameIndex(values);
  const name = values[index] ?? '';
  const args = values.slice(index + 1);
  const all = words.slice(index + 1);
  const shell = words.findIndex(({ value }) => SHELL.test(value) || value === 'su');
  const told = shell === -1 ? -1 : words.findIndex(({ value }, index) => index > shell && /^-[a-z]*c$/.test(value));
  const as = (runner: string | undefined, list: readonly ShellWord[]) =>
    list.map((word) => ({ word, runner: `a command for \`${runner}\`` }));
  if (told !== -1) return as(words[shell]?.value, words.slice(shell + 1));
  if (name === 'eval' || name === 'watch') return as(name, all);
  // What is given to ssh in one word is taken apart at the other end.
  if (name === 'ssh')
    return as(
      name,
      all.filter(({ value }) => /\s/.test(value)),
    );
  if (shell !== -1 && input && (args.length === 0 || args.includes('-s')))
    return [{ word: input, runner: `a command for \`${words[shell]?.value}\`` }];
  return [];
}

/** The slot that is a command's first argument, and the command. */
function optionIn({ words }: ShellCommand, text: string): [mark: number, command: string] | undefined {
  const index = nameIndex(words.map(({ value }) => value));
  const command = words[index];
  const argument = words[index + 1];
  const [mark] = argument?.slots ?? [];
  if (!command || !argument || mark === undefined || command.slots.length > 0) return undefined;
  if (WITHOUT_DOUBLE_DASH.has(command.value)) return undefined;
  return text.startsWith(markOf(mark), argument.start) ? [mark, command.value] : undefined;
}
