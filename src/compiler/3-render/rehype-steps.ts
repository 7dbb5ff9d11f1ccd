import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import type { PageContext } from '../page-context.ts';

/**
 * Gives each step a box to tick, and the page one bar below its last list of steps. Steps are the
 * items of ordered lists in certain sections, those under smaller headings included; lists inside
 * an item or a quotation are no steps.
 *
 *     ## Mitigation
 *
 *     1. Drain it
 *
 * becomes, with the numbers left to the list,
 *
 *     <h2>Mitigation</h2>
 *     <ol><li>Drain it<input type="checkbox" data-tick data-chrome …></li></ol>
 *     <p data-steps data-chrome><span></span></p>
 *
 * The bar is for what is said once something is done: below, it moves nothing that the reader is about to tick.
 * The box is the item's last child, so that Tab comes to it after the step's links and commands, and
 * the fold of an item that has a condition stays the first.
 */
export function rehypeSteps(context: Pick<PageContext, 'steps'>, headings: readonly string[]) {
  const sections = new Set(headings.map((name) => name.toLowerCase()));
  return (tree: Root): void => {
    let section = '';
    const mark = (node: RootContent): boolean => {
      if (node.type !== 'element') return false;
      const { tagName, children } = node;
      if (tagName === 'h2') {
        const title = toText(node).trim();
        section = sections.has(title.toLowerCase()) ? title : '';
      }
      if (tagName === 'ol' && section !== '') {
        const items = children.filter(isItem);
        for (const item of items) {
          addBox(item);
          const { start, end } = item.position ?? {};
          if (start?.offset !== undefined && end?.offset !== undefined)
            context.steps.push({ section, start: start.offset, end: end.offset });
        }
        return items.length > 0;
      }
      // Every block is looked at: there may be headings behind the first steps.
      return holdsBlocks(node) && children.map(mark).some(Boolean);
    };
    const marked = tree.children.map(mark);
    const last = marked.lastIndexOf(true);
    if (last >= 0) tree.children.splice(last + 1, 0, bar());
  };
}

const isItem = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'li';

/** The elements of sections, and those that an author puts around blocks. */
function holdsBlocks({ tagName, properties: { className } }: Element): boolean {
  return /^(?:div|details)$/.test(tagName) && !(Array.isArray(className) && className.includes('alert'));
}

function addBox(item: Element): void {
  item.children.push({
    type: 'element',
    tagName: 'input',
    // A box that the browser fills in again by itself would be ticked at that moment.
    properties: {
      type: 'checkbox',
      autoComplete: ['off'],
      ariaLabel: 'Done',
      [attributes.tick]: '',
      [attributes.chrome]: '',
    },
    children: [],
  });
}

const bar = (): Element => ({
  type: 'element',
  tagName: 'p',
  properties: { [hooks.steps]: '', [attributes.chrome]: '' },
  children: [{ type: 'element', tagName: 'span', properties: {}, children: [] }],
});
