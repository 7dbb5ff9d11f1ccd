import type { Code, Html, InlineCode, Nodes, Text } from 'mdast';
import { endOf, startOf } from '../../compiler/1-parse/node-places.ts';
import { endedIn, isHtmlElement } from '../../compiler/3-render/html-elements.ts';
import { isShell } from '../../shell/commands-in.ts';
import { fenceLanguage } from '../../shell/languages.ts';
import type { Span } from '../../shell/parse-shell.ts';
import { HAND_FILLED } from '../../shell/placeholders.ts';
import type { CheckedPage } from '../checked-page.ts';
import { isInlineCommand } from '../commands/inline-commands.ts';
import { headsOf, isChangelog, isManual } from '../commands/read-only.ts';
import { misspeltElements } from '../misspelt-elements.ts';
import { offsetIn } from '../nodes.ts';
import { type Fillable, fillableIn, isRun, isTyped, within } from './fillable.ts';
import { isPlaceholder, type KnownNames, parameterFor } from './hand-filled.ts';
import { loosePlaceholders, SEARCHES } from './loose-placeholders.ts';
import { LONGEST_BEFORE, type Meant, meantAt } from './meant.ts';
import { isMentioned, isOfForm, isOfSample, isSpokenOf } from './mentioned.ts';
import { ownVariables, unsetVariables } from './unset-variables.ts';

/** Languages in which `<…>` means something, and what programs print. */
const WITH_ANGLES = new Set(
  'html xml svg xsd xslt jsx tsx vue svelte java kotlin scala groovy c h cpp c++ cc cs csharp go rust ts typescript swift dart php erb md markdown diff text txt plaintext log output'.split(
    ' ',
  ),
);

/** Languages of programs, in whose texts a usual name alone is one that a reader knows. */
const PROGRAMS = new Set(
  'js javascript mjs cjs json5 node py python rb ruby pl perl lua r julia elixir ex haskell hs clojure clj dart vb awk regex regexp'.split(
    ' ',
  ),
);

/** What is longer is no word. */
const LONGEST_WORD = 200;
/** What is behind that does not make another thing of a code span. */
const LONGEST_SPAN = 2000;

/** A placeholder that a reader is meant to replace. */
export interface HandFilled {
  /** Where it is in the page's masked text, and where it ends there. */
  offset: number;
  end: number;
  /** As it is written: `<pod name>`, `$POD`. */
  text: string;
  meant: Meant;
  /** Whether it is written with escapes, `\\<pod\\>`, `&lt;pod&gt;`. */
  isEscaped: boolean;
  /** Whether the text around it says what is to become of it, as in "replace `<pod>` with …". */
  isSpoken: boolean;
  /** Whether it is in a block of code, or in a code span. */
  inCode: boolean;
  /** What it is in. */
  node: Nodes;
}

/** A placeholder in a node's value. */
type Found = Pick<HandFilled, 'text'> & { index: number };

/**
 * Finds what a reader is meant to fill in by hand: placeholders, and variables of the shell that nothing sets.
 *
 * @param known - the parameters that could be meant
 * @param open - whether what names none of them counts, too, where it is in the shape of a name
 */
export function handFilledIn(page: CheckedPage, known: KnownNames, open: boolean): HandFilled[] {
  const found: HandFilled[] = [];
  const closed = new Set([...closedElements(page), ...misspeltElements(page).map(({ name }) => name)]);
  const beforeOf = (offset: number): string => page.masked.text.slice(Math.max(0, offset - LONGEST_BEFORE), offset);
  const add = (node: Nodes, all: readonly Found[]): void => {
    for (const { index, text } of all) {
      const offset = offsetIn(node, index, page.masked.text);
      const before = beforeOf(offset);
      if (!isCode(node) && isTypeArgument(text, before)) continue;
      const meant = isCode(node) ? meantAt(text, before) : { text };
      const end = offset + text.length;
      const isAlone = node.type === 'inlineCode' ? node.value.trim() === text : !isCode(node);
      const isSpoken = isAlone && isSpokenOf(page.masked.text, offset, end);
      const isEscaped = before.endsWith('\\') || !page.masked.text.startsWith(text, offset);
      found.push({ offset, end, text, meant, isSpoken, isEscaped, inCode: isCode(node), node });
    }
  };
  const { nodes } = page;
  const isShown = (offset: number): boolean =>
    isOfForm(page.masked.text, offset) || isOfSample(page.masked.text, offset);
  if (isManual(page) || isChangelog(page)) return [];
  const heads = new Set(headsOf(page));
  // An element that the page shows in code is one wherever it is named.
  const shown = new Set([...nodes('inlineCode'), ...nodes('code')].flatMap(({ value }) => [...endedIn(value)]));
  for (const code of nodes('code')) add(code, inBlock(code, page, known, open));
  for (const span of nodes('inlineCode')) {
    if (heads.has(span) || isMentioned(page.masked.text, startOf(span), endOf(span))) continue;
    add(span, inSpan(span, page, known, open, shown));
  }
  for (const node of [...nodes('html'), ...nodes('text')]) {
    if (!/[<Y]/.test(node.value)) continue;
    const isForHand = node.type === 'html' ? outside(node) : () => true;
    add(
      node,
      angled(node.value).filter(
        ({ index, text }) =>
          isForHand(index) && isNoElement(node, text, closed) && !isShown(offsetIn(node, index, page.masked.text)),
      ),
    );
  }
  for (const node of [...nodes('link'), ...nodes('definition')]) {
    const { start = 0, end = 0 } = node.data?.destination ?? {};
    for (const { index, text } of angled(page.masked.text.slice(start, end)))
      found.push({
        offset: start + index,
        end: start + index + text.length,
        text,
        meant: { text },
        isSpoken: false,
        isEscaped: false,
        inCode: false,
        node,
      });
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** `Promise<Readable>`, `Map<string>`: the text before it is in another node where Markdown reads the argument as HTML. */
const isTypeArgument = (text: string, before: string): boolean =>
  /^<(?:[A-Z][A-Za-z]*[a-z]|[a-z]{3,9}\d{0,2})>$/.test(text)
    ? /\b[A-Z][A-Za-z]*[a-z]$/.test(before)
    : /^<[A-Z]\d?>$/.test(text);

const isCode = ({ type }: Nodes): boolean => type === 'code' || type === 'inlineCode';

/** The placeholders of a text that are placeholders wherever they are, those of one name together: `<pod>-<hash>`. */
const angled = (text: string): Found[] =>
  Array.from(text.matchAll(HAND_FILLED)).flatMap(({ 0: placeholder, index }) => {
    if (!isPlaceholder(placeholder) || placeholder.length > LONGEST_WORD) return [];
    const before = text.slice(Math.max(0, index - LONGEST_WORD), index);
    if (placeholder.startsWith('Y') && SEARCHES.test(before.slice(before.lastIndexOf('\n') + 1))) return [];
    // A header of C, how a program's own commands are called, and a type's parameter that is called.
    if (before.endsWith('#include ') || DECLARES.test(before) || text[index + placeholder.length] === '(') return [];
    if (SUFFIX.test(placeholder) && /pod[^<>]*>(?:-<[\w -]+>)*-$/i.test(before)) return [];
    const rest = /pod[^<>]*>$/i.test(placeholder)
      ? SUFFIXES.exec(text.slice(index + placeholder.length))?.[0]
      : undefined;
    return [{ index, text: placeholder + (rest ?? '') }];
  });

/** What a program says of its own commands and options: `.command('start <service>')`. */
const DECLARES = /\.(?:command|option|requiredOption|argument|usage|alias)\(\s*['"`][^'"`\n]*$/;

/** What a cluster puts behind the name of a pod. */
const SUFFIX = /^<(?:replica-?set-?|pod-?|template-?)?(?:hash|suffix|random|ordinal|index|number|n)>$/i;
const SUFFIXES = /^(?:-<(?:replica-?set-?|pod-?|template-?)?(?:hash|suffix|random|ordinal|index|number|n)>)+/i;

function inBlock(code: Code, page: CheckedPage, known: KnownNames, open: boolean): Found[] {
  const isForHand = fillableIn(code);
  const ended = new Set(endedIn(code.value));
  const marked = WITH_ANGLES.has(fenceLanguage(code))
    ? []
    : angled(code.value)
        .filter(({ text }) => isNoElement(code, text, ended))
        .filter(({ text }) => !PROGRAMS.has(fenceLanguage(code)) || parameterFor(text, known) !== undefined);
  const shell = isShell(code) ? [...unsetVariables(code, page, known, open), ...loose(code, page, known, open)] : [];
  return withoutOverlaps([...marked, ...shell].filter(({ index }) => isForHand(index)));
}

/** Elements of HTML whose names say what to fill in, where it is known not to be HTML. */
const LIKE_NAMES =
  /^(?:address|code|data|img|image|input|label|link|map|menu|meta|object|option|output|param|section|select|slot|source|style|summary|table|template|time|title|track|var|video)$/i;

/** A code span of a single word speaks of something, unless all that is to be filled in there has a parameter's name. */
function inSpan(
  span: InlineCode,
  page: CheckedPage,
  known: KnownNames,
  open: boolean,
  shown: ReadonlySet<string>,
): Found[] {
  const { value } = span;
  if (!isTyped(value)) return [];
  const all = angled(value);
  const without = all.reduce((text, each) => text.replace(each.text, ' '), value.slice(0, LONGEST_SPAN));
  // Names that are put together are told of: `<namespace>/<name>`; an address is one to go to.
  if (all.length > 1 && !/[A-Za-z]/.test(without) && !/^<[^<>]+>:<port>/i.test(value.trim())) return [];
  const isWord = !/\S\s+\S/.test(
    all.reduce((text, each) => text.replace(each.text, 'x'), value.slice(0, LONGEST_SPAN)).trim(),
  );
  if (isWord && all.length > 1 && !/^(?:https?:\/\/|<[^<>]+>:<port>)/i.test(value.trim())) return [];
  if (isWord && all.some(({ text }) => parameterFor(text, known) === undefined)) return [];
  const isSure = isRun(value);
  const marked = all
    .filter(({ text }) => isNoElement(span, text, shown))
    .filter(({ text }) => isSure || parameterFor(text, known) !== undefined);
  // What looks like a placeholder may be one in a command only.
  const isCommand = /^[\w./~$<{%]\S*\s+\S/.test(value.trim());
  const unset = isInlineCommand(span) ? unsetVariables(span, page, known, open) : [];
  return withoutOverlaps([...marked, ...unset, ...(isCommand ? loose(span, page, known, open) : [])]);
}

/** What looks like a placeholder, and is no variable of the page's scripts. */
function loose(node: Code | InlineCode, page: CheckedPage, known: KnownNames, open: boolean): Found[] {
  const names = ownVariables(page, known, open);
  return loosePlaceholders(node.value, known).filter(({ text }) => !names.has(text.replaceAll('%', '')));
}

/** The first of those that share a place. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.index - b.index || b.text.length - a.text.length)
    .filter(({ index, text }) => {
      if (index < end) return false;
      end = index + text.length;
      return true;
    });
}

/** Whether a placeholder is none of HTML's elements: `<b>` in text is HTML, and so may be `<div>` in a code span. */
function isNoElement(node: Code | Html | InlineCode | Text, text: string, closed: ReadonlySet<string>): boolean {
  if (!text.startsWith('<')) return true;
  const [name = ''] = text.slice(1).split(/[ >]/);
  if (closed.has(name.toLowerCase())) return false;
  return !isHtmlElement(name) || (node.type === 'code' && Boolean(node.lang) && LIKE_NAMES.test(name));
}

/** Tells of a place in HTML whether it is neither in a comment nor in a value: `<div title="<name>">`. */
function outside({ value }: Html): Fillable {
  const isComment = within(spansOf(value, /<!--.*?(?:-->|$)/gs));
  return (index) => !isComment(index) && !/["'=]\s*$/.test(value.slice(Math.max(0, index - 9), index));
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** The names of elements that end somewhere on the page, in markup or in text that shows some: `&lt;a&gt;&lt;/a&gt;`. */
const closedElements = ({ nodes }: CheckedPage): Set<string> =>
  new Set([...nodes('html'), ...nodes('text')].flatMap(({ value }) => [...endedIn(value)]));
