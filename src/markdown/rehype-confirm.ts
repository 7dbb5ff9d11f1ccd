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
 * puts `data-confirm` on every code block under *Steps*, those under its own headings included.
 */
export function rehypeConfirm() {
  return (tree: Root): void => {
    /** The sections that the visit is in, outer ones first. */
    let around: Section[] = [{ depth: 0, isCautioned: false }];
    const blocks: { sections: Section[]; figure: Element }[] = [];
    visit(tree, 'element', (element) => {
      const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
      if (depth > 0)
        around = [
          ...around.filter((section) => section.depth > 0 && section.depth < depth),
          { depth, isCautioned: false },
        ];
      const classes = element.properties['className'];
      const innermost = around.at(-1);
      if (innermost && Array.isArray(classes) && classes.includes('alert-caution')) innermost.isCautioned = true;
      if (element.tagName === 'figure') blocks.push({ sections: around, figure: element });
    });
    for (const { sections, figure } of blocks)
      if (sections.some(({ isCautioned }) => isCautioned)) figure.properties[attributes.confirm] = '';
  };
}

/** What follows a heading, or stands before the first one. */
interface Section {
  /** The heading's, 1 to 6; 0 before the first one. */
  depth: number;
  isCautioned: boolean;
}
