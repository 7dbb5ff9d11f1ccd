import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from '../compiler/visit.ts';
import * as attributes from '../shared/attributes.ts';
import * as hooks from '../shared/hooks.ts';

/** What a built page says of itself. */
export interface ReadHtml {
  /** `data-page` of its article. */
  page?: string;
  /** Content-Security-Policies in its head. */
  policies: string[];
  /** The addresses of its scripts and styles, those that it loads later included, as written. */
  scripts: string[];
  styles: string[];
  /** The script that fills it. */
  filler?: string | undefined;
  /** The names of its slots, dotted names whole. */
  slots: Set<string>;
  /** It is the page for what is not there. */
  isLost: boolean;
  /** Where its search is. */
  search?: string | undefined;
}

/** Reads what scripts and servers depend on in the HTML of a page. */
export function readHtml(html: string): ReadHtml {
  const found: ReadHtml = { policies: [], scripts: [], styles: [], slots: new Set(), isLost: false };
  const tree: Root = fromHtml(html);
  const read = (element: Element): void => {
    const { tagName } = element;
    const page = attributeOf(element, attributes.address);
    const slot = attributeOf(element, attributes.parameter);
    if (page !== undefined) found.page = page;
    if (slot !== undefined) found.slots.add(slot);
    if (attributeOf(element, hooks.begin) === 'lost') found.isLost = true;
    if (attributeOf(element, hooks.action) === 'search') found.search ??= attributeOf(element, 'href');
    if (tagName === 'meta' && attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
      found.policies.push(attributeOf(element, 'content') ?? '');
    if (tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet') add(found.styles, element, 'href');
    if (tagName !== 'script' || attributeOf(element, 'src') === undefined) return;
    add(found.scripts, element, 'src');
  };
  visit(tree, 'element', (element) => {
    read(element);
    if (element.tagName !== 'template' || !element.content) return;
    // What the filling script loads later is in a template after it.
    found.filler ??= found.scripts.at(-1);
    visit(element.content, 'element', read);
  });
  return found;
}

function add(list: string[], element: Element, name: string): void {
  const value = attributeOf(element, name);
  if (value !== undefined && !list.includes(value)) list.push(value);
}

/** An attribute as text, by its name in HTML. */
function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[camelCase(name)];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
