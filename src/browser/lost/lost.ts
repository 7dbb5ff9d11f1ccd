import * as hooks from '../../shared/hooks.ts';
import type { Addresses } from '../../shared/page-path.ts';
import { element } from '../dom/element.ts';
import { readable } from '../dom/visible-value.ts';
import type { Filler } from '../fill/filler.ts';
import { linkTo } from '../search/results.ts';
import { askedAddress, findAddress, type KnownPage } from './find-address.ts';
import { offerPage } from './write-page.ts';

const root = new URL('..', import.meta.url);
const GONE = 'pagebook-gone-to';
/** A server that leads back here does so at once. */
const LOOP_MS = 10_000;
const LONGEST_SEARCH = 100;

/** Finds the page that the reader wanted, goes there when there is no doubt, else says what may be meant. */
export async function findLost(page: HTMLElement, filler: Filler): Promise<void> {
  const into = page.querySelector<HTMLElement>(`[${hooks.found}]`);
  const asked = askedAddress(location.pathname, root.pathname);
  if (!into || asked === undefined) return;
  const field = page.querySelector<HTMLInputElement>('input[type=search]');
  if (field) field.value = asked.split('/').at(-1)?.slice(0, LONGEST_SEARCH) ?? '';
  into.replaceChildren(paragraph('Looking for the page that was meant …'));
  const addresses = await load();
  if (!addresses) {
    into.replaceChildren(paragraph('The list of all pages cannot be loaded, so that nothing can be suggested here.'));
    return;
  }
  const { page: meant, near } = findAddress(asked, addresses);
  if (meant && goTo(meant)) {
    into.replaceChildren(paragraph('Found. Going to ', linkOf(meant, filler), ' …'));
    return;
  }
  const write = meant ? undefined : await offerPage(asked, filler);
  const parts: HTMLElement[] = meant
    ? [paragraph('The page is at another address: '), listOf([meant], filler)]
    : [paragraph('No page is called ', readable(asked), near.length > 0 ? '. These have a name like it:' : '.')];
  if (near.length > 0) parts.push(listOf(near, filler));
  if (write) parts.push(paragraph('An alert that has no page yet? ', write));
  into.replaceChildren(...parts);
}

async function load(): Promise<Addresses | undefined> {
  try {
    const response = await fetch(new URL('addresses.json', root));
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
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

const urlOf = (address: string): string =>
  root.pathname + (address === '' ? '' : `${address.split('/').map(encodeURIComponent).join('/')}/`);

function listOf(pages: readonly KnownPage[], filler: Filler): HTMLElement {
  const list = element('ul', { class: 'pages' });
  for (const page of pages) {
    const item = element('li', {});
    const where = element('span', { class: 'kind' });
    where.append(page.kind === 'list' ? 'list' : page.address.split('/').slice(0, -1).join(' / '));
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
