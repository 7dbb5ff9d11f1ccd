import type { Element } from 'hast';
import * as attributes from '../../shared/attributes.ts';
import type { Holder } from '../page-context.ts';

type NoticeHolder = Extract<Holder, { type: 'alert' | 'alert-title' | 'fold' | 'tab' }>;

const TITLE = 'alert-title';

/**
 * Gives notes, folds and tabs their elements.
 *
 *     <div class="alert alert-warning" role="note"><p class="alert-title" data-chrome>Warning</p>…</div>
 *     <details class="alert alert-warning"><summary class="alert-title"><span>The author's</span></summary>…</details>
 */
export function dressNotice(element: Element, holder: NoticeHolder): void {
  if (holder.type === 'tab') element.properties['className'] = ['tab'];
  else if (holder.type === 'alert-title') {
    // Beside the sign of the note the title is one thing, whatever it is made of.
    const words: Element = { type: 'element', tagName: 'span', properties: {}, children: element.children };
    Object.assign(element, { properties: { className: [TITLE] }, children: [words] });
  } else {
    const isAlert = holder.type === 'alert';
    if (isAlert) element.properties['className'] = ['alert', `alert-${holder.kind}`];
    if (isAlert && holder.fold === undefined) element.properties['role'] = 'note';
    if (holder.fold === 'open') element.properties['open'] = true;
    if (holder.label !== '') element.children.unshift(label(holder.label, isAlert, holder.fold !== undefined));
  }
}

const label = (text: string, isAlert: boolean, isFold: boolean): Element => ({
  type: 'element',
  tagName: isFold ? 'summary' : 'p',
  properties: { ...(isAlert && { className: [TITLE] }), [attributes.chrome]: '' },
  children: [{ type: 'text', value: text }],
});
