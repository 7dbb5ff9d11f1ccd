import type { Root } from 'hast';
import { visit } from '../visit.ts';

/**
 * Gives the boxes of task lists a name, for those who hear the page.
 *
 *     - [x] Raise the limit   →   <li><input type="checkbox" checked disabled aria-label="Done"> Raise the limit</li>
 */
export function rehypeTasks() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'Done' : 'To do';
    });
  };
}
