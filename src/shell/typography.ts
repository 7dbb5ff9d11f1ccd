import { parse } from 'unbash';
import type { Span } from './parse-shell.ts';
import { walk } from './walk.ts';

/** A character of typesetting where a shell needs one of ASCII. */
export interface Typographic {
  index: number;
  character: string;
  /** What it must have been; undefined where more than one character may be meant. */
  plain: string | undefined;
}

const QUOTES = new Map([
  ...[...'“”„‟″'].map((character) => [character, '"'] as const),
  ...[...'‘’‚‛′'].map((character) => [character, "'"] as const),
]);
const DASHES = /[‐‑‒–—―−]/;
const SPACES = /[\u00a0\u2007\u202f]/;
const FOUND = /[“”„‟″‘’‚‛′‐‑‒–—―−\u00a0\u2007\u202f]/g;
/** Commands whose long options begin with one dash. */
const ONE_DASH = /^(?:find|java|openssl|terraform|go|gcc|ffmpeg|jcmd|jstack)$/;

/**
 * Finds what word processors, wikis and chats make of quotes, dashes and spaces. Comments may hold
 * them, and between quotes so may sentences.
 */
export function typographyIn(text: string): Typographic[] {
  if (text.search(FOUND) === -1) return [];
  const words: Span[] = [];
  const quoted: (Span & { sign: string })[] = [];
  const names: (Span & { name: string })[] = [];
  walk(parse(text), text, words, (node, source) => {
    if (source !== text) return undefined;
    const span = { start: node.pos, end: node.end };
    if (node.type === 'Word' || node.type === 'HereDocBody' || node.type === 'HereDocDelimiter') words.push(span);
    if (node.type === 'Command' && node.name) names.push({ ...span, name: node.name.value });
    if (node.type === 'DoubleQuoted' || node.type === 'LocaleString') quoted.push({ ...span, sign: '"' });
    if (node.type === 'SingleQuoted' || node.type === 'AnsiCQuoted') quoted.push({ ...span, sign: "'" });
    if (node.type === 'HereDocBody') quoted.push({ ...span, sign: '' });
    return words;
  });
  const [wordAround, quoteAround, nameAround] = [innermost(words), innermost(quoted), innermost(names)];

  return Array.from(text.matchAll(FOUND), ({ 0: character, index }): Typographic | undefined => {
    if (!wordAround(index)) return undefined;
    const quote = quoteAround(index);
    const before = text[index - 1] ?? '';
    const after = text.slice(index + 1);
    // An apostrophe, and a dash between words, as sentences have them.
    if (
      quote &&
      (/[’′]/.test(character)
        ? /\w/.test(before) && /^\w/.test(after)
        : /[–—]/.test(character) && before === ' ' && /^ /.test(after))
    )
      return undefined;
    if (SPACES.test(character)) return { index, character, plain: ' ' };
    if (DASHES.test(character))
      return { index, character, plain: dashFor(character, before, after, nameAround(index)?.name) };
    const plain = QUOTES.get(character);
    return { index, character, plain: quote?.sign === plain ? undefined : plain };
  }).filter((each) => each !== undefined);
}

/** Tells the innermost of some nested spans around a place; the places that are asked for must grow. */
function innermost<Place extends Span>(list: readonly Place[]): (index: number) => Place | undefined {
  const waiting = list.toSorted((a, b) => b.start - a.start || a.end - b.end);
  const around: Place[] = [];
  return (index) => {
    for (let next = waiting.at(-1); next && next.start <= index; next = waiting.at(-1)) {
      around.push(next);
      waiting.pop();
    }
    while ((around.at(-1)?.end ?? index + 1) <= index) around.pop();
    return around.at(-1);
  };
}

/** Word processors make one dash of two. */
function dashFor(character: string, before: string, after: string, command = ''): string | undefined {
  const isOption = /^\s?$/.test(before) && /^[A-Za-z]/.test(after);
  if (!isOption || !/[–—]/.test(character)) return '-';
  const isShort = /^[A-Za-z]{1,2}(?![\w-])/.test(after);
  if (character === '—') return '--';
  return isShort || ONE_DASH.test(command) ? '-' : '--';
}
