import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { textSourceOffset } from '../compiler/1-parse/text-segments.ts';
import { sourceOffset } from '../compiler/2-place/code-offsets.ts';
import { firstName, type Origin } from '../language/tokens.ts';
import { isShell } from '../shell/commands-in.ts';
import type { CheckedPage } from './checked-page.ts';

/** Something that looks like a tag of ours and is none, because its name is not declared. */
export interface DeadTag extends Origin {
  raw: string;
  /** The first name: `service` of `{{service.owner}}`. */
  name: string;
  /** Where its name starts in the raw tag. */
  nameAt: number;
  /** Whether it would open or close a section. */
  isSection: boolean;
  /** Whether readers see it as text, or it is part of a command. */
  isCommand: boolean;
}

const TAG = /\{\{(\s*(?:[#^/]\s*)?)([A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*\}\}/g;

/**
 * The dead tags in the text and the shell commands of a page. In other code they are most likely
 * another tool's, and so they are everywhere on a page that has delimiters of its own.
 */
export function deadTags({ tokens, tree, masked, originAt, vocabulary, isRaw }: CheckedPage): DeadTag[] {
  if (tokens.some(({ type }) => type === 'delimiters')) return [];
  const found: DeadTag[] = [];
  const look = (text: string, isCommand: boolean, offsetAt: (index: number) => number): void => {
    for (const { 0: raw, 1: sign = '', 2: name = '', index } of text.matchAll(TAG)) {
      const offset = offsetAt(index);
      // A backslash, or a dollar sign, says that it is meant as it is. Of a tag that is declared nothing else is left.
      if (/[\\$]/.test(masked.text[offset - 1] ?? '') || Object.hasOwn(vocabulary, firstName(name))) continue;
      const place = originAt(offset);
      if (isRaw(place)) continue;
      found.push({
        ...place,
        raw,
        name: firstName(name),
        nameAt: 2 + sign.length,
        isSection: sign.trim() !== '',
        isCommand,
      });
    }
  };
  visit(tree, (node: Nodes) => {
    if (node.type === 'text') look(node.value, false, (index) => textSourceOffset(node, index));
    else if (node.type === 'code' && isShell(node))
      look(node.value, true, (index) => sourceOffset(node, index, masked.text));
    else if ((node.type === 'link' || node.type === 'definition') && node.data?.destination) {
      const { start, end } = node.data.destination;
      look(masked.text.slice(start, end), false, (index) => start + index);
    }
  });
  return found;
}
