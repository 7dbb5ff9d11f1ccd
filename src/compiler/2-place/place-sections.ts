import type { Nodes, Parents, Root } from 'mdast';
import type { Section } from '../../language/mask.ts';
import type { CodeSection, SectionRef } from '../../language/section-ref.ts';
import { endOf, startOf } from '../1-parse/node-places.ts';
import { codeOffset, inlineCodeOffset } from './code-offsets.ts';
import { Siblings } from './siblings.ts';

declare module 'mdast' {
  /** Blocks or words under a condition. */
  interface When extends Parent {
    type: 'when';
    section: SectionRef;
    /** Whether the children are blocks. */
    flow: boolean;
    children: RootContent[];
  }
  interface RootContentMap {
    when: When;
  }
  interface PhrasingContentMap {
    when: When;
  }
  interface Data {
    /** The sections that a list item or a table row belongs to, outer ones first; all must hold. */
    when?: SectionRef[];
    /** The sections inside code. */
    sections?: CodeSection[];
  }
}

/** Why a section cannot be where it does, in words that finish "the section … ". */
export type Misplaced = (section: Section, why: string) => void;

const PHRASING_PARENTS = new Set([
  'paragraph',
  'heading',
  'blockTitle',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
const NEEDS_TEXT = new Set(['emphasis', 'strong', 'delete']);

/**
 * Finds what each section governs in the tree of the masked text and marks it: a run of blocks or
 * words is wrapped in a `when` node; list items, table rows and ranges of code are marked
 * in their `data`.
 *
 * @param sections - in the order in which they open, so that an outer one comes before those in it
 * @param misplaced - told of each section whose two tags are at places that do not nest
 */
export function placeSections(tree: Root, sections: readonly Section[], text: string, misplaced: Misplaced): void {
  const filled = sections.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  placeIn(tree, filled, text, misplaced);
}

/** Places sections that are somewhere inside a node, in one walk over its children. */
function placeIn(parent: Parents, sections: readonly Section[], text: string, misplaced: Misplaced): void {
  const siblings = new Siblings(parent.children as Nodes[]);
  /** The sections that are inside one child. */
  const inside = new Map<Parents, Section[]>();
  for (const section of sections) {
    const result = place(parent, siblings, section, text);
    if (typeof result === 'string') misplaced(section, result);
    else if (result) {
      const own = inside.get(result);
      if (own) own.push(section);
      else inside.set(result, [section]);
    }
  }
  parent.children = siblings.all() as never;
  for (const [child, own] of inside) placeIn(child, own, text, misplaced);
}

/** Places a section among siblings, or tells which of them it is in, or why it cannot be there. */
function place(parent: Parents, siblings: Siblings, section: Section, text: string): Parents | string | undefined {
  const { start, end } = section;
  const isInside = (node: Nodes): boolean => startOf(node) >= start && endOf(node) <= end;
  // A section that was placed before this one and reaches further is the one around it.
  const around = siblings.passTo(start);
  if (around) return around;
  const last = siblings.reach(end);
  const firstNode = siblings.at(0);
  const lastNode = siblings.at(last);
  if (!firstNode || !lastNode) return 'holds no text of its own here';

  if (last === 0 && !isInside(firstNode)) {
    if ('children' in firstNode) return firstNode;
    if (firstNode.type === 'code' || firstNode.type === 'inlineCode') return placeInCode(firstNode, section, text);
  }
  if (PHRASING_PARENTS.has(parent.type) || (parent.type === 'when' && !parent.flow)) {
    const run = siblings.run(start, end);
    const [first] = run.nodes;
    if (!first || !isInside(first) || !isInside(run.nodes.at(-1) ?? first))
      return 'starts or ends in the middle of something that cannot be cut';
    if (siblings.isAll(run) && NEEDS_TEXT.has(parent.type))
      return 'takes the whole text of an emphasis, whose signs would be left over';
    siblings.wrap(run, section, false);
    return undefined;
  }
  if (last === 0 && firstNode.type === 'paragraph' && isWithinParagraph(section, text)) return firstNode;
  // What is between these two is inside when they are.
  const crossing = [firstNode, lastNode].find((node) => !isInside(node));
  if (crossing) return `starts or ends in the middle of ${NAMES[crossing.type] ?? 'a block'}`;
  if (parent.type === 'tableRow') return 'takes a whole table cell; put the tags inside the cell';
  if (parent.type === 'table' && siblings.isFirst) return "takes a table's header row but not the whole table";
  if (parent.type === 'list' || parent.type === 'table') siblings.mark(last + 1, section);
  else siblings.wrap(siblings.run(start, end), section, true);
  return undefined;
}

/**
 * Whether a section that takes a whole paragraph is words of it rather than a block: so it is when
 * its tags are on the paragraph's lines, and when showing it twice would make one paragraph.
 */
function isWithinParagraph({ open, condition, start, end }: Section, text: string): boolean {
  if (!open.standalone) return true;
  const mayRepeat = !condition.startsWith('!') && !condition.includes('.');
  return mayRepeat && !/^[^\S\n]*\n|\n[^\S\n]*\n?$/.test(text.slice(start, end).replace(/\n$/, ''));
}

function placeInCode(
  node: Nodes & { type: 'code' | 'inlineCode' },
  { id, condition, start, end }: Section,
  text: string,
): string | undefined {
  const offset = node.type === 'code' ? codeOffset : inlineCodeOffset;
  const from = offset(node as never, start, text);
  const to = offset(node as never, end, text);
  if (from === undefined || to === undefined) return 'starts or ends outside the text of the code';
  if (node.type === 'inlineCode' && from === 0 && to === node.value.length)
    return 'takes the whole text of a code span, whose signs would be left over';
  node.data ??= {};
  node.data.sections ??= [];
  node.data.sections.push({ id, condition, start: from, end: to });
  return undefined;
}

const NAMES: Record<string, string> = {
  code: 'a code block',
  heading: 'a heading',
  html: 'raw HTML',
  list: 'a list',
  listItem: 'a list item',
  paragraph: 'a paragraph',
  table: 'a table',
  tableRow: 'a table row',
  blockquote: 'a quotation',
};
