import { hash } from 'node:crypto';
import { reservedCharacter } from './addresses.ts';

/** Pages that Astro takes for those of errors, and writes as files. */
const ERROR_PAGES = new Set(['404', '500']);
/** A folder of ours that is empty in the end. */
export const STAND_INS = '_pagebook/at';

/**
 * Where Astro lays a page out: at its own address, or, where that is one that it would not keep as it is, at one
 * that stands in for it until the page is moved (`integrations/odd-addresses.ts`).
 */
export function standInFor(address: string): string {
  const isKept =
    reservedCharacter(address) === undefined &&
    address === address.normalize() &&
    !ERROR_PAGES.has(address) &&
    // Astro takes `a:b` for a whole URL.
    !URL.canParse(address);
  return isKept ? address : `${STAND_INS}/${hash('sha256', address).slice(0, 32)}`;
}
