import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import * as attributes from '../shared/attributes.ts';

/**
 * Marks the commands of a section that has a caution: before the first of them is copied, the
 * reader confirms the target that the link gave.
 *
 *     ## Steps
 *     > [!CAUTION]
 *     > This deletes the volume.
 *
 * puts `data-confirm` on every code block under *Steps*.
 */
export function rehypeConfirm() {
  return (tree: Root): void => {
    let section = 0;
    const cautioned = new Set<number>();
    const blocks: { section: number; figure: Element }[] = [];
    visit(tree, 'element', (element) => {
      if (/^h[1-6]$/.test(element.tagName)) section++;
      const classes = element.properties['className'];
      if (Array.isArray(classes) && classes.includes('alert-caution')) cautioned.add(section);
      if (element.tagName === 'figure') blocks.push({ section, figure: element });
    });
    for (const block of blocks) if (cautioned.has(block.section)) block.figure.properties[attributes.confirm] = '';
  };
}
