import type { Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Section } from '../../language/mask.ts';
import * as hooks from '../../shared/hooks.ts';
import { textSegments } from '../1-parse/text-segments.ts';
import { holderProperties, offsetOf, type PageContext } from '../page-context.ts';
import { visit } from '../visit.ts';
import { placeSections } from './place-sections.ts';
import { SectionVerifier } from './verify-sections.ts';

/**
 * Puts the sections, whose tags were taken out before parsing, back as nodes.
 *
 *     {{#language.java}}
 *     - Look at the heap.
 *     {{/language.java}}
 *
 * becomes a list item with `data.when: ['language.java']`; blocks and words become children of a
 * `when` node.
 */
export const sectionNodes = (context: PageContext): Extension => ({
  ...textSegments,
  transforms: [
    (tree: Root): void => {
      place(tree, context);
      hold(tree, context);
    },
  ],
});

function place(tree: Root, context: PageContext): void {
  const { sections, text } = context.masked;
  const misplaced = new Set<Section>();
  placeSections(tree, sections, text, (section, why) => {
    misplaced.add(section);
    report(context, section, why);
  });
  const verifier = new SectionVerifier(tree, text);
  for (const section of sections) {
    const why = misplaced.has(section) ? undefined : verifier.verify(section);
    if (why !== undefined) report(context, section, why);
  }
}

function report(context: PageContext, { open, close }: Section, why: string): void {
  context.report(
    'misplaced-section',
    open,
    `the section from \`${open.raw}\` to \`${close.raw}\` ${why}`,
    'Open and close a section at places that nest: around whole words, list items, table rows or blocks.',
    { other: close },
  );
}

function hold(tree: Root, context: PageContext): void {
  visit(tree, (node) => {
    if (node.type === 'when') {
      node.data = {
        ...node.data,
        hName: node.flow ? 'div' : 'span',
        hProperties: holderProperties(context, { type: 'when', sections: [node.section] }),
      };
    } else if (node.type === 'list' && node.ordered) {
      const sign = /\d([.)])/.exec(context.masked.text.slice(offsetOf(node), (offsetOf(node) ?? 0) + 12))?.[1];
      if (sign === ')') node.data = { ...node.data, hProperties: { ...node.data?.hProperties, [hooks.sign]: sign } };
    } else if (node.data?.when) {
      node.data.hProperties = {
        ...node.data.hProperties,
        ...holderProperties(context, { type: 'when', sections: node.data.when }),
      };
    }
  });
}
