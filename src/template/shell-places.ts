import { hasMark, LONGEST_MARK, markOf, splitMarks } from './marks.ts';

/** Where in a shell command a slot stands, as far as it matters for what its value can do. */
export interface ShellPlace {
  /** The number of the slot's mark. */
  mark: number;
  /** The constructs around it, outermost first, in which a shell reads its value again: `"…"`, `$(…)`, a here-document, `eval`. */
  inside: string[];
  /** The command that could take the value for an option: the slot is its first argument, with no `--` before it. */
  optionOf: string | undefined;
}

/** What runs its argument as a command when it has the option `-c`. */
const SHELLS = new Set(['bash', 'sh', 'dash', 'zsh', 'ksh', 'su']);
/** Commands to which `--` means nothing, or which print their arguments. */
const WITHOUT_DOUBLE_DASH = new Set([
  'echo',
  'printf',
  'cd',
  'test',
  '[',
  'export',
  'local',
  'declare',
  'read',
  'set',
  'for',
  'in',
  'if',
  'while',
  'case',
]);
const PREFIXES = new Set(['sudo', 'time', 'nohup', 'exec', 'command', 'then', 'do', 'else', '!']);

/**
 * Finds where the slots of a shell script stand. It follows the quoting rules of POSIX (Shell
 * Command Language, 2.2 Quoting, 2.6.3 Command Substitution, 2.7.4 Here-Document) as far as they
 * decide which construct a character is in.
 */
export function shellPlaces(code: string): ShellPlace[] {
  const places: ShellPlace[] = [];
  const around: { name: string; end: string }[] = [];
  const heredocs: { word: string; dashed: boolean }[] = [];
  let words: string[] = [];
  /** Which of the words is the command. */
  let commandAt: number | undefined;
  let hasCommandOption = false;
  let word = '';
  let index = 0;

  const endWord = (): void => {
    if (word !== '' && words.push(word) && isCommand(word)) commandAt ??= words.length - 1;
    hasCommandOption ||= /^-[a-z]*c$/.test(word);
    word = '';
  };
  const endCommand = (): void => {
    endWord();
    words = [];
    commandAt = undefined;
    hasCommandOption = false;
  };
  /** Nobody knows which command a tag will be. */
  const commandOf = (): string | undefined => {
    const command = commandAt === undefined ? undefined : words[commandAt];
    return command === undefined || hasMark(command) ? undefined : command;
  };
  /** After an option the slot may be that option's value; after another argument it is not the first. */
  const optionOf = (): string | undefined => {
    const command = commandOf();
    return command === undefined || WITHOUT_DOUBLE_DASH.has(command) || commandAt !== words.length - 1
      ? undefined
      : command;
  };
  const slotsIn = (text: string, inside: string[]): void => {
    for (const part of splitMarks(text))
      if (typeof part === 'number') places.push({ mark: part, inside, optionOf: undefined });
  };

  while (index < code.length) {
    const rest = code.slice(index);
    const inner = around.at(-1);
    const [, first] = splitMarks(rest.slice(0, LONGEST_MARK));
    if (typeof first === 'number' && rest.startsWith(markOf(first))) {
      const runner = commandOf();
      const runs = runner === 'eval' || (runner !== undefined && SHELLS.has(runner) && hasCommandOption);
      places.push({
        mark: first,
        inside: [...around.map(({ name }) => name), ...(runs ? [`\`${runner}\``] : [])],
        optionOf: around.length === 0 && word === '' ? optionOf() : undefined,
      });
      word += markOf(first);
      index += markOf(first).length;
      continue;
    }
    const character = rest[0] ?? '';
    index++;
    if (inner?.name === 'single quotes') {
      if (character === "'") around.pop();
    } else if (character === '\\') {
      word += code[index] ?? '';
      index++;
    } else if (inner && character === inner.end) {
      around.pop();
      if (inner.end === ')') endCommand();
    } else if (rest.startsWith('$((')) index += 2;
    else if (rest.startsWith('$(')) {
      around.push({ name: '`$(…)`', end: ')' });
      index++;
      endWord();
    } else if (character === '`') around.push({ name: 'backticks', end: '`' });
    else if (character === '"') around.push({ name: 'double quotes', end: '"' });
    else if (inner?.name === 'double quotes') word += character;
    else if (character === "'") around.push({ name: 'single quotes', end: "'" });
    else if (character === '#' && word === '') index += rest.search(/\n|$/) - 1;
    else if (/^<<-?(?!<)/.test(rest)) {
      const [whole = '', dash = '', delimiter = ''] = /^<<(-?)\s*["'\\]?([\w.-]+)["']?/.exec(rest) ?? [];
      if (delimiter !== '') heredocs.push({ word: delimiter, dashed: dash !== '' });
      index += Math.max(whole.length, 2) - 1;
    } else if (character === '\n' || /[;&|]/.test(character)) {
      endCommand();
      if (character !== '\n') continue;
      for (let document = heredocs.shift(); document; document = heredocs.shift()) {
        const end = endOfHeredoc(code, index, document);
        slotsIn(code.slice(index, end), ['a here-document']);
        index = end;
      }
    } else if (/\s/.test(character)) endWord();
    else word += character;
  }
  return places;
}

function endOfHeredoc(code: string, start: number, { word, dashed }: { word: string; dashed: boolean }): number {
  const end = new RegExp(`^${dashed ? '\\t*' : ''}${word.replace(/[.-]/g, '\\$&')}$`, 'm').exec(code.slice(start));
  return end ? start + end.index + end[0].length : code.length;
}

/** Whether a word can be the command: `sudo -u app env X=1 bash` is `bash`, or at least `app`. */
const isCommand = (word: string): boolean => !PREFIXES.has(word) && !word.startsWith('-') && !/^\w+=/.test(word);
