import type { Element, ElementContent } from 'hast';
import * as attributes from '../../../shared/attributes.ts';

/**
 * What a heading is in the table of contents, inside a link: its text and code, and what depends on the link. Links,
 * anchors and notes stay behind, and so do ids; a picture is the words that stand for it.
 */
export function entryOf(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ ...child }];
    return child.type === 'element' ? entryOfElement(child) : [];
  });
}

function entryOfElement({ tagName, properties, children }: Element): ElementContent[] {
  if (tagName === 'img') return [{ type: 'text', value: String(properties['alt'] ?? '') }];
  if (tagName === 'br') return [{ type: 'text', value: ' ' }];
  if (isNote(children)) return [];
  const inside = entryOf(children);
  if (attributes.when in properties) {
    const { id: _, ...rest } = properties;
    return [{ type: 'element', tagName: 'span', properties: rest, children: inside }];
  }
  return tagName === 'code' ? [{ type: 'element', tagName, properties: {}, children: inside }] : inside;
}

/** The number of a footnote: `<sup><a data-footnote-ref>`. */
const isNote = ([only, ...more]: readonly ElementContent[]): boolean =>
  more.length === 0 && only?.type === 'element' && 'dataFootnoteRef' in only.properties;
