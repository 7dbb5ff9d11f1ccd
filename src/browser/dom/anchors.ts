import * as attributes from '../../shared/attributes.ts';
import { element } from './element.ts';

/**
 * Gives each heading of the page a link to itself. It is for the mouse alone, and no part of the heading's name: the
 * table of contents has the same links.
 */
export function addAnchors(): void {
  for (const heading of document.querySelectorAll('article :is(h2, h3, h4, h5, h6)[id]')) {
    const anchor = element('a', {
      class: 'anchor',
      href: `#${heading.id}`,
      'aria-hidden': 'true',
      tabindex: '-1',
      [attributes.chrome]: '',
    });
    anchor.append('#');
    heading.append(anchor);
  }
}
