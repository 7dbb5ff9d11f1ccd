import { markOf, replaceMarks } from '../language/marks.ts';
import type { ShellLanguage } from './languages.ts';
import { parseShell, type ShellCommand, type Span } from './parse-shell.ts';
import { asWords } from './placeholders.ts';
import { printedIn } from './printed-lines.ts';
import { type FoundPrompt, looksLikeCommand, looksPrompted, type PromptFamily, promptsOf } from './prompts.ts';
import { readCommand, type SessionLine } from './read-command.ts';
import { isSessionComment } from './session-comments.ts';
import { showsText } from './shows-text.ts';
import { startedBy } from './started-by.ts';

/** A command that was typed at a prompt. */
export interface SessionCommand {
  /** What Copy takes of it: from behind the prompts to the ends of its lines, line endings included. */
  spans: Span[];
  /** Whether bash's grammar is right for it. */
  isShell: boolean;
  /** The program whose prompt it is at. */
  family: PromptFamily;
}

/** Why it is not known what is to be copied. */
export interface SessionProblem {
  why: 'unclear' | 'incomplete' | 'wrong';
  offset: number;
  /** What is wrong, in words that go on after "line 3 ". */
  message: string;
}

export interface Session {
  commands: SessionCommand[];
  /** The commands are not to be copied: those after this are not known. */
  problem: SessionProblem | undefined;
  /** The prompt that its commands are at, as a fence can name it: its sign, or all of it where it is a program's. */
  prompt: string | undefined;
  /** Where the first command begins that was typed in another shell, or at another machine, than the one before it. */
  entersAt: number | undefined;
}

interface SessionInput {
  language: ShellLanguage;
  /** The prompts that the fence names; no others count then. */
  prompts: readonly string[] | undefined;
}

/**
 * Reads what a terminal showed: which lines are commands, with what is before them and what they printed.
 *
 * @param text - the author's, a mark for each slot, so that no value decides anything
 * @returns undefined when the text shows no prompt where one would be: it is commands alone, or no commands at all
 */
export function readSession(text: string, input: SessionInput): Session | undefined {
  return new SessionReader(text, input).read();
}

class SessionReader {
  readonly #lines: SessionLine[];
  readonly #input: SessionInput;
  /** The weak prompts that count. */
  readonly #active = new Set<string>();
  readonly #session: Session = { commands: [], problem: undefined, prompt: undefined, entersAt: undefined };
  #indentation: number | undefined;
  #last: FoundPrompt | undefined;
  /** The last command as bash reads it. */
  #lastCommands: readonly ShellCommand[] = [];
  /** Which signs begin lines of output here, whatever prompts look like. */
  readonly #printed: RegExp;
  /** The line above, when it was a comment. */
  #comment: string | undefined;

  constructor(text: string, input: SessionInput) {
    // A slot is a word, whatever its value; all offsets stay.
    const words = replaceMarks(text, (mark) => 'x'.repeat(markOf(mark).length));
    this.#input = input;
    this.#lines = Array.from(words.matchAll(/([^\n]*)(?:\n|$)/g), ({ 0: whole, 1: line = '', index }) => ({
      text: line,
      start: index,
      next: index + whole.length,
    })).filter(({ start, next }) => start < next);
    this.#printed = printedIn(this.#lines);
  }

  /** The line begins with a sign of which it is known here that a program prints it. */
  #isPrinted({ text }: SessionLine): boolean {
    return this.#input.prompts === undefined && this.#printed.test(text);
  }

  read(): Session | undefined {
    if (!this.#begins()) return undefined;
    for (let index = 0; index < this.#lines.length && !this.#session.problem; ) index = this.#readLine(index);
    const { commands, problem } = this.#session;
    return commands.length === 0 && !problem ? undefined : this.#session;
  }

  /** Whether the text may be a session; activates the weak prompts that it begins with. */
  #begins(): boolean {
    const { language, prompts } = this.#input;
    if (prompts) return prompts.length > 0;
    const first = this.#lines.find(({ text }) => text.trim() !== '' && !isLeadingComment(text, language));
    const found = first ? promptsOf(first.text) : [];
    if (language.role === 'session') {
      const hasDollar = this.#lines.some(({ text }) => promptsOf(text).some(({ family }) => family.name === '$'));
      // Where others say `$`, a `#` is as likely a comment's. Behind `root@web-1:~#`, a bare `#` is of a file that is shown.
      for (const { family, commandAt } of found)
        if (!family.isWeak) break;
        else if (
          family.name !== '#' ||
          !hasDollar ||
          startedBy(lastWords(commandsIn(first?.text.slice(commandAt) ?? ''))).length > 0
        )
          this.#active.add(family.name);
      return true;
    }
    // In a script of bash `% ` is nothing else either, but a text may be one of TeX.
    if (
      language.role === 'script' &&
      language.grammar !== 'other' &&
      found[0]?.family.name === '%' &&
      found[0].family.isWeak
    )
      this.#active.add('%');
    return found.some(
      ({ family, text }) =>
        (!family.isWeak || this.#active.has(family.name)) && (language.role !== 'text' || !/^[~/]\S+ #$/.test(text)),
    );
  }

  /** Reads what begins in a line; gives the line after it. */
  #readLine(index: number): number {
    const line = this.#lines[index];
    if (!line || line.text.trim() === '') {
      this.#comment = undefined;
      return index + 1;
    }
    if (this.#isPrinted(line)) return index + 1;
    const found = this.#promptOf(line);
    if (found && this.#mayBePrinted(found)) {
      this.#fail('unclear', line.start, 'may be a command or output');
      return index + 1;
    }
    if (!found) {
      const above = this.#comment;
      this.#comment = isSessionComment(line.text, above) ? line.text : undefined;
      const isComment = this.#session.commands.length === 0 && isLeadingComment(line.text, this.#input.language);
      if (!isComment && this.#comment === undefined && this.#isUnclear(line))
        this.#fail('unclear', line.start, 'may be a command or output');
      return index + 1;
    }
    this.#comment = undefined;
    this.#indentation ??= found.indentation;
    this.#session.prompt ??= found.family.name.length === 1 ? found.family.name : found.text;
    if (line.text.slice(found.commandAt) === '') return index + 1;
    const command = readCommand(this.#lines, index, found, (each) => this.#isSure(each));
    if (!('parts' in command)) {
      const why = command.isIncomplete ? 'incomplete' : 'wrong';
      this.#fail(why, line.start + found.commandAt, command.message);
      return index + 1;
    }
    const isShell = found.family.kind === 'bash' && this.#input.language.grammar !== 'other';
    this.#session.commands.push({
      spans: command.parts.map(({ line: { start, next }, from }) => ({ start: start + from, end: next })),
      isShell,
      family: found.family,
    });
    if (this.#last && entersAnother(this.#last, found)) this.#session.entersAt ??= line.start + found.commandAt;
    this.#last = found;
    this.#lastCommands = commandsIn(command.text);
    // A shell that shows more than a sign shows it each time.
    if (!found.family.isWeak) this.#active.clear();
    for (const name of startedBy(lastWords(this.#lastCommands))) this.#active.add(name);
    return index + command.parts.length;
  }

  /** The prompt that the line begins with for sure, as far as is known by now. */
  #promptOf({ text }: SessionLine): FoundPrompt | undefined {
    const { prompts, language } = this.#input;
    if (prompts) return namedPrompt(text, prompts, language);
    return promptsOf(text).find(
      ({ family, indentation, commandAt }) =>
        (this.#indentation ?? indentation) === indentation &&
        (!family.isWeak || this.#active.has(family.name)) &&
        (family.name !== '#' || !family.isWeak || looksLikeCommand(text.slice(commandAt)) || text.length === commandAt),
    );
  }

  /** Whether the last command prints lines of files, or its prompt had another name: what looks like a weak prompt may then be one of them. */
  #mayBePrinted({ family, text }: FoundPrompt): boolean {
    if (this.#input.prompts !== undefined || !family.isWeak) return false;
    if (showsText(this.#lastCommands)) return true;
    const isSameName = this.#last?.text === text || this.#last?.family !== family;
    const [, ...given] = lastWords(this.#lastCommands);
    return !isSameName && !given.some((word) => text.startsWith(word.replace(/;$/, '')));
  }

  #isSure(line: SessionLine): boolean {
    const found = this.#promptOf(line);
    return found !== undefined && (this.#input.prompts !== undefined || !found.family.isWeak);
  }

  /** Whether a line that is none may yet have been meant for a prompt. */
  #isUnclear({ text }: SessionLine): boolean {
    if (this.#input.prompts) return false;
    const indentation = /^\s*/.exec(text)?.[0].length ?? 0;
    const isInPlace = (this.#indentation ?? indentation) === indentation;
    // What merely looks like a prompt does so only where prompts begin.
    const found = promptsOf(text).filter(({ family }) => isInPlace || !family.isWeak);
    return (
      found.some(({ commandAt }) => commandAt < text.length) || (found.length === 0 && isInPlace && looksPrompted(text))
    );
  }

  #fail(why: SessionProblem['why'], offset: number, message: string): void {
    this.#session.problem = { why, offset, message };
  }
}

/**
 * Whether the line is a comment on what comes: before the first command nothing has been printed
 * yet. In a session a sentence is, which begins with a capital; what else may be root's command.
 */
function isLeadingComment(text: string, { role }: ShellLanguage): boolean {
  const comment = /^\s*#+(?:\s(.*))?$/.exec(text);
  return comment !== null && (role !== 'session' || !looksLikeCommand(comment[1]?.trimStart() ?? ''));
}

/** The prompt that the fence names: as it is there, or one that is known and ends so (`prompt="$"`). */
function namedPrompt(text: string, prompts: readonly string[], language: ShellLanguage): FoundPrompt | undefined {
  const known = promptsOf(text).find((found) => prompts.some((prompt) => found.text.endsWith(prompt)));
  if (known) return known;
  const indentation = /^\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(indentation);
  const named = prompts.find(
    (prompt) => rest === prompt || (rest.startsWith(prompt) && /\s/.test(rest[prompt.length] ?? '')),
  );
  if (named === undefined) return undefined;
  const commandAt = indentation + named.length + (/^\s*/.exec(rest.slice(named.length))?.[0].length ?? 0);
  const family = promptsOf(language.grammar === 'other' ? '> x' : '$ x')[0]?.family;
  return family && { family, text: named, indentation, commandAt };
}

/** Whether two commands in a row were typed in different programs, or at different machines. */
const entersAnother = (one: FoundPrompt, other: FoundPrompt): boolean =>
  one.family.name !== other.family.name || machineOf(one) !== machineOf(other);

const machineOf = ({ text }: FoundPrompt): string | undefined => /(?<![\w.-])[\w.-]+@[\w.-]+/.exec(text)?.[0];

const commandsIn = (text: string): ShellCommand[] => parseShell(asWords(text)).commands;
const lastWords = (commands: readonly ShellCommand[]): string[] =>
  commands.at(-1)?.words.map(({ value }) => value) ?? [];
