import type { Element, Properties } from 'hast';
import { visit } from '../compiler/visit.ts';

/** Attributes whose values are ids. */
const NAMING = [
  'ariaActiveDescendant',
  'ariaControls',
  'ariaDescribedBy',
  'ariaDetails',
  'ariaErrorMessage',
  'ariaFlowTo',
  'ariaLabelledBy',
  'ariaOwns',
  'headers',
  'htmlFor',
  'itemRef',
];
/** Of what is no link, addresses that name a part of a picture: `<use href="#arrow">`. */
const LEADING = ['href', 'xLinkHref'];
/** `url(#stripes)`, `url('#stripes')`. */
const PART = /url\((\s*["']?)#([^)"'\s]+)/g;

/**
 * Puts a chapter's own name before its ids, and wherever they are named but in links.
 *
 * @returns the ids that the page had
 */
export function withOwnIds(article: Element, chapter: string): Set<string> {
  const ids = new Set<string>();
  visit(article, 'element', ({ properties }) => {
    const { id } = properties;
    if (id !== undefined && ids.has(String(id))) delete properties['id'];
    else if (id !== undefined) {
      ids.add(String(id));
      properties['id'] = idIn(chapter, String(id));
    }
  });
  const own = (id: string): string => (ids.has(id) ? idIn(chapter, id) : id);
  visit(article, 'element', ({ tagName, properties }) => {
    for (const name of NAMING) rename(properties, name, ids, chapter);
    for (const name of tagName === 'a' ? [] : LEADING) {
      const value = properties[name];
      if (typeof value === 'string' && value.startsWith('#')) properties[name] = `#${own(value.slice(1))}`;
    }
    // Parts of a picture: `fill="url(#stripes)"`.
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && value.includes('url('))
        properties[name] = value.replace(PART, (_, begin: string, id: string) => `url(${begin}#${own(id)}`);
  });
  return ids;
}

/** What an id of a page is in a book. */
export const idIn = (chapter: string, id: string): string => `${chapter}-${id}`;

function rename(properties: Properties, name: string, ids: ReadonlySet<string>, chapter: string): void {
  const value = properties[name];
  if (value === undefined || value === null || typeof value === 'boolean') return;
  const named = (Array.isArray(value) ? value.map(String) : String(value).split(/\s+/)).filter((id) => ids.has(id));
  if (named.length === 0) delete properties[name];
  else properties[name] = named.map((id) => idIn(chapter, id));
}
