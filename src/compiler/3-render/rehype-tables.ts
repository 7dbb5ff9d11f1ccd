import type { Root } from 'hast';
import { SKIP, visit } from '../visit.ts';

/**
 * Lets wide tables scroll by themselves instead of the page.
 *
 *     | a | b |   →   <div class="table" tabindex="0"><table>…</table></div>
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
        children: [element],
      };
      return SKIP;
    });
  };
}
