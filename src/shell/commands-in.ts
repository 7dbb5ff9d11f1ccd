import type { Code } from 'mdast';
import type { Branch } from './branches.ts';
import type { Span } from './parse-shell.ts';
import { asWords } from './placeholders.ts';
import { shellBlockOf } from './shell-block.ts';

/** Whether a code block is commands for a POSIX shell or one like it, or a terminal in which some were typed. */
export function isShell(code: Code): boolean {
  const block = shellBlockOf(code);
  return block !== undefined && block.language.grammar !== 'other';
}

/** Commands as a shell would be given them: a script, or one command of a session. */
export interface ShellSource {
  text: string;
  branch: Branch;
  /** Where a place of the text is in the code block. */
  offsetAt(index: number): number;
}

/**
 * The commands of a code block that bash's grammar is right for, or nearly, as texts to parse: one of
 * a script, one for each command of a session; again for each way in which its sections may be decided.
 *
 * @param unprompted - whether to take a session without any prompt for commands, though it may be output
 */
export function shellSourcesOf(code: Code, unprompted = false): ShellSource[] {
  const block = shellBlockOf(code);
  if (!block) return [];
  return block.branches.flatMap(({ branch, session }): ShellSource[] => {
    if (session) return session.commands.filter(({ isShell }) => isShell).map(({ spans }) => sourceFrom(branch, spans));
    const { role, grammar } = block.language;
    if (grammar === 'other' || (role === 'session' && !unprompted) || block.problem) return [];
    return [sourceFrom(branch, [{ start: 0, end: branch.text.length }])];
  });
}

function sourceFrom(branch: Branch, spans: readonly Span[]): ShellSource {
  const parts = spans.map(({ start, end }) => ({ start, text: branch.text.slice(start, end) }));
  return {
    text: asWords(parts.map(({ text }) => text).join('')),
    branch,
    offsetAt(index) {
      let rest = index;
      for (const { start, text } of parts) {
        if (rest < text.length) return branch.offsetAt(start + rest);
        rest -= text.length;
      }
      const last = parts.at(-1);
      return branch.offsetAt(last ? last.start + last.text.length : 0);
    },
  };
}
