/** The first of some items whose texts have no more bytes together than that: what a reader loads stays small. */
export function withinBytes<Item>(items: readonly Item[], most: number, textOf: (item: Item) => string): Item[] {
  let left = most;
  const end = items.findIndex((item) => {
    left -= Buffer.byteLength(textOf(item));
    return left < 0;
  });
  return items.slice(0, end < 0 ? items.length : end);
}
