import { foldText } from './fold-text.ts';

/** `1.2.3`, `v1.2.3-rc.1`: numbers with dots between them, and what hangs on to them. */
const VERSION = /(?<![\p{L}\p{N}.])v?(\d+(?:\.\d+)+(?:[-+.]?[\p{L}\p{N}]+)*)/giu;

/**
 * A version as one word, its parts kept apart, so that it begins like the shorter ones: `1_2_3_rc_1`. Search
 * leaves dots out of words, and `1.23` is not `12.3`.
 */
export const versionWord = (version: string): string => foldText(version).replace(/[^\p{L}\p{N}]+/gu, '_');

export const versionsIn = (text: string): string[] =>
  Array.from(text.matchAll(VERSION), ([, version = '']) => versionWord(version));

/** Letters that are not plain ones with a mark. */
const ODD_LETTER = /[ßæœøłđðþı]/iu;

/** Words of a text that are looked for in another spelling than Pagefind finds them by: `Straße` as `strasse`, `v1.2.3` as `1_2_3`. */
export function spellingsOf(text: string): string[] {
  const odd = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => ODD_LETTER.test(word));
  return [...new Set([...odd.map(foldText), ...versionsIn(text)])];
}
