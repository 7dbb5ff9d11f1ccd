import { textOf } from '../shared/json.ts';
import { conditionInWords } from '../shared/names.ts';
import type { Scope } from '../shared/scope.ts';
import type { Value } from '../shared/values.ts';
import type { TagToken, Token } from './tokens.ts';

/** What to write for a tag that has no value, and around an undecided section. */
export interface TextStyle {
  unfilled(tag: TagToken): string;
  /** Whether a tag's value may be in the text; one that may not leaves the tag unfilled. */
  admits?(tag: TagToken, value: Value): boolean;
  /** Blocks of an undecided section; the default shows them with the condition. */
  undecided(words: string, text: string): string;
}

/** Tags without a value as they are written. */
export const tagsAsWritten: TextStyle = {
  unfilled: ({ raw }) => raw,
  undecided: (words, text) => `\n(Only when ${words}:)\n${text}`,
};

/**
 * Renders a template as text, by the evaluator that fills pages: for terminals, and for the
 * specification's own tests. Sections must nest.
 */
export function renderText(tokens: readonly Token[], scope: Scope, style: TextStyle = tagsAsWritten): string {
  let out = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.type === 'text') out += token.value;
    else if (token.type === 'variable') {
      const value = scope.lookup(token.name);
      out += value && (style.admits?.(token, value) ?? true) ? textOf(value.value) : style.unfilled(token);
    } else if (token.type === 'section' || token.type === 'inverted') {
      const end = closing(tokens, index);
      const inner = tokens.slice(index + 1, end);
      const condition = token.type === 'section' ? token.name : `!${token.name}`;
      const decision = scope.decide(condition);
      if (decision.state === 'shown') for (const each of decision.scopes) out += renderText(inner, each, style);
      else if (decision.state === 'undecided')
        out += style.undecided(conditionInWords(condition, false), renderText(inner, scope, style));
      index = end;
    }
  }
  return out;
}

/** Where the section that opens at an index is closed. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const { type } = tokens[index] as Token;
    if (type === 'section' || type === 'inverted') depth++;
    else if (type === 'close' && --depth === 0) return index;
  }
  return tokens.length;
}
