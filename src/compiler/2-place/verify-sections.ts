import type { Nodes, Root, RootContent } from 'mdast';
import type { Section } from '../../language/mask.ts';
import { endOf, startOf } from '../1-parse/node-places.ts';
import { readMarkdown } from '../1-parse/read-markdown.ts';
import { signature } from './signature.ts';

/** How much may be read again, in characters and in times the whole text: a paragraph of a thousand sections shall end, too. */
const ALWAYS_ALLOWED = 200_000;
const MOST_TIMES = 20;

/**
 * Verifies that a page without a section reads as Markdown would read the text without it. It does not
 * when the section's edges touch signs that mean something else in other company: `{{#x}}b{{/x}}_a_`, or
 * a list item that starts with a section. Only what is around the section is read again: its block, of a
 * long list or table the items or rows next to it, and the neighbours when it takes whole blocks.
 */
export class SectionVerifier {
  readonly #text: string;
  /** The blocks of the page, those in sections too. */
  readonly #blocks: RootContent[] = [];
  /** The sections that take whole blocks. */
  readonly #ofBlocks = new Set<number>();
  readonly #definitions = new Map<string, string>();
  #left: number;

  /** @param tree - the tree of the text, with its sections placed */
  constructor(tree: Root, text: string) {
    this.#text = text;
    this.#collect(tree.children);
    this.#left = MOST_TIMES * text.length + ALWAYS_ALLOWED;
    for (const node of tree.children)
      if (node.type === 'definition' || node.type === 'footnoteDefinition')
        this.#definitions.set(node.identifier.toLowerCase(), text.slice(startOf(node), endOf(node)));
  }

  /** What is wrong with a section, in words that finish "the section … ". */
  verify(section: Section): string | undefined {
    if (!hasRiskyEdges(section, this.#text) || this.#isSafeInFence(section)) return undefined;
    const { nodes, head, start, end } = this.#around(section);
    const without =
      head +
      this.#text.slice(start, Math.max(start, section.start)) +
      this.#text.slice(section.end, Math.max(end, section.end));
    const source = without + this.#definitionsFor(without);
    this.#left -= source.length;
    if (this.#left < 0) return 'is in one paragraph with too many others: split it';
    const expected = readMarkdown(source);
    const hidden = new Set([section.id]);
    return signature(expected.children, hidden) === signature(nodes, hidden)
      ? undefined
      : 'makes Markdown read what is around it otherwise when it is hidden';
  }

  /**
   * Whether a section is in a fenced code block, in which lines are read one by one: it takes whole
   * lines, or leaves the beginning of one that is no fence.
   */
  #isSafeInFence({ start, end }: Section): boolean {
    const [first, last] = rangeIn(this.#blocks, start, end);
    const block = this.#blocks[first];
    if (first !== last || block?.type !== 'code' || !/[`~]/.test(this.#text[startOf(block)] ?? '')) return false;
    const text = this.#text;
    if (text[start - 1] === '\n' && text[end - 1] === '\n') return true;
    const before = text.slice(Math.max(0, start - 200), start);
    return /[^\s`~]/.test(before.slice(before.lastIndexOf('\n') + 1));
  }

  /** The nodes around a section and where they are; the head of a table comes before them. */
  #around({ id, start, end }: Section): Range {
    const [first, last] = rangeIn(this.#blocks, start, end);
    const block = this.#blocks[first];
    if (first !== last || !block || this.#ofBlocks.has(id)) return range(this.#blocks, first - 1, last + 1);
    if (block.type !== 'list' && block.type !== 'table') return range([block], 0, 0);
    const [from, to] = rangeIn<Nodes>(block.children, start, end);
    if (block.type === 'table' && from === 0) return range([block], 0, 0);
    const part = range(block.children, Math.max(from - 1, block.type === 'table' ? 1 : 0), to + 1);
    const lineStart = this.#text.lastIndexOf('\n', part.start - 1) + 1;
    if (block.type === 'list')
      return { ...part, start: lineStart, nodes: [{ ...block, children: part.nodes } as Nodes] };
    const body = block.children[1];
    const head = body ? this.#text.slice(startOf(block), this.#text.lastIndexOf('\n', startOf(body) - 1) + 1) : '';
    const nodes = [{ ...block, children: [block.children[0], ...part.nodes] } as Nodes];
    return { ...part, start: lineStart, head, nodes };
  }

  /** The blocks of a row of nodes, those in sections too. */
  #collect(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (node.type !== 'when' || !node.flow) this.#blocks.push(node);
      else {
        this.#ofBlocks.add(node.section.id);
        this.#collect(node.children);
      }
    }
  }

  /** The definitions that a text may refer to. */
  #definitionsFor(text: string): string {
    if (this.#definitions.size === 0) return '';
    const labels = Array.from(text.matchAll(/\[\^?((?:[^[\]\\]|\\.){0,999})\]/gs), ([, label = '']) =>
      normalized(label),
    );
    return [...new Set(labels)]
      .flatMap((label) => this.#definitions.get(label) ?? [])
      .map((definition) => `\n\n${definition}`)
      .join('');
  }
}

/** Some nodes, and where they are in the text; the head of a table comes before them. */
interface Range {
  nodes: Nodes[];
  head: string;
  start: number;
  end: number;
}

function range(nodes: readonly Nodes[], first: number, last: number): Range {
  const some = nodes.slice(Math.max(0, first), last + 1);
  const [from, to] = [some[0], some.at(-1)];
  return { nodes: some, head: '', start: from ? startOf(from) : 0, end: to ? endOf(to) : 0 };
}

/** As CommonMark compares labels, but for letters that have several forms. */
const normalized = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** The places of the first node that ends after an offset, and of the last that starts before another. */
function rangeIn<Node extends Nodes>(
  nodes: readonly Node[],
  start: number,
  end: number,
): [first: number, last: number] {
  const count = (test: (node: Node) => boolean): number => {
    let low = 0;
    let high = nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(nodes[middle] as Node)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [count((node) => endOf(node) <= start), count((node) => startOf(node) < end) - 1];
}

/** Only signs before the section and after it can be read otherwise without it, or an indentation. */
const LINE_START = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?)?$/i;
const PLAIN_BEFORE = /[\p{L}\p{N}\s,;:]$/u;
const PLAIN_AFTER = /^(?:[\p{L}\p{N}\s,;:.]|$)/u;

/**
 * Whether a section's edges may matter: it is neither whole lines set off by empty ones, nor
 * words with plain words or spaces on both sides.
 */
function hasRiskyEdges({ open, close, start, end }: Section, text: string): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  if (open.standalone && close.standalone)
    return !(/(?:^|\n[^\S\n]*\n|^\s*)$/.test(before) && /^(?:[^\S\n]*(?:\n|$))/.test(after));
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return LINE_START.test(line) || !PLAIN_BEFORE.test(before) || !PLAIN_AFTER.test(after);
}
