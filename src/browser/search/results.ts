import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { element } from '../dom/element.ts';
import { root } from '../dom/root.ts';
import { carryOnLink } from '../fill/keep-query.ts';
import type { Found } from './found.ts';
import type { Part } from './places.ts';

/**
 * The results of one search. What is shown stays where it is: pages are only added, each at the end, so that the one under a
 * finger, or the first, which Enter opens, never becomes another.
 */
export class Results {
  readonly #into: HTMLElement;
  readonly #query: string;
  readonly #pages: Found[] = [];
  #list: HTMLElement | undefined;
  #title = '';

  constructor(into: HTMLElement, query: string) {
    this.#into = into;
    this.#query = query;
  }

  has({ url }: Found): boolean {
    return this.#pages.some((page) => page.url === url);
  }

  get count(): number {
    return this.#pages.length;
  }

  /** Adds pages that are not there yet, under what they have in common. The first take the place of what an earlier search has found. */
  add(found: readonly Found[], title = ''): void {
    const pages = found.filter((page) => !this.has(page));
    if (pages.length === 0) return;
    if (this.#list === undefined) this.#into.replaceChildren();
    this.#pages.push(...pages);
    const list = this.#list === undefined || this.#title !== title ? this.#begin(title) : this.#list;
    list.append(...pages.map((page) => itemOf(page, this.#query, this.#whereOf(page))));
  }

  #begin(title: string): HTMLElement {
    const id = `search-group-${this.#into.childElementCount}`;
    const list = element('ol', title === '' ? { 'aria-label': 'Pages found' } : { 'aria-labelledby': id });
    if (title !== '') {
      const heading = element('h2', { id });
      heading.append(title);
      this.#into.append(heading);
    }
    this.#into.append(list);
    this.#list = list;
    this.#title = title;
    return list;
  }

  /** What tells a page from others of its title: its folder, or, where that is the same, its address. Services are shown anyway. */
  #whereOf(page: Found): string {
    const ways: ((page: Found) => string)[] = [
      ({ services }) => services.join(),
      ({ url }) => addressOf(url).split('/').slice(0, -1).join('/'),
      ({ url }) => addressOf(url),
    ];
    const same = this.#pages.filter(({ title }) => title === page.title);
    const way = ways.find((each) => new Set(same.map(each)).size === same.length);
    return same.length === 1 || way === undefined || way === ways[0] ? '' : way(page);
  }
}

const addressOf = (url: string): string => decodeURI(url.slice(root.pathname.length)).replace(/\/$/, '');

/** @param where - what tells the page from another one of its title */
function itemOf(page: Found, query: string, where: string): HTMLElement {
  const item = element('li', {});
  const heading = element('p', { class: 'search-title' });
  heading.append(linkTo(page.url, page.title, query));
  if (page.kind !== '') {
    const kind = labelled('kind', page.kind);
    kind.setAttribute(attributes.kind, page.kind);
    heading.append(' ', kind);
  }
  for (const service of page.services)
    if (service !== page.title.toLowerCase()) heading.append(' ', labelled('kind', service));
  if (where !== '') heading.append(' ', labelled('where', where));
  if (page.severity !== '') {
    const severity = labelled('severity', page.severity);
    severity.setAttribute(hooks.severity, page.severity);
    heading.append(' ', severity);
  }
  item.append(heading);
  for (const { title, url, excerpt } of page.places) {
    const paragraph = element('p', { class: 'search-excerpt' });
    if (title !== '') paragraph.append(linkTo(url, title, query), ': ');
    paragraph.append(...excerpt.map(nodeOf));
    item.append(paragraph);
  }
  return item;
}

function nodeOf({ text, found }: Part): Node {
  if (!found) return document.createTextNode(text);
  const mark = element('mark', {});
  mark.append(text.trimEnd());
  const both = document.createDocumentFragment();
  both.append(mark, text.slice(text.trimEnd().length));
  return both;
}

/** A link to a page of the site that carries the parameters on. */
export function linkTo(url: string, text: string, query: string): HTMLAnchorElement {
  const anchor = element('a', { href: url });
  anchor.append(text);
  carryOnLink(anchor, query);
  return anchor;
}

function labelled(name: string, text: string): HTMLElement {
  const label = element('span', { class: name });
  label.append(text);
  return label;
}
