import type { Partials } from './include.ts';
import { type LexInput, lex } from './lex.ts';
import type { TagToken } from './tokens.ts';

/**
 * The text as its author wrote it, with each partial where its tag is, for reading it away from
 * the folder. Comments are taken out: they are never published. All other tags stay as written, and
 * so do those that ask for a partial that is not there.
 */
export function wholeMarkdown(input: LexInput, partials: Partials, path: readonly string[] = []): string {
  const { text } = input;
  let out = '';
  let from = 0;
  for (const tag of lex(input).tokens) {
    if (tag.type !== 'comment' && tag.type !== 'partial') continue;
    const partial = tag.type === 'partial' && !path.includes(tag.name) ? partials.get(tag.name) : undefined;
    if (tag.type === 'partial' && !partial) continue;
    const { start, end, indentation } = rangeOf(tag, text, from);
    const inside = partial && wholeMarkdown({ ...input, ...partial, start: 0 }, partials, [...path, tag.name]);
    out += text.slice(from, start) + indented(inside ?? '', indentation);
    from = end;
  }
  return out + text.slice(from);
}

/** What a tag takes up: its whole line, when nothing else is there. */
function rangeOf({ offset, raw, standalone }: TagToken, text: string, from: number) {
  const tagEnd = offset + raw.length;
  const alone = standalone === true ? lineAround(text, offset, tagEnd) : undefined;
  return alone && alone.start >= from
    ? { ...alone, indentation: text.slice(alone.start, offset) }
    : { start: offset, end: tagEnd, indentation: '' };
}

/** The line around a place, when it holds nothing else but white space. */
function lineAround(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = from;
  while (start > 0 && text[start - 1] !== '\n') {
    start--;
    if (!isSpace(text[start])) return undefined;
  }
  let end = to;
  while (end < text.length && text[end] !== '\n') {
    if (!isSpace(text[end])) return undefined;
    end++;
  }
  return { start, end: Math.min(end + 1, text.length) };
}

const isSpace = (character: string | undefined): boolean => character?.trim() === '';

const indented = (text: string, indentation: string): string =>
  indentation === '' ? text : text.replace(/^(?=.)/gm, indentation);
