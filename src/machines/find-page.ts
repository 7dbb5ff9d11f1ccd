import { ALERT } from '../kinds/names.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { compact } from '../shared/name-words.ts';
import { plainHash } from '../shared/read-link.ts';
import type { PageRow } from './schemas.ts';
import type { LoadedSite } from './site-source.ts';

/** What was asked for: a page, and what its link says. */
export interface Asked {
  /** Without slashes around it: `alerts/HighCPU`. */
  address: string;
  /** What the link carries, as a query. */
  query: string;
}

/** Reads a page's name, its address, or a whole link to it. */
export function readAsked(asked: string, base: string): Asked {
  const [, beforeHash = '', hash = ''] = /^([^#]*)(#.*)?$/s.exec(asked.trim()) ?? [];
  const [place = '', ...search] = beforeHash.split('?');
  const path = place.replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, '');
  const inSite = path.startsWith(base) ? path.slice(base.length) : path;
  const query = [search.join('?'), hash.slice(plainHash(hash).length + 1)].filter((part) => part !== '').join('&');
  return { address: plainAddress(decoded(inSite)), query };
}

/** An address without slashes around it, and without what the name of a file has beside it. */
function plainAddress(text: string): string {
  const path = text
    .split('/')
    .filter((name) => name !== '')
    .join('/');
  return path.replace(/\.md$/i, '').replace(/\/index$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a page, without slashes around it. */
export const addressOf = ({ url }: PageRow, base: string): string => plainAddress(decoded(url.slice(base.length)));

const lastName = (address: string): string => address.split('/').at(-1) ?? address;

/**
 * The page that is meant: by its address, by an alert's name, by a title, by an address that it
 * had, or by a symptom, in this order; letter case and dashes do not matter.
 */
export function findPage({ pages, facts: { base } }: LoadedSite, { address }: Asked): PageRow | undefined {
  const wanted = address.toLowerCase();
  const word = compact(lastName(address));
  const line = compact(address);
  const byAddress = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  const tests: ((page: PageRow) => boolean)[] = [
    (page) => addressOf(page, base).toLowerCase() === wanted,
    (page) => page.kind === ALERT && compact(lastName(addressOf(page, base))) === word,
    (page) => compact(page.title) === line,
    (page) => compact(lastName(addressOf(page, base))) === word,
    ({ aliases }) => aliases.some((alias) => plainAddress(alias).toLowerCase() === wanted),
    ({ symptoms }) => symptoms.some((symptom) => compact(symptom) === line),
  ];
  // Letters that no name has would be the same as none.
  const usable = line === '' ? tests.slice(0, 1) : tests;
  for (const test of usable) {
    const found = byAddress.find(test);
    if (found) return found;
  }
  return undefined;
}

/** ` Did you mean …?` for what is no page, with the space before it, or nothing. */
export function meantPage({ pages, facts: { base } }: LoadedSite, { address }: Asked): string {
  const addresses = pages.map((page) => addressOf(page, base));
  const near = didYouMean(lastName(address), [...addresses.map(lastName), ...pages.map(({ title }) => title)]);
  return near || didYouMean(address, addresses);
}
