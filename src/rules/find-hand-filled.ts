import type { Code, Html, InlineCode, Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { endedIn, isHtmlElement } from '../compiler/3-render/html-elements.ts';
import { isShell } from '../shell/commands-in.ts';
import { fenceLanguage } from '../shell/languages.ts';
import type { Span } from '../shell/parse-shell.ts';
import { HAND_FILLED } from '../shell/placeholders.ts';
import { shellBlockOf } from '../shell/shell-block.ts';
import type { CheckedPage } from './checked-page.ts';
import { isPlaceholder, parameterFor } from './hand-filled.ts';
import { offsetIn } from './nodes.ts';
import { unsetVariables } from './unset-variables.ts';

/** Languages in which `<…>` means something, and what programs print. */
const WITH_ANGLES = new Set(
  'html xml svg xsd xslt jsx tsx vue svelte java kotlin scala groovy c h cpp c++ cc cs csharp go rust ts typescript swift dart php erb md markdown diff text txt plaintext log output'.split(
    ' ',
  ),
);

/** What is longer is no word. */
const LONGEST_WORD = 200;

/** A placeholder that a reader is meant to replace. */
export interface HandFilled {
  /** Where it is in the page's masked text. */
  offset: number;
  /** As it is written: `<pod name>`, `$POD`. */
  text: string;
  /** Whether it is in a block of code, or in a code span. */
  inCode: boolean;
}

/** Finds what a reader is meant to fill in by hand: placeholders, and variables of the shell that nothing sets. */
export function handFilledIn(page: CheckedPage, plain: boolean): HandFilled[] {
  const found: HandFilled[] = [];
  const closed = closedElements(page);
  const look = (node: Code | Html | InlineCode | Text): void => {
    const isForHand = node.type === 'code' ? forHand(node) : node.type === 'html' ? outside(node) : () => true;
    for (const { 0: text, index } of node.value.matchAll(HAND_FILLED))
      if (isPlaceholder(text) && isForHand(index) && fits(node, text, page, closed))
        found.push({ offset: offsetIn(node, index, page.masked.text), text, inCode: isCode(node) });
  };
  visit(page.tree, (node: Nodes) => {
    if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'text') look(node);
    if ((node.type === 'link' || node.type === 'definition') && node.data?.destination) {
      const { start, end } = node.data.destination;
      for (const { 0: text, index } of page.masked.text.slice(start, end).matchAll(HAND_FILLED))
        found.push({ offset: start + index, text, inCode: false });
    }
    if (node.type !== 'code') return;
    if (!WITH_ANGLES.has(fenceLanguage(node))) look(node);
    if (!isShell(node)) return;
    const isForHand = forHand(node);
    for (const { index, text } of unsetVariables(node, page, plain))
      if (isForHand(index)) found.push({ offset: offsetIn(node, index, page.masked.text), text, inCode: true });
  });
  return found;
}

const isCode = ({ type }: Nodes): boolean => type === 'code' || type === 'inlineCode';

/**
 * Whether a placeholder may be meant there: `<b>` in text is HTML, and so may be `<div>` in a code
 * span. A code span of a single word speaks of something, unless a parameter has that name.
 */
function fits(
  node: Code | Html | InlineCode | Text,
  text: string,
  { vocabulary }: CheckedPage,
  closed: ReadonlySet<string>,
): boolean {
  const isWord =
    node.type === 'inlineCode' &&
    node.value.length <= LONGEST_WORD &&
    !/\S\s+\S/.test(node.value.replaceAll(text, 'x').trim());
  if (isWord && parameterFor(text, vocabulary) === undefined) return false;
  if (!text.startsWith('<')) return true;
  const [name = ''] = text.slice(1, -1).split(' ');
  if (node.type === 'html') return !isHtmlElement(name) && !closed.has(name.toLowerCase());
  return (node.type === 'code' && Boolean(node.lang)) || !isHtmlElement(name);
}

/** Tells of a place in HTML whether it is neither in a comment nor in a value: `<div title="<name>">`. */
function outside({ value }: Html): (index: number) => boolean {
  const isComment = within(spansOf(value, /<!--.*?(?:-->|$)/gs));
  return (index) => !isComment(index) && !/["'=]\s*$/.test(value.slice(Math.max(0, index - 9), index));
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** The names of elements that end somewhere on the page: they are markup of whatever kind. */
function closedElements({ tree }: CheckedPage): Set<string> {
  const closed = new Set<string>();
  visit(tree, 'html', ({ value }) => {
    for (const name of endedIn(value)) closed.add(name);
  });
  return closed;
}

/**
 * Tells of a place in a block whether what is there may be typed: a comment speaks of what others are to fill in, what a
 * terminal shows below a command is output, and so is a block without a language that begins like a sentence.
 */
function forHand(code: Code): (index: number) => boolean {
  const { lang, value } = code;
  const copied = shellBlockOf(code)?.copied;
  if (copied) return within(copied);
  if (!lang && /^\s*[A-Z][a-z]+[ :]/.test(value)) return () => false;
  const isComment = within(spansOf(value, /^[ \t]*#.*/gm));
  return (index) => !isComment(index);
}

/** Tells whether a place is in one of some ranges, which are in order. */
function within(ranges: readonly Span[]): (index: number) => boolean {
  return (index) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= index;
  };
}
