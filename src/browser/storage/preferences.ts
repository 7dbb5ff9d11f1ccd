export const READER_KEY = 'pagebook-reader';

/** Before the address of a page, and what it was opened with, in the name of what is kept of its steps. */
export const KEPT_KEY = 'pagebook-kept:';

/**
 * What the reader of this device prefers, as words, and `here` when something is kept of this page's steps; nothing
 * where the browser keeps nothing for sites.
 */
export function preferenceWords(): string {
  try {
    const words = localStorage.getItem(READER_KEY) ?? '';
    return Object.keys(localStorage).some((key) => key.startsWith(KEPT_KEY + location.pathname))
      ? `${words} here`
      : words;
  } catch {
    return '';
  }
}
