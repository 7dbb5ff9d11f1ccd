import { hostileValues } from './hostile-values.ts';

/** Those that would be script, an element or an address elsewhere, were they ever parsed. */
export const hostileMarkup: readonly string[] = hostileValues
  .map(({ value }) => value)
  .filter((value) => /<[a-z/]|" |script:|data:/i.test(value));
