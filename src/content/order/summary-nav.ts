import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { pathFrom } from '../addresses.ts';
import type { NavEntry, NavFile } from './placed.ts';

const NAME = /(?:^|\/)SUMMARY\.md$/;
/** Longer than any table of contents. */
const MOST_CHARACTERS = 256 * 1024;

export const isSummaryFile = (file: string): boolean => NAME.test(file);

/** The links of `SUMMARY.md`, as mdBook and GitBook have it: https://rust-lang.github.io/mdBook/format/summary.html. */
export function summaryNav({ file, text }: NavFile): NavEntry[] {
  if (text.length > MOST_CHARACTERS) return [];
  const entries: NavEntry[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'link') {
      const target = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)
        ? undefined
        : pathFrom(node.url.split(/[?#]/, 1)[0] ?? '', file);
      const label = textOf(node);
      if (target) entries.push({ file: target, sections: [], ...(label !== '' && { label }) });
    } else if ('children' in node) for (const child of node.children) read(child);
  };
  read(fromMarkdown(text));
  return entries;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('').replace(/\s+/g, ' ').trim() : '';
}
