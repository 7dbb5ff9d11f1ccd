import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';

/**
 * Gives each step a box to tick, and the page one bar above its first list of steps. Steps are the
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
 *     <div data-steps data-chrome><span></span><button data-action="timeline">Copy timeline</button>…</div>
 *     <ol><li>Drain it<input type="checkbox" data-tick data-chrome …></li></ol>
 *
 * The box is the item's last child, so that Tab comes to it after the step's links and commands, and
 * the fold of an item that has a condition stays the first.
 */
export function rehypeSteps(headings: readonly string[]) {
  const sections = new Set(headings.map((name) => name.toLowerCase()));
  return (tree: Root): void => {
    let inSteps = false;
    const mark = (node: RootContent): boolean => {
      if (node.type !== 'element') return false;
      const { tagName, children } = node;
      if (tagName === 'h2') inSteps = sections.has(titleOf(node));
      if (tagName === 'ol' && inSteps) return children.filter(isItem).map(addBox).length > 0;
      // Every block is looked at: there may be headings behind the first steps.
      return holdsBlocks(node) && children.map(mark).some(Boolean);
    };
    const marked = tree.children.map(mark);
    const first = marked.indexOf(true);
    if (first >= 0) tree.children.splice(first, 0, bar());
  };
}

/** A heading's text without its anchor. */
const titleOf = ({ children }: Element): string =>
  toText({ type: 'root', children: children.filter((child) => !isChrome(child)) })
    .trim()
    .toLowerCase();

const isChrome = (node: ElementContent): boolean => node.type === 'element' && attributes.chrome in node.properties;

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
  tagName: 'div',
  properties: { [hooks.steps]: '', [attributes.chrome]: '' },
  children: [
    { type: 'element', tagName: 'span', properties: {}, children: [] },
    button('timeline', 'Copy timeline'),
    button('retrospective', 'Start a retrospective'),
  ],
});

const button = (action: string, words: string): Element => ({
  type: 'element',
  tagName: 'button',
  properties: { type: 'button', [hooks.action]: action },
  children: [{ type: 'text', value: words }],
});
