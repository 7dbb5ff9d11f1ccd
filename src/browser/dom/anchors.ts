import * as attributes from '../../shared/attributes.ts';
import { element } from './element.ts';

const HEADING = 'article :is(h2, h3, h4, h5, h6)[id]';

/**
 * Gives a heading that a mouse comes to a link to itself. It is no part of the heading's name, nor a stop of the Tab
 * key: the table of contents has the same links.
 */
export function watchHeadings(): void {
  addEventListener('pointerover', ({ target }) => addAnchor(target instanceof Element && target.closest(HEADING)));
  addAnchor(document.querySelector(`${HEADING}:hover`));
}

function addAnchor(heading: Element | null | false): void {
  if (!heading || heading.querySelector('.anchor')) return;
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
