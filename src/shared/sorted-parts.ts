/** Something in a list that is sorted by name. */
export type Named = [name: string, url: string];

/** Where a list in several files is cut: what the first of each file is called. */
export interface PartsIndex {
  starts: string[];
}

/** What a part holds before it is compressed, more or less. */
const BYTES_A_PART = 16 * 1024;

/** What an entry is sorted by: of those that are called the same, the address. */
export const sortedBy = ([name, url]: Named): string => beginning(`${name} (${url})`);

/** The same of what somebody writes. */
export const beginning = (name: string): string => name.toLowerCase();

/** Cuts a list in parts that a browser loads one at a time. */
export function sortedParts(entries: readonly Named[]): { index: PartsIndex; parts: Named[][] } {
  const sorted = entries.map((entry) => ({ entry, key: sortedBy(entry) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const parts: Named[][] = [];
  const starts: string[] = [];
  let left = 0;
  for (const { entry, key } of sorted) {
    const bytes = new TextEncoder().encode(JSON.stringify(entry)).length;
    left -= bytes;
    if (left < 0) {
      parts.push([]);
      starts.push(key);
      left = BYTES_A_PART - bytes;
    }
    parts.at(-1)?.push(entry);
  }
  return { index: { starts }, parts };
}

/** The number of the part in which what begins so is, or would be. */
export const partWith = ({ starts }: PartsIndex, key: string): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= key),
  );
