import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { holderProperties, type PageContext } from '../page-context.ts';

const MARKER = /^\[!(note|tip|important|warning|caution)\][^\S\n]*(?:\n|$)/i;

/**
 * GitHub's alerts.
 *
 *     > [!WARNING]
 *     > This restarts the database.
 *
 * becomes `<div class="alert alert-warning" role="note"><p data-chrome …>Warning</p><p>This …</p></div>`.
 */
export function remarkAlerts(context: PageContext) {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (quotation) => {
      const paragraph = quotation.children[0];
      const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
      const marker = MARKER.exec(text.value);
      if (!marker) return;
      text.value = text.value.slice(marker[0].length);
      if (text.value === '') paragraph.children.shift();
      if (paragraph.children[0]?.type === 'break') paragraph.children.shift();
      if (paragraph.children.length === 0) quotation.children.shift();
      quotation.data = {
        hName: 'div',
        hProperties: holderProperties(context, { type: 'alert', kind: (marker[1] ?? '').toLowerCase() }),
      };
    });
  };
}
