import { escapePath } from '../../shared/escape-path.ts';
import * as hooks from '../../shared/hooks.ts';
import { ALIKE_LISTED, LIST } from '../../shared/known-addresses.ts';
import { lastPart } from '../../shared/name-words.ts';
import { element } from '../dom/element.ts';
import { root } from '../dom/root.ts';
import { readable } from '../dom/visible-value.ts';
import type { Filler } from '../fill/filler.ts';
import { linkTo } from '../search/results.ts';
import { askedFor } from './asked-address.ts';
import { findAddress, type KnownPage } from './find-address.ts';
import { loadAddresses, nearPages } from './load-addresses.ts';
import { offerPage } from './write-page.ts';

const GONE = 'pagebook-gone-to';
/** A server that leads back here does so at once. */
const LOOP_MS = 10_000;
const LONGEST_SEARCH = 100;

/** Finds the page that the reader wanted, goes there when there is no doubt, else says what may be meant. */
export async function findLost(page: HTMLElement, filler: Filler): Promise<void> {
  const into = page.querySelector<HTMLElement>(`[${hooks.found}]`);
  const asked = askedFor(location.pathname, root.pathname);
  if (!into || asked === undefined) return;
  const plain = asked.addresses.at(-1) as string;
  if (asked.query !== '') {
    history.replaceState(null, '', urlOf(plain) + joined(location.search, asked.query) + location.hash);
    filler.link = filler.read();
  }
  const field = page.querySelector<HTMLInputElement>('input[type=search]');
  if (field) field.value = lastPart(plain).slice(0, LONGEST_SEARCH);
  into.replaceChildren(paragraph('Looking for the page that was meant …'));
  const known = await loadAddresses(asked.addresses, Number(into.getAttribute(hooks.found)));
  if (!known) {
    into.replaceChildren(paragraph('The list of all pages cannot be loaded, so that nothing can be suggested here.'));
    return;
  }
  const [meant, ...others] = findAddress(asked.addresses, known);
  if (meant && others.length === 0) {
    into.replaceChildren(
      ...(goTo(meant)
        ? [paragraph('Found. Going to ', linkOf(meant, filler), ' …')]
        : [
            paragraph(
              urlOf(meant.address) === location.pathname
                ? 'This page could not be loaded: '
                : 'The page is at another address: ',
            ),
            listOf([meant], filler),
          ]),
    );
    return;
  }
  const near = meant ? [meant, ...others] : await nearPages(lastPart(plain), known);
  const named = meant ? 'Several pages are called ' : 'No page is called ';
  const parts = [
    paragraph(named, readable(plain), meant ? ':' : near.length > 0 ? '. These have a name like it:' : '.'),
  ];
  if (near.length > 0) parts.push(listOf(near, filler));
  if (near.length >= ALIKE_LISTED)
    parts.push(paragraph('There may be more: search for the name together with its folder.'));
  if (near.length === 0) {
    const write = await offerPage(plain, filler);
    if (write) parts.push(paragraph('An alert that has no page yet? ', write));
  }
  into.replaceChildren(...parts);
}

/** One query of two; what the first names it has. */
function joined(first: string, second: string): string {
  const query = new URLSearchParams(first);
  const names = new Set(query.keys());
  for (const [name, value] of new URLSearchParams(second)) if (!names.has(name)) query.append(name, value);
  return `?${query}`;
}

/**
 * Goes to the page, with everything that the link carries, unless that has just led here: a server
 * may lead the right address back to the wrong one. Without a place to remember it nothing is risked.
 */
function goTo({ address }: KnownPage): boolean {
  const target = urlOf(address) + location.search + location.hash;
  try {
    const [when = '', where] = (sessionStorage.getItem(GONE) ?? '').split(/ (.*)/s);
    if (urlOf(address) === location.pathname || (where === target && Date.now() - Number(when) < LOOP_MS)) return false;
    sessionStorage.setItem(GONE, `${Date.now()} ${target}`);
  } catch {
    return false;
  }
  location.replace(target);
  return true;
}

const urlOf = (address: string): string => root.pathname + (address === '' ? '' : `${escapePath(address)}/`);

function listOf(pages: readonly KnownPage[], filler: Filler): HTMLElement {
  const list = element('ul', { class: 'pages' });
  for (const page of pages) {
    const item = element('li', {});
    const where = element('span', { class: 'kind' });
    where.append(page.kind === LIST ? LIST : page.address.split('/').slice(0, -1).join(' / '));
    item.append(linkOf(page, filler), ' ', where);
    list.append(item);
  }
  return list;
}

function linkOf({ address, title }: KnownPage, filler: Filler): HTMLAnchorElement {
  const link = linkTo(urlOf(address), title, filler.query);
  link.hash = location.hash;
  return link;
}

function paragraph(...content: (string | Node)[]): HTMLElement {
  const made = element('p', {});
  made.append(...content);
  return made;
}
