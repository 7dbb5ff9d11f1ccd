import type { Code } from 'mdast';
import { commandLines, type Stretch } from '../shared/command-lines.ts';
import { conditionInWords } from '../shared/names.ts';
import { splitMarks } from '../template/marks.ts';
import type { CodeSection } from '../template/place-sections.ts';
import { HAND_FILLED } from './hand-filled.ts';

/** A script as bash shall parse it: one way in which a code block may be filled. */
export interface ShellScript {
  text: string;
  /** When the block is this script; undefined when all of its sections are shown. */
  when: string | undefined;
  /** Where each line of the script starts in the code block's text. */
  lines: number[];
  /** It is taken from what a terminal showed, where a command's later lines cannot be told from output. */
  isSession: boolean;
}

/** The languages that bash parses. */
const BASH = new Set(['bash', 'sh', 'shell']);
const SESSION = new Set(['console', 'shellsession', 'shell-session', 'terminal']);

/** Whether a code block is commands for a POSIX shell or bash, or a terminal in which some were typed. */
export function isShell({ lang }: Code): boolean {
  const language = (lang ?? '').toLowerCase();
  return BASH.has(language) || SESSION.has(language);
}

/**
 * The commands of a block that shows a session at a terminal, as Copy takes them; none when there is
 * not one prompt in what is said to be a session; undefined when the block is a script.
 */
export function commandsOf({ lang, value }: Code): Stretch[] | undefined {
  const language = (lang ?? '').toLowerCase();
  return commandLines(value, language) ?? (SESSION.has(language) ? [] : undefined);
}

/** The code block as a script with all of its sections shown. */
export const wholeScript = (code: Code): ShellScript => makeScript(code, [], undefined);

/** The scripts that the code block is when one of its conditions is decided, and when none holds. */
export function branchesOf(code: Code): ShellScript[] {
  const sections = code.data?.sections ?? [];
  const conditions = [...new Set(sections.map(({ condition }) => condition))];
  const hiddenBy = (decided: (condition: string) => boolean): CodeSection[] =>
    sections.filter(({ condition }) => !decided(condition));
  return [
    ...conditions.map((condition) =>
      makeScript(
        code,
        hiddenBy((other) => holdsWith(other, condition)),
        conditionInWords(condition, false),
      ),
    ),
    makeScript(
      code,
      hiddenBy((condition) => condition.startsWith('!')),
      'nothing is given',
    ),
  ];
}

/** Whether a section may be shown when another condition holds. */
function holdsWith(other: string, condition: string): boolean {
  if (other === condition) return true;
  if (other === `!${condition}` || condition === `!${other}`) return false;
  const [name, value] = condition.split('.', 2);
  const [otherName, otherValue] = other.split('.', 2);
  // A parameter has one value, unless it is a list, which is rare in commands.
  return value === undefined || otherValue === undefined || name !== otherName;
}

function makeScript(code: Code, hidden: readonly Stretch[], when: string | undefined): ShellScript {
  const shown = without(hidden, code.value.length);
  const commands = commandsOf(code);
  const ranges = commands ? both(commands, shown) : shown;
  const lines: number[] = [];
  let text = '';
  for (const { start, end } of ranges) {
    const part = code.value.slice(start, end);
    if (text === '' || text.endsWith('\n')) lines.push(start);
    for (let next = part.indexOf('\n') + 1; next > 0 && next < part.length; next = part.indexOf('\n', next) + 1)
      lines.push(start + next);
    text += part;
  }
  return { text: asWords(text), when, lines, isSession: commands !== undefined };
}

/** A tag, and a placeholder that a person fills in, is a word. */
const asWords = (text: string): string =>
  splitMarks(text)
    .map((part) => (typeof part === 'number' ? 'x' : part))
    .join('')
    .replace(HAND_FILLED, (placeholder) => (placeholder.startsWith('<') ? 'x' : placeholder));

/** The parts of the ones that are in the others, too. */
const both = (ones: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  ones.flatMap((one) =>
    others
      .map(({ start, end }) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }))
      .filter(({ start, end }) => start < end),
  );

/** What is left of a text of that length. */
function without(hidden: readonly Stretch[], length: number): Stretch[] {
  const ranges: Stretch[] = [];
  let start = 0;
  for (const range of hidden.toSorted((a, b) => a.start - b.start)) {
    if (range.start > start) ranges.push({ start, end: range.start });
    start = Math.max(start, range.end);
  }
  if (start < length) ranges.push({ start, end: length });
  return ranges;
}
