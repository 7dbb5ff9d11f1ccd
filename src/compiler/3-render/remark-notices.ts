import type { Block, BlockTitle, Root } from 'mdast';
import { type Holder, holderProperties, type PageContext } from '../page-context.ts';
import { visit } from '../visit.ts';
import { calloutOf } from './callout.ts';

/**
 * What blocks of other tools, and the callouts of GitHub and Obsidian, become.
 *
 *     > [!WARNING]
 *     > This restarts the database.
 *
 * becomes `<div class="alert alert-warning" role="note"><p data-chrome …>Warning</p><p>This …</p></div>`.
 */
export function remarkNotices(context: PageContext) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'blockquote') {
        const callout = calloutOf(node);
        if (!callout || !parent || index === undefined) return undefined;
        parent.children[index] = callout;
        // What is in it is looked at where it is now.
        return index;
      }
      if (node.type === 'block') dress(node, context);
      return undefined;
    });
  };
}

function dress(block: Block, context: PageContext): void {
  const { look, label } = block.opening;
  const title = block.children.find((child) => child.type === 'blockTitle');
  if (!look || look.type === 'group' || look.type === 'code') return;
  if (look.type === 'tab') {
    hold(block, 'div', { type: 'tab' }, context);
    dressTab(block, title);
    return;
  }
  const { fold } = look;
  const ownLabel = title ? '' : label;
  const holder: Holder =
    look.type === 'notice'
      ? { type: 'alert', kind: look.kind, label: ownLabel, fold }
      : { type: 'fold', label: ownLabel, fold: look.fold };
  hold(block, fold ? 'details' : 'div', holder, context);
  if (title && look.type === 'notice') hold(title, fold ? 'summary' : 'p', { type: 'alert-title' }, context);
  else if (title) title.data = { ...title.data, hName: 'summary' };
}

/** A tab is a block under its title. */
function dressTab(block: Block, title: BlockTitle | undefined): void {
  const { label } = block.opening;
  const children = title?.children ?? (label === '' ? [] : [{ type: 'text' as const, value: label }]);
  if (children.length === 0) return;
  block.children = [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children }],
      ...(title?.position && { position: title.position }),
    },
    ...block.children.filter((child) => child !== title),
  ];
}

function hold(node: Block | BlockTitle, name: string, holder: Holder, context: PageContext): void {
  node.data = { ...node.data, hName: name, hProperties: holderProperties(context, holder) };
}
