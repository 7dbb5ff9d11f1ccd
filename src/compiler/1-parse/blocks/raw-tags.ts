import type { Nodes, Parents, Root, Text } from 'mdast';
import { visit } from '../../visit.ts';
import { cutText, textSourceOffset } from '../text-segments.ts';

const TAG = /\{%-? ?(raw|endraw) ?-?%\}/g;

interface Found {
  /** Where the tag is in the source. */
  start: number;
  end: number;
  isEnd: boolean;
}

/**
 * Takes `{% raw %}` and `{% endraw %}` out of the text: what is between them is shown as it is, and that they say so is nothing
 * to read. In code they are what the code shows.
 */
export function dropRawTags(tree: Root): void {
  const found: Found[] = [];
  const ofNode = new Map<Text, Found[]>();
  visit(tree, 'text', (node) => {
    const own = Array.from(node.value.includes('{%') ? node.value.matchAll(TAG) : [], ({ 0: tag, 1: name, index }) => {
      const start = textSourceOffset(node, index);
      return { start, end: start + tag.length, isEnd: name === 'endraw' };
    });
    found.push(...own);
    if (own.length > 0) ofNode.set(node, own);
  });
  const paired = new Set(found.filter(({ isEnd }, index) => found[isEnd ? index - 1 : index + 1]?.isEnd === !isEnd));
  if (paired.size > 0) drop(tree, (node) => (ofNode.get(node) ?? []).filter((tag) => paired.has(tag)));
}

function drop(parent: Parents, tagsOf: (node: Text) => readonly Found[]): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return without(child, tagsOf(child));
    if (!('children' in child)) return [child];
    const wasEmpty = child.children.length === 0;
    drop(child, tagsOf);
    return child.type === 'paragraph' && !wasEmpty && child.children.every(isBlank) ? [] : [child];
  }) as never;
}

/** A text in parts, without some tags. */
function without(node: Text, tags: readonly Found[]): Text[] {
  const left: Text[] = [];
  let rest: Text | undefined = node;
  for (const { start, end } of tags) {
    if (!rest) break;
    const [before, behind] = cutText(rest, start);
    if (before) left.push(before);
    rest = behind && cutText(behind, end)[1];
  }
  return rest ? [...left, rest] : left;
}

const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';
