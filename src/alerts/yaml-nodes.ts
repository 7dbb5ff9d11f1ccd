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
    if (name === '<<') return undefined;
    for (const source of this.#merged(parent)) {
      const isOwn = this.map(source)?.items.some(({ key }) => isScalar(key) && String(key.value) === name);
      if (isOwn) return this.get(source, name);
    }
    return undefined;
  }

  /** The mappings that are merged into one, the first before the others. */
  #merged(parent: Found): Found[] {
    const map = this.map(parent);
    const merge = map?.items.find(({ key }) => isScalar(key) && key.value === '<<');
    if (!map || !merge) return [];
    const source = this.#found(merge.value as Node | null, parent, 0, map.flow);
    return (this.map(source) ? [source] : this.items(source)).map((each) => ({ ...each, shared: true }));
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

  /** The names of a mapping with what is after them, those that are merged in behind its own. */
  allEntries(parent: Found): { name: string; value: Found }[] {
    const own = this.entries(parent).filter(({ name }) => name !== '<<');
    const names = new Set(own.map(({ name }) => name));
    const merged = this.#merged(parent).flatMap((source) => this.entries(source));
    return [...own, ...merged.filter(({ name }) => name !== '<<' && !names.has(name) && names.add(name))];
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
    // An alias of nothing stays one, which is neither a mapping nor a list nor a text.
    return { node: node.resolve(this.#document) ?? node, offset, inFlow, shared: true };
  }
}

const STYLES: Record<string, Written['style']> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** Whether nothing was written, or `null`. */
export const isNothing = ({ node }: Found): boolean => node === null || (isScalar(node) && node.value === null);

/** A scalar as text with its bytes; undefined when it is no scalar, or nothing. */
export function writtenOf({ node, inFlow, shared }: Found): Written | undefined {
  if (!isScalar(node) || node.value === null || !node.range) return undefined;
  const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return { value, from: node.range[0], to: node.range[1], style: STYLES[node.type ?? ''] ?? 'plain', inFlow, shared };
}
