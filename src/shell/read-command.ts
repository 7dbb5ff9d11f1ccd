import { parseShell } from './parse-shell.ts';
import { asWords } from './placeholders.ts';
import type { FoundPrompt, PromptFamily } from './prompts.ts';

/** A line of a session. */
export interface SessionLine {
  text: string;
  /** Where it begins in the session, and where the next one does. */
  start: number;
  next: number;
}

/** A command with all of its lines. */
export interface ReadCommand {
  /** What each of its lines gives to it: from which place of the line on. */
  parts: { line: SessionLine; from: number }[];
  text: string;
}

/** A command whose end cannot be found. */
export interface UnreadCommand {
  isIncomplete: boolean;
  /** In words that go on after "line 3: ". */
  message: string;
}

/** No command goes on for longer; what does is one whose quote is not closed. */
const MOST_LINES = 1000;
const LONGEST = 100_000;

/**
 * Reads a command from its prompt on, to the line that completes it.
 *
 * @param isPrompt - whether a line is a prompt for sure, so that no command but a here-document goes on over it
 */
export function readCommand(
  lines: readonly SessionLine[],
  index: number,
  { family, commandAt, indentation }: FoundPrompt,
  isPrompt: (line: SessionLine) => boolean,
): ReadCommand | UnreadCommand {
  const first = lines[index];
  if (!first) return { isIncomplete: true, message: 'nothing' };
  const begun: ReadCommand = { parts: [{ line: first, from: commandAt }], text: first.text.slice(commandAt) };
  let problem = openEnd(begun.text, family);
  if (!problem) return takePrompted(begun, lines, index + 1, family, indentation);
  if (!problem.isIncomplete) return problem;

  const isPrompted = moreAt(lines[index + 1], family, indentation) !== undefined;
  for (const prompted of isPrompted ? [true, false] : [false]) {
    const read: ReadCommand = { parts: [...begun.parts], text: begun.text };
    let last: UnreadCommand | undefined = problem;
    for (const line of lines.slice(index + 1, index + 1 + MOST_LINES)) {
      const from = prompted ? moreAt(line, family, indentation) : indentationOf(line, indentation);
      const inDocument = last.message.includes('here-document');
      if (from === undefined || (isPrompt(line) && !prompted && !inDocument) || read.text.length > LONGEST) break;
      read.parts.push({ line, from });
      read.text += `\n${line.text.slice(from)}`;
      if (cannotClose(last.message, line.text.slice(from))) continue;
      last = openEnd(read.text, family);
      if (!last) return prompted ? takePrompted(read, lines, index + read.parts.length, family, indentation) : read;
      if (!last.isIncomplete) break;
    }
    problem = prompted ? problem : (last ?? problem);
  }
  return { isIncomplete: true, message: problem.message };
}

/** Whether a line lacks what alone can close what is open, so that a long document is not parsed for each of its lines. */
function cannotClose(message: string, line: string): boolean {
  const [, delimiter] = /^unterminated here-document, which ends with a line `(.*)`$/.exec(message) ?? [];
  if (delimiter !== undefined) return line.trim() !== delimiter.trim();
  const quote = /^unterminated (single|double) quote$/.exec(message)?.[1];
  return quote !== undefined && !line.includes(quote === 'single' ? "'" : '"');
}

/** Programs other than shells show that a command goes on even when nothing of it is open. */
function takePrompted(
  read: ReadCommand,
  lines: readonly SessionLine[],
  index: number,
  family: PromptFamily,
  indentation: number,
): ReadCommand {
  if (family.kind === 'bash') return read;
  for (let at = index; at < lines.length; at++) {
    const line = lines[at];
    const from = moreAt(line, family, indentation);
    if (!line || from === undefined) break;
    read.parts.push({ line, from });
    read.text += `\n${line.text.slice(from)}`;
  }
  return read;
}

/** Where the command goes on in a line that begins with the sign that it does. */
function moreAt(line: SessionLine | undefined, { more }: PromptFamily, indentation: number): number | undefined {
  if (!line) return undefined;
  const from = indentationOf(line, indentation);
  const sign = more.exec(line.text.slice(from))?.[0];
  return sign === undefined ? undefined : from + sign.length;
}

/** A session may be indented as a whole. */
const indentationOf = ({ text }: SessionLine, indentation: number): number =>
  Math.min(/^\s*/.exec(text)?.[0].length ?? 0, indentation);

/** What keeps a text from being a whole command of its program. */
function openEnd(text: string, { kind }: PromptFamily): UnreadCommand | undefined {
  if (kind === 'bash') return parseShell(asWords(text)).problem;
  return OPEN[kind].test(text) ? { isIncomplete: true, message: NOT_ENDED[kind] } : undefined;
}

/** How a command of other programs ends when it goes on: we parse none of their languages. */
const OPEN: Record<Exclude<PromptFamily['kind'], 'bash'>, RegExp> = {
  sql: /^(?!\s*(?:[\\.@!/]|(?:use|exit|quit|help|source|status|clear|desc(?:ribe)?|connect|prompt)\b)|\s*$)(?![\s\S]*(?:;|\\\w+)\s*(?:--.*|#.*)?$)/i,
  python: /[:\\([{,]\s*$/,
  powershell: /[`|{(,]\s*$/,
  line: /[\\([{|,]\s*$/,
};
const NOT_ENDED: Record<keyof typeof OPEN, string> = {
  sql: 'expected `;`',
  python: 'expected a line after `...`',
  powershell: 'expected a line after `>>`',
  line: 'expected another line',
};
