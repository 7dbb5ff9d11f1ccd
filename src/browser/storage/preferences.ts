export const READER_KEY = 'pagebook-reader';

/** What the reader of this device prefers, as words; nothing where the browser keeps nothing for sites. */
export function preferenceWords(): string {
  try {
    return localStorage.getItem(READER_KEY) ?? '';
  } catch {
    return '';
  }
}
