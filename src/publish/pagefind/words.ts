import { CborReader, CborWriter, fromBytes, UnknownFormat } from './cbor.ts';

/** Where a word, or a form of it, is on one page. */
export interface Posting {
  page: number;
  /** Its places in the text and in the fields of the page, as Pagefind writes them. */
  places: Uint8Array;
}

/** A word with what is known of it. Without accents it is the word, with them a form. */
export interface Word {
  word: string;
  postings: Posting[];
  forms: Form[];
}

export interface Form {
  form: string;
  postings: Posting[];
}

/** A word as it is in a file, not read further. */
export interface PackedWord {
  word: string;
  /** Where it is: not bytes of its own, for there are hundreds of thousands of words. */
  file: Buffer;
  start: number;
  end: number;
  /** On how many pages it is, each of its forms by itself. */
  pages: number;
  /** Whether it is on a page that was asked for. */
  isMarked: boolean;
  /** Whether its forms are in the order of `sortForms`. */
  isSorted: boolean;
}

export const bytesOf = ({ file, start, end }: PackedWord): Buffer => file.subarray(start, end);

/**
 * The words of one file (`.pf_index`), in its order, and not more of them than has to be known: there
 * are millions of places in an index.
 *
 * @param marks - for the number of each page, whether its words are asked for
 * @throws UnknownFormat
 */
export function scanWords(file: Buffer, marks: Uint8Array): PackedWord[] {
  const reader = new CborReader(file);
  let pages = 0;
  let isMarked = false;
  const scanPostings = (): void => {
    let page = 0;
    const count = reader.list();
    pages += count;
    for (let left = count; left > 0; left--) {
      reader.list(3);
      page += reader.number();
      if (page >= marks.length) throw new UnknownFormat('a word is on a page that is not listed');
      if (marks[page] !== 0) isMarked = true;
      reader.skipNumbers();
      reader.skipNumbers();
    }
  };
  reader.list(1);
  const words = Array.from({ length: reader.list() }, (): PackedWord => {
    const start = reader.at;
    isMarked = false;
    reader.list(3);
    const word = reader.text();
    pages = 0;
    scanPostings();
    const forms = reader.list();
    let before = '';
    let isSorted = true;
    for (let left = forms; left > 0; left--) {
      reader.list(2);
      const form = reader.text();
      isSorted &&= before < form;
      before = form;
      scanPostings();
    }
    return { word, file, start, end: reader.at, pages, isMarked, isSorted };
  });
  if (!reader.isAtEnd) throw new UnknownFormat('a file of words goes on');
  return words;
}

/** @throws UnknownFormat */
export function unpackWord(packed: PackedWord): Word {
  const bytes = bytesOf(packed);
  const reader = new CborReader(bytes);
  const readPostings = (): Posting[] => {
    let page = 0;
    return Array.from({ length: reader.list() }, () => {
      reader.list(3);
      page += reader.number();
      const start = reader.at;
      reader.skipNumbers();
      reader.skipNumbers();
      return { page, places: bytes.subarray(start, reader.at) };
    });
  };
  reader.list(3);
  const word = reader.text();
  const postings = readPostings();
  const forms = Array.from({ length: reader.list() }, () => {
    reader.list(2);
    return { form: reader.text(), postings: readPostings() };
  });
  return { word, postings, forms };
}

/**
 * Which form of a word is first decides how much a page that has several of them is worth. In Pagefind
 * that depends on the order of all pages.
 */
export const sortForms = <Own extends { form: string }>(forms: readonly Own[]): Own[] =>
  [...forms].sort((a, b) => (a.form < b.form ? -1 : 1));

/** What `scanWords` would find. */
export function packWord({ word, postings, forms }: Word): PackedWord {
  const writer = new CborWriter();
  const writePostings = (all: readonly Posting[]): void => {
    let before = 0;
    writer.list(all.length);
    for (const { page, places } of all) {
      writer
        .list(3)
        .integer(page - before)
        .raw(places);
      before = page;
    }
  };
  writer.list(3).text(word);
  writePostings(postings);
  writer.list(forms.length);
  for (const { form, postings: own } of forms) {
    writer.list(2).text(form);
    writePostings(own);
  }
  const file = writer.done();
  const isSorted = forms.every(({ form }, number) => number === 0 || (forms[number - 1] as Form).form < form);
  const pages = forms.reduce((sum, form) => sum + form.postings.length, postings.length);
  return { word, file, start: 0, end: file.length, pages, isMarked: false, isSorted };
}

/** Each word as it is written, with on how many pages it is. */
export const countsOf = (words: readonly PackedWord[]): [word: string, pages: number][] =>
  words.map(({ word, pages }) => [fromBytes(word), pages]);

/** A file of words. Those that follow each other in a file are copied at once. */
export function packWords(words: readonly PackedWord[]): Buffer {
  const parts = [new CborWriter().list(1).list(words.length).done()];
  let first = 0;
  for (const [number, word] of words.entries()) {
    const next = words[number + 1];
    if (next && next.file === word.file && next.start === word.end) continue;
    parts.push(word.file.subarray((words[first] as PackedWord).start, word.end));
    first = number + 1;
  }
  return Buffer.concat(parts);
}

/** The same places, where the fields of pages have other numbers. */
export function renumberFields(places: Uint8Array, numberOf: (field: number) => number): Buffer {
  const reader = new CborReader(Buffer.from(places));
  reader.skipNumbers();
  const own = new CborWriter().raw(places.subarray(0, reader.at));
  const count = reader.list();
  own.list(count);
  // Below zero is the field of the places that follow.
  for (let left = count; left > 0; left--) {
    const place = reader.integer();
    own.integer(place < 0 ? -1 - numberOf(-1 - place) : place);
  }
  return own.done();
}
