/** The origin of a site whose address is not known: no host has this name. */
export const NOWHERE = 'http://book.invalid';

/** Where what a file of the site names is: its path in the site, or undefined when it is elsewhere. */
export function pathInSite(reference: string, from: string): string | undefined {
  const whole = reference === '' ? null : URL.parse(reference, NOWHERE + from);
  return whole?.origin === NOWHERE ? whole.pathname : undefined;
}
