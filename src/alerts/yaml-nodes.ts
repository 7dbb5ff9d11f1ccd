import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Written } from './rule.ts';

/** A node of a document with what matters about the way to it. */
export interface Found {
  node: Node | null;
  /** Where it is; of an alias the alias. Of nothing, the name before it. */
  offset: number;
  inFlow: boolean;
  shared: boolean;
}

/** Walks a document without turning it into values, so that every place is kept and no alias can blow up. */
export class Nodes {
  readonly #document: Document.Parsed;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  top(): Found {
    const node = this.#document.contents as Node | null;
    return { node, offset: node?.range?.[0] ?? 0, inFlow: false, shared: false };
  }

  map({ node }: Found): YAMLMap | undefined {
    return isMap(node) ? node : undefined;
  }

  list({ node }: Found): YAMLSeq | undefined {
    return isSeq(node) ? node : undefined;
  }

  /** The value after a name, of the mapping itself or of what is merged into it (`<<: *common`). */
  get(parent: Found, name: string): Found | undefined {
    const map = this.map(parent);
    if (!map) return undefined;
    const own = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (own) return this.#found(own.value as Node | null, parent, (own.key as Node).range?.[0] ?? 0, map.flow);
    const merged = map.items.find(({ key }) => isScalar(key) && key.value === '<<');
    if (!merged || name === '<<') return undefined;
    const source = this.#found(merged.value as Node | null, parent, 0, map.flow);
    const sources = this.map(source) ? [source] : this.items(source);
    for (const each of sources) {
      const isOwn = this.map(each)?.items.some(({ key }) => isScalar(key) && String(key.value) === name);
      if (isOwn) return this.get({ ...each, shared: true }, name);
    }
    return undefined;
  }

  items(parent: Found): Found[] {
    const list = this.list(parent);
    return (list?.items ?? []).map((item) => this.#found(item as Node | null, parent, parent.offset, list?.flow));
  }

  /** The names of a mapping with what is after them. */
  entries(parent: Found): { name: string; value: Found; offset: number }[] {
    const map = this.map(parent);
    return (map?.items ?? []).flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const offset = key.range?.[0] ?? 0;
      return [{ name: String(key.value), offset, value: this.#found(value as Node | null, parent, offset, map?.flow) }];
    });
  }

  #found(node: Node | null, parent: Found, nameOffset: number, flow: boolean | undefined): Found {
    const inFlow = parent.inFlow || flow === true;
    if (!node) return { node, offset: nameOffset, inFlow, shared: parent.shared };
    // `rules:` with nothing after it has a place of its own, which is the next line.
    const empty = isScalar(node) && node.range?.[0] === node.range?.[1];
    const offset = empty ? nameOffset : (node.range?.[0] ?? nameOffset);
    // An anchor is there so that others use what it names.
    if (!isAlias(node))
      return { node, offset, inFlow, shared: parent.shared || ('anchor' in node && node.anchor !== undefined) };
    return { node: node.resolve(this.#document) ?? null, offset, inFlow, shared: true };
  }
}

const STYLES: Record<string, Written['style']> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** A scalar as text with its bytes; undefined when it is no scalar, or nothing. */
export function writtenOf({ node, inFlow, shared }: Found): Written | undefined {
  if (!isScalar(node) || node.value === null || !node.range) return undefined;
  const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return { value, from: node.range[0], to: node.range[1], style: STYLES[node.type ?? ''] ?? 'plain', inFlow, shared };
}
