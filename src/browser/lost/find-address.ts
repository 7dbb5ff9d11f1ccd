import { lastPart } from '../../shared/name-words.ts';
import { type Addresses, tidyAddress } from '../../shared/page-path.ts';
import { nearNames } from './near-names.ts';

export interface KnownPage {
  address: string;
  title: string;
  kind: string;
}

export interface FoundAddress {
  /** The page that is meant beyond doubt. */
  page?: KnownPage;
  /** Pages that may be meant, the likeliest first. */
  near: KnownPage[];
}

/**
 * The address that a path of this site asks for; nothing when it is that of the page for missing
 * pages itself, or of another site.
 */
export function askedAddress(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const asked = tidyAddress(pathname.slice(base.length).split('/').map(decode).join('/'));
  return asked === '404' ? undefined : asked;
}

/** Finds the page that is meant by an address that has none: other letter case, an old address, a slip. */
export function findAddress(asked: string, { pages, aliases }: Addresses): FoundAddress {
  const known = Object.entries(pages).flatMap(([kind, list]) =>
    list.map((entry): KnownPage => {
      const [address, title] = typeof entry === 'string' ? [entry, lastPart(entry)] : entry;
      return { address, title, kind };
    }),
  );
  const lower = asked.toLowerCase();
  const pageAt = (address: string | undefined): KnownPage | undefined => known.find((page) => page.address === address);
  const page = pageAt(asked) ?? (Object.hasOwn(aliases, asked) ? pageAt(aliases[asked]) : undefined);
  if (page) return { page, near: [] };
  const same = known.filter(({ address }) => address.toLowerCase() === lower);
  const old = Object.entries(aliases).flatMap(([alias, address]) =>
    alias.toLowerCase() === lower ? (pageAt(address) ?? []) : [],
  );
  const [only, ...others] = same.length > 0 ? same : old;
  if (only) return others.length === 0 ? { page: only, near: [] } : { near: [only, ...others] };
  return { near: nearNames(lastPart(asked), known, ({ address }) => lastPart(address)) };
}

/** One part of a path; what cannot be decoded stays as it is. */
function decode(part: string): string {
  try {
    // A slash that was encoded is no slash.
    return decodeURIComponent(part).replaceAll('/', '%2F');
  } catch {
    return part;
  }
}
