import type { Nodes, Parents, Root, Text } from 'mdast';
import { cutText, textSourceOffset } from '../text-segments.ts';
import { joinHeadingIds, noteQuotations } from './attributed-blocks.ts';

/** Of HTML: what is in braces behind the name of a metric is none of these. */
const NAMES =
  'align|alt|class|data-[\\w-]+|decoding|download|height|hreflang|hl_lines|id|lang|linenums|loading|markdown|name|referrerpolicy|rel|role|start|style|tabindex|target|title|type|width';
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|(?:${NAMES})=(?:"[^"\n{}]*"|'[^'\n{}]*'|[^\s"'{}]+))`;
const LIST = String.raw`${ATTRIBUTE}(?:\s+${ATTRIBUTE})*`;
/** Of kramdown: `{: .note }`, `{:toc}`. */
const KRAMDOWN = new RegExp(String.raw`(?:\n[^\S\n]*)?\{:\s*(?:(?:toc|no_toc)(?:\s+${LIST})?|${LIST})\s*\}`, 'g');
/** One on the first line of a paragraph, with the end of the line. */
const FIRST = new RegExp(String.raw`^\{:\s*${LIST}\s*\}\n`);
/** Of MkDocs, directly behind what it is about. */
const BEHIND = new RegExp(String.raw`^\{\s*${LIST}\s*\}`);
/** Behind an icon of MkDocs Material: `:material-alert:{ .lg }`. */
const ICON = new RegExp(String.raw`(?<=:[a-z][\w-]*:)\{\s*${LIST}\s*\}`, 'g');
/** About a whole paragraph or heading. One with an id in a heading is read there. */
const LAST = new RegExp(String.raw`(?:^|\s)\{\s*${LIST}\s*\}$`);
/** What a list behind it is about. */
const HOLDERS = /^(?:link|linkReference|image|imageReference|inlineCode|strong|emphasis|delete)$/;
const SIZE = /\b(width|height)=["']?(\d+)(?:px)?["'\s}]/g;
/** Behind the item that kramdown puts the list of headings instead of. */
const CONTENTS = /^\{:\s*toc\b[^}]*\}$/;

/**
 * Takes the lists of attributes out of text that kramdown (Jekyll) and MkDocs have behind words or beside blocks: they are for the
 * style of another site. A quotation of which one makes a note becomes one, and sizes of images are kept.
 *
 *     [Start](a.md){ .md-button }   ![Graph](graph.png){: width="300" }
 *
 *     > It restarts the database.
 *     {: .prompt-warning }
 */
export function dropAttributeLists(tree: Root): void {
  dropIn(tree);
}

function dropIn(parent: Parents): void {
  if (parent.type !== 'paragraph' && parent.type !== 'heading') {
    noteQuotations(parent);
    joinHeadingIds(parent);
  }
  parent.children = (parent.children as Nodes[]).flatMap((child, index, all): Nodes[] => {
    if (child.type === 'text') return child.value.includes('{') ? withoutLists(child, index, all, parent) : [child];
    if (!('children' in child) || child.children.length === 0) return [child];
    if (child.type === 'list' && isContents(child)) return [];
    dropIn(child);
    const isOver = child.type === 'paragraph' || child.type === 'tableRow';
    return isOver && isBlank(child) ? [] : [child];
  }) as never;
}

function withoutLists(node: Text, index: number, all: readonly Nodes[], { type }: Parents): Text[] {
  const { value } = node;
  const before = all[index - 1];
  const found = [...value.matchAll(KRAMDOWN), ...value.matchAll(ICON)];
  if (index === 0) found.unshift(...matched(FIRST, value));
  if (before && HOLDERS.test(before.type)) found.push(...matched(BEHIND, value));
  const isLast = index === all.length - 1 && (type === 'heading' || (type === 'paragraph' && value.includes('\n{')));
  if (isLast) found.push(...matched(LAST, value));
  const own = found.filter(({ 0: list }) => type !== 'heading' || !list.includes('#'));
  const first = own.find((list) => list.index === 0);
  if (first && before?.type === 'image')
    before.data = { ...before.data, hProperties: Object.fromEntries(sizes(first[0])) };
  return without(node, own);
}

const matched = (pattern: RegExp, value: string): RegExpExecArray[] => {
  const match = pattern.exec(value);
  return match ? [match] : [];
};

const sizes = (list: string): [name: string, size: string][] =>
  Array.from(list.matchAll(SIZE), ([, name = '', size = '']) => [name, size]);

/** A text in parts, without what was found in it. */
function without(node: Text, found: readonly RegExpExecArray[]): Text[] {
  const places = found
    .map(({ 0: list, index }) => ({
      start: textSourceOffset(node, index),
      end: textSourceOffset(node, index + list.length),
    }))
    .sort((a, b) => a.start - b.start);
  const left: Text[] = [];
  let rest: Text | undefined = node;
  let over = -1;
  for (const { start, end } of places) {
    if (!rest || start < over) continue;
    const [before, behind] = cutText(rest, start);
    if (before) left.push(before);
    rest = behind && cutText(behind, end)[1];
    over = end;
  }
  return rest ? [...left, rest] : left;
}

/** `* TOC` with `{:toc}` below is where kramdown puts a list of the headings, which every page of ours has. */
function isContents(list: Nodes): boolean {
  if (list.type !== 'list' || list.children.length !== 1) return false;
  const [paragraph] = list.children[0]?.children ?? [];
  const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
  return last?.type === 'text' && CONTENTS.test(last.value.slice(Math.max(0, last.value.lastIndexOf('{'))));
}

const isBlank = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() === ''
    : (node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'tableCell') &&
      node.children.every(isBlank);
