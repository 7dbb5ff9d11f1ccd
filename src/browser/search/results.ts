import * as attributes from '../../shared/attributes.ts';
import { escapePath, unescapePath } from '../../shared/escape-path.ts';
import * as hooks from '../../shared/hooks.ts';
import { SYMPTOMS } from '../../shared/name-words.ts';
import { element } from '../dom/element.ts';
import { carryOnLink } from '../fill/keep-query.ts';
import { excerpt, isMeant, marked } from './excerpt.ts';
import type { NameHit } from './rank-names.ts';
import type { TextPage } from './text.ts';

const SECTIONS_SHOWN = 3;
const root = new URL('..', import.meta.url);

/** A page as the results show it. */
export interface Found {
  url: string;
  title: string;
  kind: string;
  services: readonly string[];
  severity: string;
  exact: boolean;
  /** Where in the page the words are: the sections, or the page itself. */
  places: { title: string; url: string; excerpt: string }[];
}

export interface Group {
  /** What its pages have in common; nothing on top of the first. */
  title: string;
  pages: Found[];
}

export function foundByName({ address, symptom, ...hit }: NameHit): Found {
  const url = root.pathname + (address === '' ? '' : `${escapePath(address)}/`);
  return {
    ...hit,
    url,
    places: symptom === '' ? [] : [{ title: '', url, excerpt: `${SYMPTOMS.shown} ${marked(symptom)}` }],
  };
}

/** A page with the words in its text; nothing when it has other words than those that were looked for. */
export function foundInText(page: TextPage, term: string): Found | undefined {
  const { url, meta, filters, excerpt: text, sub_results: sections } = page;
  if (term !== '' && !isMeant(term, [text, ...sections.map((section) => section.excerpt)])) return undefined;
  const inSections = sections
    .filter((section) => section.url !== url)
    .map((section) => (isSymptoms(section) ? symptomsOf(section, url) : section))
    // What was printed says more than where its words are too.
    .sort((a, b) => Number(b.title === SYMPTOMS.shown) - Number(a.title === SYMPTOMS.shown))
    .slice(0, SECTIONS_SHOWN);
  return {
    url: escapePath(unescapePath(new URL(url, root).pathname)),
    title: meta.title ?? url,
    kind: filters['kind']?.[0] ?? '',
    services: filters['service'] ?? [],
    severity: filters['severity']?.[0] ?? '',
    exact: false,
    places: inSections.length > 0 ? inSections : [{ title: '', url, excerpt: text }],
  };
}

type Section = TextPage['sub_results'][number];

const isSymptoms = ({ url }: Section): boolean => url.endsWith(`#${SYMPTOMS.id}`);

/** They are at the foot of the page, but the page is about them. */
const symptomsOf = ({ excerpt: text }: Section, url: string): Section => ({
  title: SYMPTOMS.shown,
  url,
  excerpt: text.startsWith(SYMPTOMS.heading) ? text.slice(SYMPTOMS.heading.length).replace(/^\.? /, '') : text,
});

/** What was found, each the best first. */
export interface FoundPages {
  byName: readonly Found[];
  /** Pages with a name that is close to what was written, where no name is meant by it. */
  near: readonly Found[];
  inText: readonly Found[];
}

/**
 * What is found in the order it is shown in: the page whose name was written; names like it; what
 * belongs to the link's service; the rest. A page found both ways is where its name puts it.
 */
export function groupFound({ byName, near, inText }: FoundPages, service: string): Group[] {
  const texts = new Map(inText.map((page) => [page.url, page]));
  // What names the symptom says best why the page was found.
  const withText = (page: Found): Found =>
    page.places.length > 0 ? page : { ...page, places: texts.get(page.url)?.places ?? [] };
  const names = byName.map(withText);
  const shown = new Set([...byName, ...near].map(({ url }) => url));
  const pages = [...names, ...inText.filter(({ url }) => !shown.has(url))];
  const isOwn = ({ services }: Found): boolean => service !== '' && services.includes(service);
  const exact = pages.filter((page) => page.exact);
  const own = pages.filter((page) => !page.exact && isOwn(page));
  const others = pages.filter((page) => !page.exact && !isOwn(page));
  const groups = [
    { title: '', pages: exact },
    { title: 'Names like it', pages: near.map(withText) },
    { title: `In ${service}`, pages: own },
    { title: own.length + near.length > 0 ? 'Elsewhere' : '', pages: others },
  ];
  return groups.filter((group) => group.pages.length > 0);
}

/** Shows groups of pages; what has the focus keeps it. */
export function showGroups(into: HTMLElement, groups: readonly Group[], query: string): void {
  const focused = into.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  const wheres = wheresOf(groups.flatMap(({ pages }) => pages));
  into.replaceChildren(
    ...groups.flatMap((group, number) => groupElements(group, `search-group-${number}`, query, wheres)),
  );
  if (focused != null)
    [...into.querySelectorAll('a')]
      .find((link) => link.getAttribute('href') === focused)
      ?.focus({ preventScroll: true });
}

function groupElements(
  { title, pages }: Group,
  id: string,
  query: string,
  wheres: ReadonlyMap<string, string>,
): HTMLElement[] {
  const list = element('ol', title === '' ? { 'aria-label': 'Pages found' } : { 'aria-labelledby': id });
  list.append(...pages.map((page) => itemOf(page, query, wheres.get(page.url) ?? '')));
  if (title === '') return [list];
  const heading = element('h2', { id });
  heading.append(title);
  return [heading, list];
}

/** What tells pages of one title apart, by their URLs: their folders, or, where those are the same, their addresses. Services are shown anyway. */
function wheresOf(pages: readonly Found[]): Map<string, string> {
  const ways: ((page: Found) => string)[] = [
    ({ services }) => services.join(),
    ({ url }) => addressOf(url).split('/').slice(0, -1).join('/'),
    ({ url }) => addressOf(url),
  ];
  return new Map(
    [...Map.groupBy(pages, ({ title }) => title).values()].flatMap((same) => {
      const way = ways.find((each) => new Set(same.map(each)).size === same.length);
      return same.length === 1 || way === undefined || way === ways[0]
        ? []
        : same.map((page): [string, string] => [page.url, way(page)]);
    }),
  );
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
  for (const { title, url, excerpt: text } of page.places) {
    const paragraph = element('p', { class: 'search-excerpt' });
    if (title !== '') paragraph.append(linkTo(url, title, query), ': ');
    paragraph.append(...excerpt(text));
    item.append(paragraph);
  }
  return item;
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
