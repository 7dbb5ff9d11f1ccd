import { unescapePath } from '../../shared/escape-path.ts';
import { tidyAddress } from '../../shared/page-path.ts';

/** What a path of this site asks for. */
export interface Asked {
  /** The address as it is, and, when something that is no part of a name hangs on it, without that. */
  addresses: [whole: string, ...without: string[]];
  /** The query that has become a part of the path: `HostDown%3Fhost=web-1`. */
  query: string;
}

/** What writers and programs leave at the end of a link: `…/HostDown).`, `"…/HostDown",` */
const PUNCTUATION = /[\s()[\]{}<>.,:;!'"`’”»*_|\\]+$/u;
/** Where a query begins that was encoded, or whose `&` was escaped for HTML. */
const QUERY = /(?:\?|&(?:amp;)?(?=[\w.-]+=|\/*$))(.*)$/su;

/**
 * What a path of this site asks for; nothing when it is that of the page for missing pages itself, or of
 * another site.
 */
export function askedFor(pathname: string, base: string): Asked | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = unescapePath(pathname.slice(base.length));
  const whole = tidyAddress(path);
  if (whole === '404') return undefined;
  const [, query = ''] = QUERY.exec(path) ?? [];
  const plain = tidyAddress(path.replace(QUERY, '').replace(/\/+$/, '').replace(PUNCTUATION, ''));
  return {
    addresses: plain === whole ? [whole] : [whole, plain],
    query: query.replaceAll('&amp;', '&').replace(/\/+$/, ''),
  };
}
