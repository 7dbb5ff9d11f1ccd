import type { InlineCode } from 'mdast';
import { factsOf, nameOf } from '../../shell/effects/table.ts';
import { isCommand } from '../../shell/is-script.ts';
import { asWords } from '../../shell/placeholders.ts';

/** Whether a code span is a command for sure: a program that is known, and what it is given. */
export function isInlineCommand({ value }: InlineCode): boolean {
  const words = asWords(value).trim().split(/\s+/);
  const [program = '', ...given] = words;
  const isKnown = /^[a-z]/.test(program) && factsOf(nameOf(program)) !== undefined;
  return isKnown && given.length > 0 && isCommand(words, () => false);
}
