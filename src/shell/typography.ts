import { parse } from 'unbash';
import type { Word } from './effects/options.ts';
import { findRuns } from './effects/runs.ts';
import { factsOf, nameOf } from './effects/table.ts';
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

/** Commands that are given characters and expressions to look for, so that these signs are what is meant: `tr – -`. */
const OF_TEXT = /^(?:tr|[gm]?awk|sed|gsed|perl|[ef]?grep|rg|ag|jq|yq|cut)$/;
/** A script that replaces, as `sed` and `perl` have it. */
const REPLACES = /^(?:s|y|tr)([^\w\s]).*\1/su;

const NO_SLOTS: ReadonlySet<number> = new Set();
type ReadWord = Word & Span;

/** A word of a command, as it is written. */
interface CommandWord extends Span {
  /** The name of the command. */
  command: string;
}

/**
 * Finds what word processors, wikis and chats make of quotes, dashes and spaces. Comments may hold them, and so may
 * what is between quotes, which a shell hands on as it is: a sentence, or the very character that is to be replaced.
 * Only of what a command runs as a shell's are the quotes looked into.
 */
export function typographyIn(text: string): Typographic[] {
  if (text.search(FOUND) === -1) return [];
  const words: Span[] = [];
  const quoted: Span[] = [];
  const ofCommands: CommandWord[] = [];
  const scripts: Span[] = [];
  walk(parse(text), text, words, (node, source) => {
    if (source !== text) return undefined;
    const span = { start: node.pos, end: node.end };
    if (node.type === 'Word') words.push(span);
    if (node.type === 'Command') {
      const given = [node.name, ...node.args].filter((word) => word !== undefined);
      const read = given.map((word): ReadWord => {
        const { pos: start, end } = word;
        return { text: word.type === 'Word' ? word.value : text.slice(start, end), slots: NO_SLOTS, start, end };
      });
      const command = nameOf(node.name?.value ?? '');
      ofCommands.push(...read.slice(1).map(({ start, end }) => ({ start, end, command })));
      scripts.push(...scriptsIn(read, text));
    }
    if (QUOTED.has(node.type)) quoted.push(span);
    return words;
  });
  const [wordAround, quoteAround, commandAround] = [innermost(words), innermost(quoted), innermost(ofCommands)];
  const outside = Array.from(text.matchAll(FOUND), ({ 0: character, index }): Typographic | undefined => {
    const word = wordAround(index);
    const ofCommand = commandAround(index);
    if (!word || quoteAround(index) || (ofCommand && isData(text.slice(word.start, word.end), ofCommand.command)))
      return undefined;
    if (SPACES.test(character)) return { index, character, plain: ' ' };
    if (DASHES.test(character)) {
      const [before = '', after] = [text[index - 1], text.slice(index + 1)];
      return { index, character, plain: dashFor(character, before, after, ofCommand?.command) };
    }
    return { index, character, plain: QUOTES.get(character) };
  }).filter((each) => each !== undefined);
  const inside = scripts.flatMap(({ start, end }) =>
    typographyIn(text.slice(start, end)).map((each) => ({ ...each, index: each.index + start })),
  );
  return [...outside, ...inside].sort((a, b) => a.index - b.index);
}

const QUOTED = new Set(['DoubleQuoted', 'LocaleString', 'SingleQuoted', 'AnsiCQuoted', 'HereDocBody']);

/** Whether a word without quotes is what a command looks for: the character alone, or an expression. */
const isData = (word: string, command: string): boolean =>
  OF_TEXT.test(command) && (REPLACES.test(word) || word.replace(FOUND, '') === '');

/** What a command runs as a shell's that is all of a word between quotes: `ssh web-1 'ps –ef'`. */
function scriptsIn([name, ...given]: readonly ReadWord[], text: string): Span[] {
  const { runs, own } = findRuns(factsOf(nameOf(name?.text ?? '')), given);
  return runs.flatMap((run) => {
    if ('words' in run) return scriptsIn(run.words as readonly ReadWord[], text);
    if (run.kind !== 'shell') return [];
    return given.flatMap((word) => {
      const { start, end } = word;
      const isQuoted = /^(["'])[^\\]*\1$/s.test(text.slice(start, end));
      return isQuoted && !own.includes(word) ? [{ start: start + 1, end: end - 1 }] : [];
    });
  });
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
