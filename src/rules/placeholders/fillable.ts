import type { Code } from 'mdast';
import { isCommand } from '../../shell/is-script.ts';
import { fenceLanguage, shellLanguage } from '../../shell/languages.ts';
import { parseShell, type Span } from '../../shell/parse-shell.ts';
import { asWords } from '../../shell/placeholders.ts';
import { shellBlockOf } from '../../shell/shell-block.ts';

/** How a line begins that no shell is given: a sentence, a name before a colon, a time, a log's level. */
const PRINTED =
  /^[ \t]*(?:[A-Z][a-z]+\b|[A-Z]?\d|["'][^"'=$/\s]*\s|\[[\dA-Z]|(?:ts|time|timestamp|level|msg|caller)=|[\w.][\w. -]*:(?:\s|$)|[-*•] |<[^<>\s]*\s|<[^<>]{1,80}>(?: {2}|\t))/;
/** Words that sentences have, and commands hardly. */
const SENTENCE = /\s(?:is|are|was|has|have|had|not|the|a|an|to|of|failed|error|for|in|on|with|from|been|and|or)\s/i;
/** A whole setting, and what a query selects: the placeholder is all of its value. */
const SETTING = /^\s*(?:- )?["']?[a-z][\w./-]*["']?:\s+["']?<[^<>]*>["']?,?\s*$/;
const SELECTOR = /(?:^|[{,\s])[a-z_]\w{0,60}\s?(?:=~?|!=)\s?\\?["']<[^<>]{1,200}>/m;
/** How a command is called, as manuals have it: `[--namespace <namespace>]`, `<file>...`. */
const SYNOPSIS =
  /\[-|\[<|\[[a-z]+\.\.\.|\[(?:options|flags|args)\]|[>\])\s|]\.\.\.(?:[\s\])"']|$)|(?:\[[a-z][\w-]*\]\s){2}\[[a-z]|\busage:/i;
/** No command goes on for more lines. */
const MOST_LINES = 50;
/** After so many tries to find the end of one, each line is a command of its own. */
const MOST_TRIES = 500;

/** Tells of a place in a block of code whether a reader may type what is there. */
export type Fillable = (index: number) => boolean;

/**
 * What of a block of code a reader may be meant to fill in: commands, settings, queries. A comment speaks of what others
 * are to fill in, what a terminal shows below a command is output, and a synopsis is not run.
 */
export function fillableIn(code: Code): Fillable {
  const { value } = code;
  // Most blocks have nothing to fill in, and are not looked into.
  let spanAt: ReturnType<typeof rangeAt> | undefined;
  return (index) => {
    spanAt ??= rangeAt(shellBlockOf(code)?.copied ?? spansIn(code));
    const span = spanAt(index);
    if (!span) return false;
    const start = value.lastIndexOf('\n', index - 1) + 1;
    const end = value.indexOf('\n', index);
    if (isSynopsis(value.slice(start, end === -1 ? undefined : end))) return false;
    // What is before a command is a prompt, which may be `#`.
    return !isComment(value.slice(Math.max(start, span.start), index));
  };
}

/** Whether a code span may be a command or a part of one, rather than what a program prints. */
export function isTyped(span: string): boolean {
  if (isSynopsis(span) || PRINTED.test(span)) return false;
  return isRun(span) || !SENTENCE.test(` ${span} `);
}

/** Whether a text is a command for sure: of a program that is known, or with an option. */
export const isRun = (text: string): boolean => isCommand(wordsOf(text), () => false);

const isSynopsis = (line: string): boolean => SYNOPSIS.test(line);

/** @param before - a line up to the place */
const isComment = (before: string): boolean =>
  /^\s*(?:#|\/\/)/.test(before) || /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*\s#\s/.test(before);

function spansIn(code: Code): Span[] {
  const { value } = code;
  const language = shellLanguage(fenceLanguage(code));
  // Of other languages each line counts: settings, queries, programs.
  if (language === undefined || (language.role === 'script' && language.grammar === 'other'))
    return [{ start: 0, end: value.length }];
  const isScript = language.role === 'script';
  return commandsIn(value).filter(({ start, end }) => {
    const text = value.slice(start, end);
    const [first = ''] = text.split('\n', 1);
    if (SETTING.test(first) || SELECTOR.test(text)) return true;
    if (PRINTED.test(first)) return false;
    return isScript || isRun(first);
  });
}

/** The lines of a text, those together that only together are whole commands. */
function commandsIn(value: string): Span[] {
  const lines: Span[] = Array.from(value.matchAll(/^.*$/gm), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const found: Span[] = [];
  let tries = 0;
  for (let at = 0; at < lines.length; at++) {
    const { start, end } = lines[at] as Span;
    let last = at;
    const text = (): string => value.slice(start, lines[last]?.end);
    let isWhole = false;
    for (; tries < MOST_TRIES && last < lines.length && last - at < MOST_LINES; last++, tries++) {
      isWhole = !goesOn(text());
      if (isWhole) break;
    }
    // What has no end is not a command of many lines.
    found.push({ start, end: isWhole ? (lines[last]?.end ?? end) : end });
    if (isWhole) at = last;
  }
  return found;
}

const goesOn = (text: string): boolean =>
  /\\\s*$/.test(text) || parseShell(asWords(text)).problem?.isIncomplete === true;

const wordsOf = (text: string): string[] => asWords(text).trim().split(/\s+/);

/** Tells whether a place is in one of some ranges, which are in order. */
export function within(ranges: readonly Span[]): Fillable {
  const at = rangeAt(ranges);
  return (index) => at(index) !== undefined;
}

/** Finds the one of some ranges, which are in order, that a place is in. */
function rangeAt(ranges: readonly Span[]): (index: number) => Span | undefined {
  return (index) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low];
    return range !== undefined && range.start <= index ? range : undefined;
  };
}
