import type { Code } from 'mdast';
import { shellBlockOf } from './shell-block.ts';

/** Why a code block is not to be copied, in words that fit on its button on a phone; undefined when it may be. */
export function whyUncopied(code: Code): string | undefined {
  const problem = shellBlockOf(code)?.problem;
  if (!problem) return undefined;
  // Where sections are hidden, a reader counts fewer lines.
  const number = code.data?.sections ? undefined : code.value.slice(0, problem.offset).split('\n').length;
  const line = number === undefined ? 'a line' : `line ${number}`;
  switch (problem.why) {
    case 'unclear':
      return `Not copied: ${line} may be output`;
    case 'incomplete':
      return `Not copied: ${line} has no end`;
    case 'wrong':
      return `Not copied: ${line} is no command`;
  }
}
