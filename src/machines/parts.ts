/** A whole list of more bytes is there in parts as well. */
const LARGE = 1_000_000;
/** What a part has at most, more or less. */
const BYTES_A_PART = 256 * 1024;

/** The parts of a list that is large, in its order; none of one that is not. @param textOf - what an item takes of it */
export function partsOf<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[][] {
  const parts: Item[][] = [];
  let left = 0;
  let total = 0;
  for (const item of items) {
    const bytes = Buffer.byteLength(textOf(item));
    total += bytes;
    left -= bytes;
    if (left < 0) {
      parts.push([]);
      left = BYTES_A_PART - bytes;
    }
    parts.at(-1)?.push(item);
  }
  return total > LARGE ? parts : [];
}
