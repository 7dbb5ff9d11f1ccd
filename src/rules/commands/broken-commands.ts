import type { Code, InlineCode } from 'mdast';
import { type ShellSource, shellSourcesOf } from '../../shell/commands-in.ts';
import type { OwnCommands } from '../../shell/effects/table.ts';
import { isBrokenScript } from '../../shell/is-script.ts';
import type { ShellProblem } from '../../shell/parse-shell.ts';
import { parseShell } from '../../shell/parse-shell.ts';
import { asWords } from '../../shell/placeholders.ts';
import { shellBlockOf } from '../../shell/shell-block.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { CheckedSite } from '../rule.ts';
import { isInlineCommand } from './inline-commands.ts';
import { isManual } from './read-only.ts';
import { fenceOf } from './unclosed-fences.ts';

/** What is wrong with commands, where in the code block, and for which values of a link. */
export interface BrokenCommands extends Pick<ShellProblem, 'isIncomplete' | 'offset' | 'message'> {
  code: Code;
  when: string | undefined;
  /** Whether the block is a script at all, as far as the eye can tell. */
  isScript: boolean;
}

/** The blocks whose commands bash could not read, however the sections in them are decided. */
export function brokenCommandsIn(page: CheckedPage, { commands }: CheckedSite): BrokenCommands[] {
  // A manual has how a command is called, which no shell reads. In what is never closed there is all the rest of the page, too.
  if (isManual(page)) return [];
  const closed = page.nodes('code').filter((code) => fenceOf(code, page)?.isClosed !== false);
  return closed.flatMap((code) => brokenSession(code) ?? brokenScript(code, commands) ?? []);
}

/** A command of a session that has no end, or cannot have one. */
function brokenSession(code: Code): BrokenCommands | undefined {
  const block = shellBlockOf(code);
  if (!block?.problem || block.problem.why === 'unclear' || block.language.grammar !== 'bash') return undefined;
  return { ...block.problem, code, isIncomplete: block.problem.why === 'incomplete', isScript: true };
}

/** A script that is no commands, in one of the ways in which its sections may be decided. */
function brokenScript(code: Code, own: OwnCommands): BrokenCommands | undefined {
  const block = shellBlockOf(code);
  if (block?.language.grammar !== 'bash' || block.copied || block.problem) return undefined;
  for (const source of shellSourcesOf(code)) {
    const { problem } = parseShell(source.text);
    if (problem) return placed(code, source, problem, own);
  }
  return undefined;
}

function placed(
  code: Code,
  { text, branch, offsetAt }: ShellSource,
  problem: ShellProblem,
  { changing = [], reading = [] }: OwnCommands,
): BrokenCommands {
  const known = new Set([...changing, ...reading].map((command) => command.split(' ', 1)[0]));
  const isScript = isBrokenScript(text, problem.offset, (name) => known.has(name));
  return { ...problem, code, isScript, offset: offsetAt(problem.offset), when: branch.when };
}

/** A quote in the command of a code span that is never closed. */
export interface BrokenSpan extends ShellProblem {
  span: InlineCode;
}

/**
 * The code spans whose commands have no end. What else bash could not read is no mistake in a sentence, which may speak
 * of a part of a command, or name several.
 */
export const brokenSpansIn = (page: CheckedPage): BrokenSpan[] =>
  page.nodes('inlineCode').flatMap((span) => {
    if (!isInlineCommand(span)) return [];
    const { problem } = parseShell(asWords(span.value));
    return problem?.isIncomplete && !/[|&;\\]\s*$/.test(span.value) ? [{ ...problem, span }] : [];
  });
