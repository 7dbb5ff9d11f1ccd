import type { Element, ElementContent, Root } from 'hast';
import type { SectionRef } from '../../language/section-ref.ts';
import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { holderOf, inWords, type PageContext } from '../page-context.ts';
import { visit } from '../visit.ts';
import { dressNotice } from './dress-notice.ts';

/**
 * Gives sections and notes their elements. Blocks and list items are in a fold, which the
 * script opens, closes or hides; words and table rows carry their condition themselves.
 *
 *     <details class="when" data-section="0" open>
 *       <summary data-chrome>Only when language is java</summary>
 *       <div data-when="language.java">…</div>
 *     </details>
 */
export function rehypeWhen(context: PageContext) {
  return (tree: Root): void => {
    if (context.holders.every(({ type }) => type === 'code')) return;
    visit(tree, 'element', (element) => {
      const holder = holderOf(context, element.properties);
      if (!holder || holder.type === 'code') return;
      delete element.properties['dataHolder'];
      if (holder.type === 'when') dressWhen(element, holder.sections, context);
      else dressNotice(element, holder);
    });
  };
}

function dressWhen(element: Element, sections: SectionRef[], context: PageContext): void {
  const words = inWords(
    context,
    sections.map(({ condition }) => condition),
  );
  const section = { [hooks.section]: sections.map(({ id }) => id).join(' ') };
  const when = { [attributes.when]: sections.map(({ condition }) => condition).join(' ') };
  if (element.tagName === 'li') {
    element.properties = { ...element.properties, ...section };
    element.children = [fold(words, when, element.children)];
  } else if (element.tagName === 'div') {
    const { tagName, properties, children } = fold(words, when, element.children);
    Object.assign(element, { tagName, properties: { ...properties, ...section }, children });
  } else {
    element.properties = { ...element.properties, ...section, ...when, [hooks.condition]: words };
  }
}

function fold(words: string, properties: Record<string, string>, children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'details',
    properties: { className: ['when'], open: true },
    children: [
      {
        type: 'element',
        tagName: 'summary',
        properties: { [attributes.chrome]: '' },
        children: [{ type: 'text', value: words }],
      },
      { type: 'element', tagName: 'div', properties, children },
    ],
  };
}
