import { isCommand } from './is-script.ts';
import { asWords } from './placeholders.ts';
import { isSentence } from './prompts.ts';

/** Words that stand between two commands of which one is enough, or that come in turn; with signs around: `# ~ or ~`. */
const BETWEEN = /^[^\p{L}\d]*(?:or|and|then|and then|or else|either|alternatively|otherwise)[^\p{L}\d]*$/iu;
/** Names alone, as of systems: `Debian/Ubuntu`. */
const NAMES = /^\p{Lu}[\w.+-]*(?:[/ ]\p{Lu}[\w.+-]*)*$/u;
/** Words that sentences have. */
const PROSE = /\s(?:the|a|an|is|are|was|of|from|into|which|your|this)\s/;
/** A name and what it stands for, and what is told of the lines below. */
const TABLE = /\s[-=]>\s|:$/;
/** What a sentence does not end with. */
const OPEN_END = /[,:;(]$|(?:^|\s)(?:the|a|an|of|to|from|into|in|on|and|or|if|with|that|for|by|as|is|are)$/i;

/**
 * Whether a line of a session that begins with `#` is a comment, though root's prompt looks like that. What may be a
 * command by its words, with a program that is known or an option, is none.
 *
 * @param before - the line above, when that is a comment
 */
export function isSessionComment(line: string, before: string | undefined): boolean {
  if (isSentence(line)) return true;
  const said = /^\s*#+\s+(\S.*)$/.exec(line)?.[1]?.trim();
  if (said === undefined) return false;
  if (BETWEEN.test(said) || NAMES.test(said)) return true;
  if (isCommand(asWords(said).split(/\s+/), () => false)) return false;
  return PROSE.test(` ${said} `) || TABLE.test(said) || (before !== undefined && OPEN_END.test(before.trim()));
}
