import type { ListSection, Row } from './row.ts';

/** What of a summary is shown in a list, in characters and in lines on a phone; `lists.css` cuts what has more lines. */
export const SUMMARY_SHOWN = 240;
const SUMMARY_LINES = 4;

/** Heights on a phone 390 px wide, in px: of a line of text, of one of a summary, around an entry, and of a heading. */
const LINE = 24;
const SUMMARY_LINE = 22;
const AROUND = 8;
const HEADING = 26;
/** How many letters a line holds there, at least: what is cut between words wastes some. */
const LETTERS = 34;
const HEADING_LETTERS = 28;

/** The width of a text, in letters of usual width. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /\p{Lu}/u.test(letter) ? 1.3 : (letter.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width;
}

const lines = (width: number, letters: number): number => Math.max(1, Math.ceil(width / letters));

/** How high an entry is on a phone at most, about: what keeps a page of a list short is decided before anything is laid out. */
export function heightOf(row: Row, detailed: boolean): number {
  if (row.type === 'part') return AROUND + LINE * lines(widthOf(row.name) + 6, LETTERS);
  if (row.type === 'folder')
    return AROUND + LINE * lines(widthOf(row.name) + 6, LETTERS) + (row.about === '' ? 0 : SUMMARY_LINE);
  if (row.type === 'change')
    return AROUND + LINE * lines(widthOf(row.name) + widthOf(row.of) + row.at.length + 8, LETTERS);
  const { page, name, where = '', of = '', dated = detailed } = row;
  const label = page.severity === undefined ? 0 : page.severity.length + 4;
  const day = dated && page.date !== undefined ? page.date.length + 2 : 0;
  const height = AROUND + LINE * lines(widthOf(name) + widthOf(where || of) + label + day, LETTERS);
  return height + (detailed ? heightOfSummary(page.summary) : 0);
}

/** How high a summary is. */
export const heightOfSummary = (summary: string): number =>
  summary === '' ? 0 : SUMMARY_LINE * Math.min(lines(widthOf(summaryOf(summary)), LETTERS + 3), SUMMARY_LINES);

/** A summary as lists show it: a very long one is cut. */
export const summaryOf = (summary: string): string =>
  summary.length <= SUMMARY_SHOWN ? summary : `${summary.slice(0, SUMMARY_SHOWN).trimEnd()}…`;

/** The same of several entries. */
export const heightOfRows = (rows: readonly Row[], detailed: boolean): number =>
  rows.reduce((sum, row) => sum + heightOf(row, detailed), 0);

/** The same of a section with its heading. */
export const heightOfSection = ({ title, rows, detailed }: ListSection): number =>
  (title === undefined ? 0 : HEADING * (1 + lines(widthOf(title), HEADING_LETTERS))) + heightOfRows(rows, detailed);

/**
 * Divides a height among those that want some: none gets more than it wants, and what one leaves is for the
 * others, alike.
 */
export function fairShares(wanted: readonly number[], height: number): number[] {
  const shares = wanted.map(() => 0);
  let left = height;
  let waiting = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  while (waiting.length > 0) {
    const [first = 0, ...others] = waiting;
    const share = Math.min(wanted[first] ?? 0, left / waiting.length);
    shares[first] = share;
    left -= share;
    waiting = others;
  }
  return shares;
}
