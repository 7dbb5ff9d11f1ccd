import type { Element, ElementContent } from 'hast';
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
    const words = make('span', {}, element.children);
    const sign = element.tagName === 'summary' ? [foldSign()] : [];
    Object.assign(element, { properties: { className: [TITLE] }, children: [words, ...sign] });
  } else {
    const isAlert = holder.type === 'alert';
    if (isAlert) element.properties['className'] = ['alert', `alert-${holder.kind}`];
    if (isAlert && holder.fold === undefined) element.properties['role'] = 'note';
    if (holder.fold === 'open') element.properties['open'] = true;
    if (holder.label !== '') element.children.unshift(label(holder.label, isAlert, holder.fold !== undefined));
  }
}

function label(text: string, isAlert: boolean, isFold: boolean): Element {
  const properties = { ...(isAlert && { className: [TITLE] }), [attributes.chrome]: '' };
  const sign = isAlert && isFold ? [foldSign()] : [];
  return make(isFold ? 'summary' : 'p', properties, [{ type: 'text', value: text }, ...sign]);
}

/** In the row of a note's title a browser shows no sign of its own that there is more. */
const foldSign = (): Element =>
  make('span', { ariaHidden: 'true', [attributes.chrome]: '' }, [{ type: 'text', value: '▾' }]);

const make = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
