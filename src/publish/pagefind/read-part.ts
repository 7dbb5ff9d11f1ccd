import { z } from 'zod';
import { UnknownFormat } from './cbor.ts';
import { type FilterFile, readFilter } from './filter-file.ts';
import { ENTRY, type Entry, fileOf, parseEntry } from './index-folder.ts';
import { LANGUAGE, unpack } from './packed-files.ts';
import { type ListedPage, readPageList } from './page-list.ts';
import { addressIn } from './run-pagefind.ts';
import { type PackedWord, scanWords } from './words.ts';

/** The index of some of the pages, in memory: those that have changed, or as many as Pagefind is given at once. */
export interface IndexPart {
  /** By their addresses, in their order; Pagefind leaves out pages without a word. */
  pages: Map<string, PartPage>;
  /** In their order. */
  words: PackedWord[];
  filters: FilterFile[];
  fields: string[];
  /** Of a Pagefind that has read nothing there is none. */
  entry: Entry | undefined;
  /** The file that the entry is read from. */
  entryText: string;
  script: Uint8Array;
}

/** A page that was read anew. */
export interface FreshPage extends ListedPage {
  /** Its number among those. */
  number: number;
  /** Its fragment, packed; none when there is one with its name. */
  file: Uint8Array | undefined;
}

export interface PartPage extends FreshPage {
  file: Uint8Array;
}

interface MadeFile {
  path: string;
  content: Uint8Array;
}

const anyLanguage = z.object({ languages: z.record(z.string(), z.unknown()) });

/** @throws UnknownFormat, and what zlib says of damage */
export function readPart(files: readonly MadeFile[]): IndexPart {
  const byPath = new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  const fileAt = (path: string): Uint8Array => {
    const file = byPath.get(path);
    if (!file) throw new UnknownFormat(`Pagefind makes no ${path}`);
    return file;
  };
  const read = (path: string): Buffer => unpack(Buffer.from(fileAt(path)));
  const script = fileAt('pagefind.js');
  const entryText = Buffer.from(fileAt(ENTRY)).toString();
  if (Object.keys(anyLanguage.parse(JSON.parse(entryText)).languages).length === 0)
    return { pages: new Map(), words: [], filters: [], fields: [], entry: undefined, entryText, script };
  const entry = parseEntry(entryText);
  const list = readPageList(read(fileOf.list(entry.languages[LANGUAGE].hash)));
  const marks = new Uint8Array(list.pages.length);
  return {
    pages: new Map(
      list.pages.map(({ name, words }, number) => {
        const file = fileAt(fileOf.fragment(name));
        return [addressIn(unpack(Buffer.from(file))), { number, name, words, file }];
      }),
    ),
    words: list.chunks.flatMap(({ name }) => scanWords(read(fileOf.words(name)), marks)),
    filters: list.filters.map(({ name }) => readFilter(read(fileOf.filter(name)))),
    fields: list.fields,
    entry,
    entryText,
    script,
  };
}
