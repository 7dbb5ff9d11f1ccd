import type { Root } from 'hast';
import * as hooks from '../../../shared/hooks.ts';
import type { PageContext } from '../../page-context.ts';
import { visit } from '../../visit.ts';

/**
 * Numbers sections anew, as small as can be: neighbours of one section have the same number, neighbours of two have
 * different ones, and nothing asks for more. A page full of sections compresses better by that.
 *
 *     <li data-section="4 5">…<li data-section="4 6">…<li data-section="7">
 *     <li data-section="0 0">…<li data-section="0 1">…<li data-section="1">
 */
export function rehypeSectionNumbers({ masked }: Pick<PageContext, 'masked'>) {
  return (tree: Root): void => {
    if (masked.sections.length === 0) return;
    visit(tree, (node) => {
      if (!('children' in node)) return;
      let before: { ids: string[]; numbers: number[] } = { ids: [], numbers: [] };
      for (const child of node.children) {
        if (child.type !== 'element') continue;
        const ids = String(child.properties[hooks.section] ?? '').split(' ');
        const { ids: others, numbers: taken } = before;
        const numbers = ids.map((id, depth) =>
          id === others[depth] ? (taken[depth] ?? 0) : taken[depth] === 0 ? 1 : 0,
        );
        if (hooks.section in child.properties) child.properties[hooks.section] = numbers.join(' ');
        before = hooks.section in child.properties ? { ids, numbers } : { ids: [], numbers: [] };
      }
    });
  };
}
