import type { Root } from 'mdast';
import type { PageContext } from '../../page-context.ts';
import { visit } from '../../visit.ts';
import { ownHeadingId } from './own-heading-id.ts';

/**
 * Gives headings the ids that their authors wrote behind them.
 *
 *     ## Roll back {#undo}   →   <h2 id="undo">Roll back</h2>
 */
export function remarkHeadingIds({ nonce }: Pick<PageContext, 'nonce'>) {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1);
      const own = last?.type === 'text' ? ownHeadingId(last.value) : undefined;
      if (last?.type !== 'text' || !own || (own.text === '' && heading.children.length === 1)) return;
      last.value = own.text;
      heading.data = { ...heading.data, hProperties: { id: nonce + own.id } };
    });
  };
}
