const KEY = 'pagebook-reader';

/** What the reader of this device prefers, as words; nothing where the browser keeps nothing for sites. */
export function readerWords(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
