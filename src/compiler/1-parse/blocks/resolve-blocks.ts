import type { Block, Code, Parents, Root, RootContent } from 'mdast';
import { asWritten, joined } from './as-written.ts';
import { cutLazyLines } from './lazy-lines.ts';
import type { Ending, Look } from './opening.ts';
import { takeOptions } from './options.ts';
import { tighten } from './tight-lists.ts';

/** Decides what becomes of each block of a page, the inner ones first. What is not understood is shown as written. */
export function resolveBlocks(tree: Root): void {
  resolveIn(tree);
}

function resolveIn(parent: Parents): void {
  let isChanged = false;
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'list') tighten(child);
    if ('children' in child) resolveIn(child);
    if (child.type !== 'block') return [child];
    const nodes = resolved(child);
    isChanged ||= nodes.length !== 1 || nodes[0] !== child;
    return nodes;
  });
  if (isChanged) parent.children = joined(children) as never;
}

function resolved(block: Block): RootContent[] {
  const { opening, ended, code } = block;
  if (!opening.look || ended === undefined) return asWritten(block);
  const behind = cutLazyLines(block);
  if (ended === 'tail' && opening.ending.by === 'line') dropTail(block, opening.ending);
  if (opening.hasOptions) takeOptions(block);
  if (code !== undefined && ended === 'line') {
    const node: Code = { type: 'code', lang: languageOf(opening.look), value: code, data: { isBetweenTags: true } };
    if (block.position) node.position = block.position;
    if (opening.look.type === 'code') return [node];
    block.children = [...block.children.filter(({ type }) => type === 'blockTitle'), node];
  }
  return [...(opening.look.type === 'group' ? membersOf(block, opening.look) : [block]), ...behind];
}

const languageOf = (look: Look): string | null => ('code' in look && look.code) || null;

/** What a group holds. Its tabs that have no titles are titled by its labels, in turn. */
function membersOf({ children }: Block, { labels = [] }: Extract<Look, { type: 'group' }>): RootContent[] {
  const members = children.filter(({ type }) => type !== 'blockTitle');
  const tabs = members.filter((node) => node.type === 'block').filter(({ opening }) => opening.look?.type === 'tab');
  for (const [index, tab] of tabs.entries())
    tab.opening = { ...tab.opening, label: labels[index] ?? tab.opening.label };
  return members;
}

/** Takes off the last line of text what ends the block. */
function dropTail(block: Block, { tail }: Extract<Ending, { by: 'line' }>): void {
  const last = block.children.at(-1);
  if (last?.type !== 'paragraph') return;
  const end = last.children.at(-1);
  if (end?.type !== 'html' && end?.type !== 'text') return;
  const at = tail?.(end.value.trimEnd());
  if (at === undefined || (end.type === 'html' && at > 0)) return;
  end.value = end.value.slice(0, at).trimEnd();
  if (end.value === '') last.children.pop();
  if (last.children.length === 0) block.children.pop();
}
