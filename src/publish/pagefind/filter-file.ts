import { CborReader, CborWriter, UnknownFormat } from './cbor.ts';

/** One filter (`.pf_filter`): for each of its values, the numbers of the pages that have it. */
export interface FilterFile {
  filter: string;
  values: Map<string, number[]>;
}

/** @throws UnknownFormat */
export function readFilter(bytes: Buffer): FilterFile {
  const reader = new CborReader(bytes);
  reader.list(2);
  const filter = reader.text();
  const values = new Map<string, number[]>();
  for (let left = reader.list(); left > 0; left--) {
    reader.list(2);
    const value = reader.text();
    values.set(
      value,
      Array.from({ length: reader.list() }, () => reader.number()),
    );
  }
  if (!reader.isAtEnd) throw new UnknownFormat('a filter goes on');
  return { filter, values };
}

export function writeFilter({ filter, values }: FilterFile): Buffer {
  const writer = new CborWriter().list(2).text(filter).list(values.size);
  for (const [value, pages] of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.list(2).text(value).list(pages.length);
    for (const page of pages) writer.integer(page);
  }
  return writer.done();
}
