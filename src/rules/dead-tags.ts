import type { Code, InlineCode, Text } from 'mdast';
import { isOfOthers } from '../language/of-others.ts';
import { firstName, type Origin } from '../language/tokens.ts';
import { isShell } from '../shell/commands-in.ts';
import type { CheckedPage } from './checked-page.ts';
import { isInlineCommand } from './commands/inline-commands.ts';
import { offsetIn } from './nodes.ts';

/** Something that looks like a tag of ours and is none, because its name is not declared. */
export interface DeadTag extends Origin {
  raw: string;
  /** The first name: `service` of `{{service.owner}}`. */
  name: string;
  /** Where its name starts in the raw tag. */
  nameAt: number;
  /** Whether it would open or close a section. */
  isSection: boolean;
  /** Whether readers see it as text, it is part of a command, or of a code span that may be anything. */
  place: 'text' | 'block' | 'inline' | 'span';
}

const TAG = /\{\{(\s*(?:[#^/]\s*)?)([A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*\}\}/g;

/** Commands whose own templates have such tags, and what else of theirs shows that a text is one of them. */
const OF_A_TEMPLATE =
  /go-template|--(?:format|template)\b|\b(?:helm|ansible|jinja2?|consul-template|gomplate)\b|\{\{-?\s*(?:\.|\$|range\b|if\b|end\b|with\b|define\b|include\b|"|\()/;

/**
 * The dead tags in the text, the code spans and the shell commands of a page. In other code they are most likely
 * another tool's, and so they are everywhere on a page that has delimiters of its own.
 */
export function deadTags(page: CheckedPage): readonly DeadTag[] {
  const tags = known.get(page) ?? findTags(page);
  known.set(page, tags);
  return tags;
}

/** Two rules look at them. */
const known = new WeakMap<CheckedPage, readonly DeadTag[]>();

function findTags({ tokens, nodes, masked, originAt, vocabulary, isRaw }: CheckedPage): DeadTag[] {
  if (tokens.some(({ type }) => type === 'delimiters')) return [];
  const found: DeadTag[] = [];
  const look = (text: string, place: DeadTag['place'], offsetAt: (index: number) => number): void => {
    for (const { 0: raw, 1: sign = '', 2: name = '', index } of text.matchAll(TAG)) {
      const offset = offsetAt(index);
      // A backslash, or a dollar sign, says that it is meant as it is. Of a tag that is declared nothing else is left.
      if (/[\\$]/.test(masked.text[offset - 1] ?? '') || Object.hasOwn(vocabulary, firstName(name))) continue;
      const origin = originAt(offset);
      if (isRaw(origin) || isOfOthers(masked.text, offset)) continue;
      found.push({
        ...origin,
        raw,
        name: firstName(name),
        nameAt: 2 + sign.length,
        isSection: sign.trim() !== '',
        place,
      });
    }
  };
  for (const node of [...nodes('text'), ...nodes('inlineCode'), ...nodes('code').filter(isShell)])
    if (node.value.includes('{{')) look(node.value, placeOf(node), (index) => offsetIn(node, index, masked.text));
  for (const { data } of [...nodes('link'), ...nodes('definition')]) {
    const { start = 0, end = 0 } = data?.destination ?? {};
    look(masked.text.slice(start, end), 'text', (index) => start + index);
  }
  return found;
}

/** Where the tags of a node would be; what is another tool's template may be anything. */
function placeOf(node: Text | Code | InlineCode): DeadTag['place'] {
  if (node.type === 'text') return 'text';
  if (OF_A_TEMPLATE.test(node.value)) return 'span';
  if (node.type === 'code') return 'block';
  return isInlineCommand(node) ? 'inline' : 'span';
}
