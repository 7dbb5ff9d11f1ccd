import type { Code, Root } from 'mdast';
import { marksIn } from '../../language/marks.ts';
import { conditionOf, type PieceInput, piecesOf } from '../../language/pieces.ts';
import type { CommandPieces, Piece, StepPieces } from '../../shared/pieces.ts';
import type { OwnCommands } from '../../shell/effects/table.ts';
import { fenceLanguage } from '../../shell/languages.ts';
import { shellBlockOf } from '../../shell/shell-block.ts';
import { whyUncopied } from '../../shell/uncopied.ts';
import { offsetOf, type PageContext, type StepItem } from '../page-context.ts';
import { type BlockCommands, blockCommands } from './code/block-commands.ts';
import { saidOnFence } from './code/remark-targets.ts';

/** What an item of a list begins with. */
const MARKER = /^(?:\d+[.)]|[-*+])[ \t]+/;

/** The steps of a page as data: the same that have a box to tick. */
export function stepsOf(context: PageContext, tree: Root, own: OwnCommands): StepPieces[] {
  const { steps, masked, places, asksForField } = context;
  if (steps.length === 0) return [];
  const input: PieceInput = { ...masked, places, asksForField };
  const blocks = (context.commands ?? blockCommands(tree, masked, own)).filter(holdsCommands);
  return steps.map((item) => {
    const its = blocks.filter(({ code }) => within(code, item));
    const around = masked.sections.filter(({ start, end }) => start <= item.start && item.end <= end);
    return {
      section: item.section,
      ...(around.length > 0 && { when: around.map(({ condition }) => conditionOf(condition, asksForField)) }),
      text: textOf(input, item, its),
      commands: its.map((block) => commandsOf(block, input)),
    };
  });
}

/** Whether a block is there to be run. */
const holdsCommands = ({ code, commands }: BlockCommands): boolean =>
  commands.length > 0 || shellBlockOf(code) !== undefined;

const within = (code: Code, { start, end }: StepItem): boolean => {
  const offset = offsetOf(code) ?? -1;
  return start <= offset && offset < end;
};

/** The item without its marker, its indentation and its commands. */
function textOf(input: PieceInput, item: StepItem, blocks: readonly BlockCommands[]): Piece[] {
  const { text } = input;
  const start = item.start + (MARKER.exec(text.slice(item.start, item.end))?.[0].length ?? 0);
  const indentation = start - (text.lastIndexOf('\n', start - 1) + 1);
  const dedent = (part: string, beginsLine: boolean): string =>
    part
      .split('\n')
      .map((line, index) => (index > 0 || beginsLine ? withoutIndentation(line, indentation) : line))
      .join('\n');
  const out: Piece[] = [];
  let at = start;
  for (const { code } of blocks) {
    const { start: from, end: to } = code.position ?? {};
    if (from?.offset === undefined || to?.offset === undefined) continue;
    out.push(...piecesOf(input, { start: at, end: Math.max(at, from.offset) }, dedent));
    at = Math.max(at, to.offset);
  }
  out.push(...piecesOf(input, { start: at, end: Math.max(at, item.end) }, dedent));
  return trimmed(out);
}

function withoutIndentation(line: string, most: number): string {
  let spaces = 0;
  while (spaces < most && /[ \t]/.test(line[spaces] ?? '')) spaces++;
  return line.slice(spaces);
}

/** Without space at its ends, and where commands were. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined
    .map((piece, index) => {
      if (typeof piece !== 'string') return piece;
      const text = piece.replace(/\n[ \t]*\n\s*/g, '\n\n');
      const begun = index === 0 ? text.trimStart() : text;
      return index === joined.length - 1 ? begun.trimEnd() : begun;
    })
    .filter((piece) => piece !== '');
}

function commandsOf({ code, commands }: BlockCommands, { marks, asksForField }: PieceInput): CommandPieces {
  const sections = code.data?.sections ?? [];
  const input: PieceInput = { text: code.value, marks, sections, places: ALL_CODE, asksForField };
  const uncopied = whyUncopied(code);
  const copied = uncopied === undefined ? shellBlockOf(code)?.copied : undefined;
  const language = fenceLanguage(code);
  return {
    ...(language !== '' && { language }),
    text: trimmed(copied ? copied.flatMap((span) => cut(input, span)) : piecesOf(input)),
    changes: changes(code, commands),
    commands: [...new Set(commands.map(({ verb }) => verb))],
    targets: targetsOf(code, commands, marks),
    ...(uncopied !== undefined && { uncopied }),
  };
}

/** A command may be under a section that is around all of it. */
function cut(input: PieceInput, span: { start: number; end: number }): Piece[] {
  const around = input.sections.filter(({ start, end }) => start <= span.start && span.end <= end);
  return around.reduceRight<Piece[]>(
    (pieces, { condition }) => [{ ...conditionOf(condition, input.asksForField), pieces }],
    piecesOf(input, span),
  );
}

const ALL_CODE: PieceInput['places'] = { isText: () => false, linkAt: () => undefined };

function targetsOf(code: Code, commands: BlockCommands['commands'], marks: PieceInput['marks']): string[] {
  const slots = commands.filter(({ does }) => does !== 'reads').flatMap((command) => [...command.slots]);
  const own = saidOnFence(code) === true ? marksIn(code.value) : [];
  const names = [...slots, ...own].flatMap((mark) => {
    const slot = marks[mark];
    return typeof slot === 'object' ? [slot.name] : [];
  });
  return [...new Set(names)];
}

/** What the author says of the block counts more than the tables of programs. */
function changes(code: Code, commands: BlockCommands['commands']): boolean | null {
  if (saidOnFence(code) === true || commands.some(({ does }) => does === 'changes')) return true;
  return commands.length > 0 && commands.every(({ does }) => does === 'reads') ? false : null;
}
