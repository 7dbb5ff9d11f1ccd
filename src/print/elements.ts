import type { Element, ElementContent, Properties } from 'hast';

/** An element of a book. */
export const element = (
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string | false | undefined)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.flatMap((child): ElementContent[] => {
    if (child === undefined || child === false || child === '') return [];
    return [typeof child === 'string' ? { type: 'text', value: child } : child];
  }),
});

export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
