/** A word of a chunk of Pagefind's index, and where in the chunk it is. */
export interface ScannedWord {
  word: string;
  /** On how many pages it is, in all its spellings. */
  pages: number;
  start: number;
  end: number;
}

/**
 * Goes over the words of a chunk without reading where they are: CBOR of `[[[word, [page, …], [[spelling, [page, …]], …]], …]]`.
 *
 * @throws Error - when the chunk is of another form
 */
export function scanChunk(bytes: Buffer): ScannedWord[] {
  let at = 0;
  /** The next item's type and number; a list's, text's or map's is its length. */
  const head = (): [type: number, count: number] => {
    const first = bytes[at++] ?? 0;
    const info = first & 31;
    if (info < 24) return [first >> 5, info];
    const size = 1 << (info - 24);
    if (size > 4) throw new Error('a chunk of the search index has a number that is too large');
    at += size;
    return [first >> 5, bytes.readUIntBE(at - size, size)];
  };
  const list = (): number => {
    const [type, count] = head();
    if (type !== 4) throw new Error('a chunk of the search index is of an unknown form');
    return count;
  };
  const text = (): string => {
    const [type, count] = head();
    if (type !== 3) throw new Error('a chunk of the search index is of an unknown form');
    at += count;
    return bytes.toString('utf8', at - count, at);
  };
  const skip = (items: number): void => {
    for (let left = items; left > 0; left--) {
      const [type, count] = head();
      if (type === 3) at += count;
      else if (type === 4) left += count;
    }
  };
  const pagesOf = (): number => {
    const pages = list();
    skip(pages);
    return pages;
  };
  list();
  return Array.from({ length: list() }, () => {
    const start = at;
    list();
    const word = text();
    let pages = pagesOf();
    for (let variants = list(); variants > 0; variants--) {
      list();
      text();
      pages += pagesOf();
    }
    return { word, pages, start, end: at };
  });
}
