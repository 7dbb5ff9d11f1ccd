import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { PageRow } from '../machines/schemas.ts';
import { counted } from '../problems/counted.ts';
import { element } from './elements.ts';

/** A page as a book has it. */
export interface Chapter {
  number: number;
  /** Its id, which those in it begin with. */
  id: string;
  row: PageRow;
  /** Its title as it is filled. */
  title: string;
  article: Element;
  /** How many of its sections do not apply. */
  hidden: number;
  /** Where the page itself is, with its values; null where that is not known. */
  address: string | null;
}

/** The title of a page, as it is filled. */
export function titleOf(article: Element, row: PageRow): string {
  const heading = headingIn(article);
  return (heading === undefined ? '' : textOf(heading).trim()) || row.title;
}

/** A chapter: the page's body under its number, and where it is from. */
export function chapterElement({ number, id, row, article, hidden, address }: Chapter): Element {
  const heading = headingIn(article);
  heading?.children.unshift(element('span', { className: ['number'] }, String(number)), { type: 'text', value: ' ' });
  const days = [
    row.changed !== null && `changed ${row.changed}`,
    row.reviewed !== null && `reviewed ${row.reviewed}`,
  ].filter((day) => day !== false);
  return element(
    'section',
    { className: ['chapter'], id },
    article,
    element(
      'footer',
      { className: ['source'] },
      hidden > 0 && element('p', {}, `Left out: ${counted(hidden, 'section')} that do not apply to these values.`),
      element(
        'p',
        {},
        'This page: ',
        address === null ? row.url : element('a', { href: address }, address),
        days.length > 0 && `, ${days.join(', ')}`,
        '. ',
        element('a', { href: '#contents' }, 'Contents'),
      ),
    ),
  );
}

function headingIn(article: Element): Element | undefined {
  for (const child of article.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === 'h1' ? child : headingIn(child);
    if (found) return found;
  }
  return undefined;
}
