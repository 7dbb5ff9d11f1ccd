import type { Nodes, Parents, Root, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { cutText, textSourceOffset } from '../text-segments.ts';

const TAG = /\{%-? ?(raw|endraw) ?-?%\}/g;

interface Found {
  node: Text;
  parents: Parents[];
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
  visitParents(tree, 'text', (node, parents) => {
    for (const { 0: tag, 1: name, index } of node.value.includes('{%') ? node.value.matchAll(TAG) : []) {
      const start = textSourceOffset(node, index);
      found.push({ node, parents, start, end: start + tag.length, isEnd: name === 'endraw' });
    }
  });
  const paired = found.filter(({ isEnd }, index) => found[isEnd ? index - 1 : index + 1]?.isEnd === !isEnd);
  for (const [node, tags] of Map.groupBy(paired, ({ node }) => node)) drop(node, tags);
}

function drop(node: Text, tags: readonly Found[]): void {
  const parents = tags[0]?.parents ?? [];
  const [outer, parent] = [parents.at(-2), parents.at(-1)];
  const left: Nodes[] = [];
  let rest: Text | undefined = node;
  for (const { start, end } of tags) {
    if (!rest) break;
    const [before, behind] = cutText(rest, start);
    if (before) left.push(before);
    rest = behind && cutText(behind, end)[1];
  }
  if (rest) left.push(rest);
  if (!parent) return;
  const siblings = parent.children as Nodes[];
  siblings.splice(siblings.indexOf(node), 1, ...left);
  if (outer && parent.type === 'paragraph' && siblings.every(isBlank))
    outer.children = (outer.children as Nodes[]).filter((child) => child !== parent) as never;
}

const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';
