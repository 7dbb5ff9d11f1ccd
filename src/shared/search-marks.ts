/**
 * What is put into the text that is searched and is not in the page. It is made of signs that Pagefind leaves out of words, so
 * that it is never found.
 */

/**
 * The section that the symptoms of a page are in for search, and that is not in the page. Search goes by words; this heading has
 * none, so that not every page is found by it.
 */
export const SYMPTOMS = { id: ':symptoms', heading: '·', shown: 'Also seen as' } as const;

/** The section with what words of the page are also written as, for search alone; it is never shown. */
export const SPELLINGS = { id: ':spellings', heading: '·' } as const;

/** Between words that have no space between them in the page. */
export const JOINT = '{~} ';

/** A slot, which a braced name that only looks like a tag is not. */
export const slotMark = (name: string): string => `{~${name}~}`;
const SLOT_MARK = /\{~([^~{}]+)~\}/g;

/** A text as its page shows it, with what `slotText` has for a slot. */
export const withoutMarks = (text: string, slotText: (slot: string) => string): string =>
  text.replaceAll(JOINT, '').replace(SLOT_MARK, (_, slot: string) => slotText(slot));
