import type { Nodes, RootContent, Text, When } from 'mdast';
import type { Section } from '../../language/mask.ts';
import { endOf, startOf } from '../1-parse/node-places.ts';
import { cutText } from '../1-parse/text-segments.ts';

/** Siblings in a row, the last of them maybe cut off a text of which the rest is no part of it. */
export interface Run {
  nodes: Nodes[];
  rest: Text | undefined;
  /** How many siblings it takes up. */
  length: number;
}

/**
 * The children of a node while sections are placed among them, in the order in which they open. Each
 * child is passed once, however many sections there are.
 */
export class Siblings {
  readonly #passed: Nodes[] = [];
  readonly #nodes: Nodes[];
  /** The first that is not passed. */
  #next = 0;

  constructor(nodes: readonly Nodes[]) {
    this.#nodes = [...nodes];
  }

  /** Passes what ends before an offset. Gives the section around the offset, if one was wrapped there. */
  passTo(offset: number): When | undefined {
    const last = this.#passed.at(-1);
    if (last?.type === 'when' && endOf(last) > offset) return last;
    for (let node = this.at(0); node && endOf(node) <= offset; node = this.at(0)) this.#pass(node);
    return undefined;
  }

  /** What is not passed, by its place from there. */
  at(index: number): Nodes | undefined {
    return this.#nodes[this.#next + index];
  }

  /** The last that starts before an offset, by its place; -1 when none does. */
  reach(offset: number): number {
    let last = -1;
    for (let node = this.at(0); node && startOf(node) < offset; node = this.at(last + 1)) last++;
    return last;
  }

  /** Whether nothing has been passed. */
  get isFirst(): boolean {
    return this.#passed.length === 0;
  }

  /** What is between two offsets, which become boundaries between nodes where text can be cut. */
  run(start: number, end: number): Run {
    const first = this.at(0);
    if (first?.type === 'text' && startOf(first) < start) {
      const [before, after] = cutText(first, start);
      if (after) this.#nodes[this.#next] = after;
      else this.#next++;
      if (before) this.#passed.push(before);
    }
    const last = this.reach(end);
    const node = this.at(last);
    const nodes = this.#nodes.slice(this.#next, this.#next + last + 1);
    if (node?.type !== 'text' || endOf(node) <= end) return { nodes, rest: undefined, length: nodes.length };
    const [before, rest] = cutText(node, end);
    return { nodes: [...nodes.slice(0, -1), ...(before ? [before] : [])], rest, length: nodes.length };
  }

  /** Whether a run is all there is. */
  isAll({ length, rest }: Run): boolean {
    return this.isFirst && rest === undefined && length === this.#nodes.length - this.#next;
  }

  /** Puts a run that begins at the first node that is not passed into a `when` node. */
  wrap({ nodes, rest, length }: Run, { id, condition }: Section, flow: boolean): void {
    const position = { start: nodes[0]?.position?.start, end: nodes.at(-1)?.position?.end };
    this.#next += length;
    if (rest) this.#nodes[--this.#next] = rest;
    this.#passed.push({
      type: 'when',
      section: { id, condition },
      flow,
      children: nodes as RootContent[],
      position: position as NonNullable<Nodes['position']>,
    });
  }

  /** Notes a section on so many nodes. */
  mark(count: number, { id, condition }: Section): void {
    for (let index = 0; index < count; index++) {
      const node = this.at(index);
      if (!node) continue;
      node.data ??= {};
      node.data.when ??= [];
      node.data.when.push({ id, condition });
    }
  }

  /** All of them, as they are now. */
  all(): Nodes[] {
    return [...this.#passed, ...this.#nodes.slice(this.#next)];
  }

  #pass(node: Nodes): void {
    this.#passed.push(node);
    this.#next++;
  }
}
