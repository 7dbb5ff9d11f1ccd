import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { codeOffset, inlineCodeOffset } from './code-offsets.ts';
import type { Section } from './mask.ts';
import { cutText } from './text-segments.ts';

/** A section as the tree knows it. */
export interface SectionRef {
  id: number;
  condition: string;
}

/** A stretch of a code block's or code span's text that a section governs. */
export interface CodeSection extends SectionRef {
  start: number;
  end: number;
}

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

/** Why a section cannot stand where it does, in words that finish "the section … ". */
export class Misplaced extends Error {}

const PHRASING_PARENTS = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
const NEEDS_TEXT = new Set(['emphasis', 'strong', 'delete']);

/**
 * Finds what a section governs in the tree of the masked text and marks it: a run of blocks or
 * words is wrapped in a `when` node; list items, table rows and stretches of code are marked
 * in their `data`. Call it for outer sections before inner ones.
 *
 * @throws Misplaced - when the two tags stand at places that do not nest
 */
export function placeSection(tree: Root, section: Section, text: string): void {
  if (text.slice(section.start, section.end).trim() === '') return;
  place(tree, section, text);
}

function place(parent: Parents, section: Section, text: string): void {
  const { start, end } = section;
  const children = parent.children as Nodes[];
  const inside = (node: Nodes): boolean => startOf(node) >= start && endOf(node) <= end;
  const first = children.findIndex((node) => endOf(node) > start);
  const last = children.findLastIndex((node) => startOf(node) < end);
  const firstNode = children[first];
  const lastNode = children[last];
  if (!firstNode || !lastNode || first > last) throw new Misplaced('holds no text of its own here');

  // A section that was placed before this one and takes as much is the one around it.
  if (first === last && (!inside(firstNode) || firstNode.type === 'when')) {
    if ('children' in firstNode) {
      place(firstNode, section, text);
      return;
    }
    if (firstNode.type === 'code' || firstNode.type === 'inlineCode') {
      placeInCode(firstNode, section, text);
      return;
    }
  }
  if (PHRASING_PARENTS.has(parent.type) || (parent.type === 'when' && !parent.flow)) {
    const from = cutText(children, start);
    const to = cutText(children, end);
    const run = children.slice(from, to);
    if (run.length === 0 || !run.every(inside))
      throw new Misplaced('starts or ends in the middle of something that cannot be cut');
    if (run.length === children.length && NEEDS_TEXT.has(parent.type))
      throw new Misplaced('takes the whole text of an emphasis, whose signs would be left over');
    wrap(parent, section, from, run, false);
    return;
  }
  const run = children.slice(first, last + 1);
  if (run.length === 1 && firstNode.type === 'paragraph' && isWithinParagraph(section, text)) {
    place(firstNode, section, text);
    return;
  }
  const crossing = run.find((node) => !inside(node));
  if (crossing) throw new Misplaced(`starts or ends in the middle of ${NAMES[crossing.type] ?? 'a block'}`);
  if (parent.type === 'list' || parent.type === 'table') {
    if (parent.type === 'table' && first === 0)
      throw new Misplaced("takes a table's header row but not the whole table");
    for (const node of run) {
      node.data ??= {};
      node.data.when = [...(node.data.when ?? []), refOf(section)];
    }
  } else if (parent.type === 'tableRow') {
    throw new Misplaced('takes a whole table cell; put the tags inside the cell');
  } else wrap(parent, section, first, run, true);
}

/**
 * Whether a section that takes a whole paragraph is words of it rather than a block: so it is when
 * its tags stand on the paragraph's lines, and when showing it twice would make one paragraph.
 */
function isWithinParagraph({ open, condition, start, end }: Section, text: string): boolean {
  if (!open.standalone) return true;
  const mayRepeat = !condition.startsWith('!') && !condition.includes('.');
  return mayRepeat && !/^[^\S\n]*\n|\n[^\S\n]*\n?$/.test(text.slice(start, end).replace(/\n$/, ''));
}

function wrap(parent: Parents, section: Section, at: number, run: Nodes[], flow: boolean): void {
  const position = { start: run[0]?.position?.start, end: run.at(-1)?.position?.end } as NonNullable<Nodes['position']>;
  const children = parent.children as Nodes[];
  children.splice(at, run.length, {
    type: 'when',
    section: refOf(section),
    flow,
    children: run as RootContent[],
    position,
  });
}

function placeInCode(
  node: Nodes & { type: 'code' | 'inlineCode' },
  { id, condition, start, end }: Section,
  text: string,
): void {
  const offset = node.type === 'code' ? codeOffset : inlineCodeOffset;
  const from = offset(node as never, start, text);
  const to = offset(node as never, end, text);
  if (from === undefined || to === undefined) throw new Misplaced('starts or ends outside the text of the code');
  if (node.type === 'inlineCode' && from === 0 && to === node.value.length)
    throw new Misplaced('takes the whole text of a code span, whose signs would be left over');
  node.data ??= {};
  node.data.sections = [...(node.data.sections ?? []), { id, condition, start: from, end: to }];
}

const refOf = ({ id, condition }: Section): SectionRef => ({ id, condition });

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

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
