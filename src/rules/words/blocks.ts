import type { Nodes, Parents } from 'mdast';
import type { Origin } from '../../language/tokens.ts';
import { readSentences, type Sentence } from '../../words/tagged.ts';
import type { Page } from '../rule.ts';

/** A paragraph or cell of a page as text: what is code, quoted or a tag is a word of as many letters. */
export interface Block {
  text: string;
  /** Its sentences, read when they are first asked for. */
  sentences(): readonly Sentence[];
  /** Whether it says what will be done: under a heading such as *Follow-up*. */
  isRemediation: boolean;
  /** Where a character of it is in the source. */
  placeAt(index: number): Origin;
  /** Whether a part of it was written by the author, and is no link, whose text may be another page's title. */
  isOwn(start: number, end: number): boolean;
}

interface Piece {
  start: number;
  end: number;
  /** The node with the text, and where in it the piece begins; none for what stands in for something else. */
  node?: Nodes;
}

const REMEDIATIONS = /\b(?:follow[ -]?ups?|remediations?|action items?|actions|next steps|what we (?:will )?change)\b/i;
/** A time, as an entry of a timeline begins, and who said something: chat is quoted. */
const CHAT =
  /^[\W_]{0,9}(?:\d{1,2}:\d\d(?::\d\d)?(?: ?(?:UTC|Z|[A-Z]{3,4}))?[\s–—-]{0,9})?(?:<[^<>\n]{1,40}>|@?[\w.-]{1,40}:(?=\s)|\[[\w .-]{1,40}\])/;
const TIME = /^[\W_]{0,9}\d{1,2}:\d\d/;
/** Of each pair of quotation marks; apostrophes are not among them. */
const QUOTED = [
  /“[^“”]*”/g,
  /"[^"]*"/g,
  /„[^„“”]*[“”]/g,
  /«[^«»]*»/g,
  /(?<![\w’'])‘[^‘’]*’(?!\w)/g,
  /(?<![\w'])'[^'\n]*'(?!\w)/g,
];
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

type PageOfBlocks = Pick<Page, 'tree' | 'placeOf' | 'asWritten'>;
/** Every rule reads the same. */
const read = new WeakMap<PageOfBlocks, Block[]>();

/** What there is to read on a page: not its headings, code and quotations, nor chat in a timeline. */
export function blocksOf(page: PageOfBlocks): readonly Block[] {
  const known = read.get(page);
  if (known) return known;
  const blocks: Block[] = [];
  read.set(page, blocks);
  let isRemediation = false;
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') isRemediation = REMEDIATIONS.test(page.asWritten(node));
    else if (node.type === 'paragraph' || node.type === 'tableCell') {
      const block = readBlock(node.children, page, isRemediation);
      if (!isChat(block.text)) blocks.push(block);
    } else if ('children' in node && node.type !== 'blockquote')
      for (const child of (node as Parents).children) walk(child);
  };
  walk(page.tree);
  return blocks;
}

const isChat = (text: string): boolean => (TIME.test(text) || /^[<@[]/.test(text)) && CHAT.test(text);

function readBlock(children: readonly Nodes[], page: Pick<Page, 'placeOf'>, isRemediation: boolean): Block {
  const pieces: Piece[] = [];
  let text = '';
  const add = (piece: string, node?: Nodes): void => {
    pieces.push({ start: text.length, end: text.length + piece.length, ...(node && { node }) });
    text += piece;
  };
  const links: { start: number; end: number }[] = [];
  const readNode = (node: Nodes): void => {
    if (node.type === 'text') add(node.value.replace(/\n/g, ' '), node);
    else if (node.type === 'break') add(' ');
    else if ('children' in node) {
      const start = text.length;
      for (const child of node.children) readNode(child);
      if (node.type === 'link' || node.type === 'linkReference') links.push({ start, end: text.length });
    } else if (node.type === 'html') add(node.value.replace(/\n/g, ' '));
    else if ('value' in node) add('x'.repeat(Math.max(1, node.value.length)));
  };
  for (const child of children) readNode(child);
  const at = (index: number): Piece | undefined => pieces.find(({ start, end }) => start <= index && index < end);
  const whole = masked(text);
  let sentences: readonly Sentence[] | undefined;
  return {
    text: whole,
    sentences() {
      sentences ??= readSentences(whole);
      return sentences;
    },
    isRemediation,
    placeAt(index) {
      const piece = at(index);
      const own = piece?.node ? piece : pieces.find(({ node }) => node);
      if (!own?.node) throw new Error('A block without text has nothing to report.');
      return page.placeOf(own.node, own === piece ? index - own.start : 0);
    },
    isOwn: (start, end) => at(start)?.node !== undefined && !links.some((link) => start < link.end && link.start < end),
  };
}

/** With letters for quotations and for tags, so that no place moves. */
function masked(text: string): string {
  const letters = (what: string): string => 'x'.repeat(what.length);
  return QUOTED.reduce((rest, quoted) => rest.replace(quoted, letters), text).replace(PRIVATE_USE, 'x');
}
