import { type Command, type ParsedScript, type ParseError, parse, type SyntaxNode, type Word } from 'unbash';
import { marksIn } from '../language/marks.ts';
import { walk } from './walk.ts';

/** A part of the text that was parsed. */
export interface Span {
  start: number;
  end: number;
}

/** A word of a command. */
export interface ShellWord extends Span {
  /** Without the quotes; marks are in it as they are. A variable and a substitution stay as written. */
  value: string;
  /** The slots in it, by the numbers of their marks, those in a substitution too. */
  slots: number[];
  /** The name of the variable that it sets, when it does: `x=1`. */
  variable?: string;
}

/** Text that a command reads: a here-document or a here-string. */
export interface ShellInput extends Span {
  value: string;
  slots: number[];
}

/** A simple command, wherever it is: in a loop, a function, a substitution. */
export interface ShellCommand extends Span {
  /** Its name first; empty when it only sets variables. Redirections are not among them. */
  words: ShellWord[];
  /** Assignments before its name, or without one. */
  assignments: ShellWord[];
  /** What its standard input says. */
  input: ShellInput | undefined;
  /** The files that it reads or writes. */
  files: (ShellWord & { operator: string })[];
}

/** What keeps a text from being commands. */
export interface ShellProblem {
  /** Whether more lines could complete it: an open quote, `for` without `done`, a `|` at the end. */
  isIncomplete: boolean;
  offset: number;
  message: string;
}

export interface ParsedShell {
  /** Every simple command, in the order in which they begin. */
  commands: ShellCommand[];
  problem: ShellProblem | undefined;
}

/**
 * Parses shell commands by bash's grammar, near enough for POSIX shells, ksh and zsh. Marks of
 * slots are letters to it. It never throws: of what it does not understand it gives what it can.
 */
export function parseShell(source: string): ParsedShell {
  // The parser would take a backslash before the last line's end away.
  const text = source.replace(/\n$/, '');
  const script = parse(text);
  const commands = commandsOf(script, text);
  return { commands: commands.sort((a, b) => a.start - b.start), problem: problemOf(script, text) };
}

function commandsOf(script: ParsedScript, text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  // Where commands in backticks had to be unescaped first, all of them are where the substitution does.
  walk(
    script,
    text,
    { fixed: undefined as Span | undefined, around: script as SyntaxNode },
    (node, source, context) => {
      const { around } = context;
      const isUnescaped = node.type === 'Script' && node.source !== undefined;
      const fixed = context.fixed ?? (isUnescaped ? { start: around.pos, end: around.end } : undefined);
      if (node.type === 'Command') commands.push(commandOf(node, source, fixed));
      return { fixed, around: node };
    },
  );
  return commands;
}

/** @param fixed - the place of everything, where its own places are in another text */
function commandOf(node: Command, source: string, fixed: Span | undefined): ShellCommand {
  const span = ({ pos, end }: { pos: number; end: number }): Span => fixed ?? { start: pos, end };
  const slotsIn = ({ pos, end }: { pos: number; end: number }): number[] => marksIn(source.slice(pos, end));
  const word = (node: Word): ShellWord => ({ ...span(node), value: node.value, slots: slotsIn(node) });

  const command: ShellCommand = { ...span(node), words: [], assignments: [], input: undefined, files: [] };
  if (node.name) command.words.push(word(node.name));
  for (const part of [...node.prefix, ...node.args]) {
    if (part.type === 'Word') command.words.push(word(part));
    else if (part.type === 'Assignment')
      (node.prefix.includes(part) ? command.assignments : command.words).push({
        ...span(part),
        value: part.value.type === 'Word' ? part.value.value : part.text,
        slots: slotsIn(part),
        variable: part.name,
      });
  }
  for (const redirect of node.redirects) {
    if (redirect.type === 'HereDoc')
      command.input = { ...span(redirect.body), value: redirect.body.text, slots: slotsIn(redirect.body) };
    else if (redirect.type === 'HereString' && redirect.target) command.input = word(redirect.target);
    else if (redirect.type === 'Redirect' && redirect.target)
      command.files.push({ ...word(redirect.target), operator: redirect.operator });
  }
  return command;
}

/** The first problem that is told; one that more lines could solve only when all of the outermost are of that kind. */
function problemOf(script: ParsedScript, text: string): ShellProblem | undefined {
  const end = text.trimEnd().length;
  const outermost = (script.errors ?? []).map((error) => problemFrom(error, end));
  // A group in which nothing has been said yet is told of at its beginning, too.
  for (const [index, problem] of outermost.entries())
    problem.isIncomplete ||= isEmptyGroup(problem) && outermost[index + 1]?.isIncomplete === true;
  const wrong = outermost.find(({ isIncomplete }) => !isIncomplete);
  if (wrong) return wrong;
  if (outermost.length > 0) return outermost[0];

  const inner: ShellProblem[] = [];
  const endsInBackslash = /(?<!\\)(?:\\\\)*\\$/.test(text);
  walk(script, text, script, (node, source, context) => {
    if (node.type === 'Script' && node !== script)
      for (const error of (node as ParsedScript).errors ?? [])
        inner.push({ ...problemFrom(error, end), isIncomplete: false });
    if (node.type === 'HereDoc' && !node.closing)
      inner.push({
        isIncomplete: true,
        offset: node.pos,
        message: `unterminated here-document, which ends with a line \`${node.delimiter?.value ?? ''}\``,
      });
    // A function's name is followed by `()`; the parser passes over another `(` there.
    if (node.type === 'Command' && node.name && /^(?:[ \t]|\\\n)*\(/.test(source.slice(node.name.end)))
      inner.push({ isIncomplete: false, offset: Math.min(node.name.end, end), message: 'unexpected token `(`' });
    // A backslash at the end of a comment is no part of a word.
    if (node.type === 'Word' && endsInBackslash && node.end === text.length)
      inner.push({ isIncomplete: true, offset: end - 1, message: 'expected a line after `\\`' });
    // What a here-document holds is looked at when it is run.
    return node.type === 'HereDocBody' ? undefined : context;
  });
  return inner.find(({ isIncomplete }) => isIncomplete) ?? inner[0];
}

function problemFrom({ message, pos }: ParseError, end: number): ShellProblem {
  return {
    // After `>` a shell expects its file on the same line.
    isIncomplete: message.startsWith('unterminated ') || (pos >= end && message !== 'expected redirect target'),
    offset: Math.min(pos, end),
    message: message.replaceAll(/'([^' ]+)'|(?<=after )'(.+)'/g, '`$1$2`'),
  };
}

const isEmptyGroup = ({ message }: ShellProblem): boolean => message.startsWith('expected command in ');
