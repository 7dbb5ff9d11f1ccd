import type { Code } from 'mdast';
import { shellSourcesOf } from '../../shell/commands-in.ts';
import { parseShell, type ShellCommand } from '../../shell/parse-shell.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { RuleFinding } from '../rule.ts';

const DECLARES = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);
/** A backslash that does not end its line, where the command plainly goes on below: what is there is no command of its own. */
const CONTINUED = /\\([ \t]+)(?=\n(?:[ \t]+[^\s#]|-|["'{|&>]|https?:))/g;

/** Commands that a shell reads, and that do not do what is written: `NAME = x`, `[$x = 1]`, a space behind the backslash of a line. */
export const shellSlipsIn = (page: CheckedPage): RuleFinding[] =>
  page.nodes('code').flatMap((code) => {
    if (!/ = |\\[ \t]+\n|\[[$"'\w!-]/.test(code.value)) return [];
    const found = new Map<number, RuleFinding>();
    for (const { text, offsetAt } of shellSourcesOf(code)) {
      for (const command of parseShell(text).commands) {
        const sign = assignmentIn(command);
        const bracket = gluedTest(command.words, text);
        if (bracket !== undefined) found.set(offsetAt(bracket), glued(code, offsetAt(bracket), page));
        if (sign !== undefined) found.set(offsetAt(sign), spaced(code, offsetAt(command.start), page));
      }
      for (const { 1: space = '', index } of text.matchAll(CONTINUED)) {
        const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
        if (/(?:^|\s)#/.test(line)) continue;
        const place = page.placeOf(code, offsetAt(index + 1));
        found.set(offsetAt(index), {
          ...place,
          message: 'A space follows this backslash, so that the command ends here, and the next line is another one',
          hint: 'Take out what is behind the backslash: it must be the last of its line.',
          edits: [{ ...place, from: space, to: '' }],
        });
      }
    }
    return [...found.values()];
  });

/** Where the `=` of an assignment with spaces around it is. */
function assignmentIn({ words }: ShellCommand): number | undefined {
  const [name, second, third] = words;
  if (name === undefined || second === undefined) return undefined;
  if (second.value === '=' && /^[A-Z_][A-Z0-9_]*$/.test(name.value)) return second.start;
  return DECLARES.has(name.value) && third?.value === '=' ? third.start : undefined;
}

const spaced = (code: Code, offset: number, page: CheckedPage): RuleFinding => ({
  ...page.placeOf(code, offset),
  message: 'With spaces around its `=` this sets nothing: a shell takes the name for a command, or the `=` for a name',
  hint: 'Write `NAME=value`, without spaces.',
});

/** Where a `[` is that has no space behind it: `[$x -eq 1]`, which is no command. */
function gluedTest(words: ShellCommand['words'], text: string): number | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const isGlued = /^\[\[?[$"'\w!-]/.test(text.slice(first.start, first.end));
  return isGlued && text[last.end - 1] === ']' ? first.start : undefined;
}

const glued = (code: Code, offset: number, page: CheckedPage): RuleFinding => ({
  ...page.placeOf(code, offset),
  message: 'Without a space behind its `[` this is no test: a shell looks for a command with that name',
  hint: 'Write a space behind `[` and before `]`: `[ "$x" = 1 ]`.',
});
