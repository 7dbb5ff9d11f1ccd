import { randomBytes } from 'node:crypto';

/**
 * While Markdown is parsed, a tag is a short run of private-use characters. CommonMark takes them
 * for letters, so a tag behaves as the word that will be there, in link destinations and
 * code too, and no plugin on the way touches it.
 */
const START = 0xe000;
const END = 0xe001;
const DIGIT = 0xe010;
/** Unguessable: an author's `&#xE000;` or `%EE%80%80` turns into these characters after masking. */
const SECRET = digits(randomBytes(4).toString('hex'));
const MARK = new RegExp(`${char(START)}${SECRET}([${char(DIGIT)}-${char(DIGIT + 15)}]+)${char(END)}`, 'g');
const ENCODED_MARK = /(?:%EE%80%8[01]|%EE%80%9[0-9A-F])+/gi;

function char(code: number): string {
  return String.fromCharCode(code);
}

function digits(hexadecimal: string): string {
  return Array.from(hexadecimal, (digit) => char(DIGIT + Number.parseInt(digit, 16))).join('');
}

/** The characters that mean tag number `index`. */
export const markOf = (index: number): string => `${char(START)}${SECRET}${digits(index.toString(16))}${char(END)}`;

/** No mark is longer: no page has sixteen million tags. */
export const LONGEST_MARK = markOf(0xffffff).length;

/** Matches each character that has a meaning in marks, for authors who use them as text. */
export const MARK_CHARACTERS = new RegExp(`[${char(START)}${char(END)}${char(DIGIT)}-${char(DIGIT + 15)}]`, 'g');

/** Text and tag numbers in turn: `a⟦0⟧b` is `['a', 0, 'b']`, always text first and last. */
export function splitMarks(text: string): (string | number)[] {
  return text
    .split(MARK)
    .map((part, index) =>
      index % 2 === 0
        ? part
        : Number.parseInt(Array.from(part, (digit) => (digit.charCodeAt(0) - DIGIT).toString(16)).join(''), 16),
    );
}

/** The numbers of the tags in a text, in its order. */
export const marksIn = (text: string): number[] => splitMarks(text).filter((part) => typeof part === 'number');

/** A text with something else in the place of each mark. */
export const replaceMarks = (text: string, replace: (tag: number) => string): string =>
  splitMarks(text)
    .map((part) => (typeof part === 'number' ? replace(part) : part))
    .join('');

export const hasMark = (text: string): boolean => text.search(MARK) !== -1;

/** Brings back marks that percent-encoding (of a link's destination) has turned into `%EE%80…`. */
export const decodeMarks = (text: string): string =>
  text.replace(ENCODED_MARK, (encoded) => decodeURIComponent(encoded));
