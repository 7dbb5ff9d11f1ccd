import type { Code, Construct, Effects, State, TokenType } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockAhead: 'blockAhead';
  }
}

/** micromark's codes of line endings are the least ones; a tab and the columns that it fills come next. */
const isLineEnd = (code: Code): boolean => code === null || code < -2;
export const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;

/**
 * Looks at a line to its end, from where it is.
 *
 * @param decide - is given the line with a character for each code, of a tab each column, and as it is written
 */
export const nextLine = (decide: (line: string, written: string) => boolean): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let line = '';
    let written = '';
    const inside: State = (code) => {
      if (code === null || isLineEnd(code)) {
        if (line !== '') effects.exit('blockAhead');
        return decide(line, written) ? ok(code) : nok(code);
      }
      if (line === '') effects.enter('blockAhead');
      line += isSpace(code) ? ' ' : String.fromCharCode(code);
      written += code === -2 ? '\t' : code === -1 ? '' : String.fromCharCode(code);
      effects.consume(code);
      return inside;
    };
    return inside;
  },
});

/** Looks whether the next line that is not empty begins at a column, or behind it. Signs of quotations count as columns. */
export const indentedBody = (column: number): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let at = 1;
    let inLine = false;
    effects.enter('blockAhead');
    const inside: State = (code) => {
      if (code === null || (!isLineEnd(code) && inLine && !isSpace(code) && code !== 62)) {
        effects.exit('blockAhead');
        return code !== null && at >= column ? ok(code) : nok(code);
      }
      inLine ||= isLineEnd(code);
      at = isLineEnd(code) ? 1 : at + 1;
      effects.consume(code);
      return inside;
    };
    return inside;
  },
});

/** Takes so many codes of a line as a token, or all that are left. A title is text in Markdown. */
export function upTo(effects: Effects, then: State, type: TokenType, length: number): State {
  let taken = 0;
  const inside: State = (code) => {
    if (taken < length && !isLineEnd(code)) {
      if (taken === 0) {
        effects.enter(type);
        if (type === 'blockTitle') effects.enter('chunkText', { contentType: 'text' });
      }
      taken++;
      effects.consume(code);
      return inside;
    }
    if (taken > 0) {
      if (type === 'blockTitle') effects.exit('chunkText');
      effects.exit(type);
    }
    return then(code);
  };
  return inside;
}
