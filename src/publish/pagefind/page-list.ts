import { CborReader, CborWriter, UnknownFormat } from './cbor.ts';

/** A file with words, and from which to which word it is asked for. */
export interface ChunkEntry {
  from: string;
  to: string;
  name: string;
}

export interface ListedPage {
  /** The name of its fragment. */
  name: string;
  words: number;
}

/**
 * What Pagefind loads first (`.pf_meta`): all pages, and which files have which words and filters.
 * Texts are as `CborReader` gives them.
 */
export interface PageList {
  version: string;
  pages: ListedPage[];
  chunks: ChunkEntry[];
  filters: { filter: string; name: string }[];
  /** The names of what a page has beside its text: `title`. */
  fields: string[];
}

/** @throws UnknownFormat */
export function readPageList(bytes: Buffer): PageList {
  const reader = new CborReader(bytes);
  const all = <Item>(read: () => Item): Item[] => Array.from({ length: reader.list() }, read);
  reader.list(6);
  const list: PageList = {
    version: reader.text(),
    pages: all(() => {
      reader.list(3);
      const page = { name: reader.text(), words: reader.number() };
      if (reader.text() !== '') throw new UnknownFormat('fragments are in groups');
      return page;
    }),
    chunks: all(() => {
      reader.list(3);
      return { from: reader.text(), to: reader.text(), name: reader.text() };
    }),
    filters: all(() => {
      reader.list(2);
      return { filter: reader.text(), name: reader.text() };
    }),
    fields: [],
  };
  if (reader.list() > 0) throw new UnknownFormat('pages are sorted');
  list.fields = all(() => reader.text());
  if (!reader.isAtEnd) throw new UnknownFormat('the list of pages goes on');
  return list;
}

export function writePageList({ version, pages, chunks, filters, fields }: PageList): Buffer {
  const writer = new CborWriter();
  writer.list(6).text(version).list(pages.length);
  for (const { name, words } of pages) writer.list(3).text(name).integer(words).text('');
  writer.list(chunks.length);
  for (const { from, to, name } of chunks) writer.list(3).text(from).text(to).text(name);
  writer.list(filters.length);
  for (const { filter, name } of filters) writer.list(2).text(filter).text(name);
  writer.list(0).list(fields.length);
  for (const field of fields) writer.text(field);
  return writer.done();
}
