import { z } from 'zod';
import { UnknownFormat } from './cbor.ts';
import { type FilterFile, readFilter } from './filter-file.ts';
import { type Entry, fileOf, parseEntry } from './index-folder.ts';
import { LANGUAGE, unpack } from './packed-files.ts';
import { type ListedPage, readPageList } from './page-list.ts';
import { addressIn } from './run-pagefind.ts';
import { scanWords, unpackWord, type Word } from './words.ts';

/** A small index in memory: that of the pages that have changed. */
export interface ChangedIndex {
  /** By their addresses; Pagefind leaves out pages without a word. */
  pages: Map<string, ChangedPage>;
  words: Word[];
  filters: FilterFile[];
  fields: string[];
  /** Of a Pagefind that has read nothing there is none. */
  entry: Entry | undefined;
  script: Uint8Array;
}

/** A page that was read anew. */
export interface FreshPage extends ListedPage {
  /** Its number among those. */
  number: number;
  /** Its fragment, packed; none when there is one with its name. */
  file: Uint8Array | undefined;
}

interface ChangedPage extends FreshPage {
  /** What is packed in its fragment. */
  bytes: Buffer;
}

interface MadeFile {
  path: string;
  content: Uint8Array;
}

const anyLanguage = z.object({ languages: z.record(z.string(), z.unknown()) });

/** @throws UnknownFormat, and what zlib says of damage */
export function readChanges(files: readonly MadeFile[]): ChangedIndex {
  const byPath = new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  const fileAt = (path: string): Uint8Array => {
    const file = byPath.get(path);
    if (!file) throw new UnknownFormat(`Pagefind makes no ${path}`);
    return file;
  };
  const read = (path: string): Buffer => unpack(Buffer.from(fileAt(path)));
  const script = fileAt('pagefind.js');
  const text = Buffer.from(fileAt('pagefind-entry.json')).toString();
  if (Object.keys(anyLanguage.parse(JSON.parse(text)).languages).length === 0)
    return { pages: new Map(), words: [], filters: [], fields: [], entry: undefined, script };
  const entry = parseEntry(text);
  const list = readPageList(read(fileOf.list(entry.languages[LANGUAGE].hash)));
  const marks = new Uint8Array(list.pages.length);
  return {
    pages: new Map(
      list.pages.map(({ name, words }, number) => {
        const bytes = read(fileOf.fragment(name));
        return [addressIn(bytes), { number, name, words, bytes, file: fileAt(fileOf.fragment(name)) }];
      }),
    ),
    words: list.chunks.flatMap(({ name }) => scanWords(read(fileOf.words(name)), marks).map(unpackWord)),
    filters: list.filters.map(({ name }) => readFilter(read(fileOf.filter(name)))),
    fields: list.fields,
    entry,
    script,
  };
}
