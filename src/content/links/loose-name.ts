import { isSlip } from '../../problems/likely-slip.ts';
import { isPageFile, withoutEnding } from '../addresses.ts';
import { IMAGE } from '../describe-file.ts';

/** What the name of a file says, however it is written. */
export interface LooseName {
  /** The same for names that differ in letter case and in `-`, `_` and spaces alone. */
  key: string;
  letters: string;
  /** Those of another release, day or machine are another name, however near. */
  numbers: string;
}

/** What a file is by the ending of its name; of all endings that are no page's and no image's, the ending. */
export type Sort = string;
export const PAGE: Sort = 'page';
export const IMAGE_SORT: Sort = 'image';

export function looseName(name: string): LooseName {
  const small = name.normalize('NFC').toLowerCase();
  const letters = small.replace(/[-_\s]+/g, '') || small;
  const numbers = (name.match(/\d+/g) ?? []).join(' ');
  return { key: `${letters} ${numbers}`, letters, numbers };
}

/** Whether two names are the same but for a slip of the fingers, and are not the same. */
export const isNear = (a: LooseName, b: LooseName): boolean =>
  a.key !== b.key && a.numbers === b.numbers && isSlip(a.letters, b.letters);

/** A name without its ending, and what the ending says. What has none may be a page's address. */
export function splitEnding(name: string): { stem: string; sort: Sort } {
  if (isPageFile(name)) return { stem: withoutEnding(name), sort: PAGE };
  const [, stem = name, ending = ''] = /^(.+)\.([a-z][a-z\d]{0,9})$/i.exec(name) ?? [];
  if (/^html?$/i.test(ending)) return { stem, sort: PAGE };
  return { stem, sort: IMAGE.test(name) ? IMAGE_SORT : ending === '' ? PAGE : ending.toLowerCase() };
}
