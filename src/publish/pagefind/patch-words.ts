import { CborReader, CborWriter, UnknownFormat } from './cbor.ts';
import { type Moves, type Spliced, splicePostings } from './splice-postings.ts';
import { bytesOf, type PackedWord, type Posting, packWord, sortForms, type Word } from './words.ts';

/**
 * All words of an index after some pages have changed, in their order. A word that none of the changes
 * concerns is the same object as before.
 *
 * @param old - by the bytes of the words, those on pages whose number changes marked
 * @param fresh - the words of pages that were read anew, with their new numbers
 */
export function patchWords(old: readonly PackedWord[], moves: Moves, fresh: readonly Word[]): PackedWord[] {
  const freshWords = new Map(fresh.map((word) => [word.word, word]));
  const words: PackedWord[] = [];
  let before: string | undefined;
  for (const packed of old) {
    if (before !== undefined && packed.word <= before) throw new UnknownFormat('words are not in their order');
    before = packed.word;
    const own = freshWords.get(packed.word);
    freshWords.delete(packed.word);
    if (!packed.isMarked && !own) words.push(packed);
    else {
      const patched = patchWord(packed, moves, own);
      // Without places a list of pages and one of forms are left.
      if (patched.pages > 0) words.push(bytesOf(patched).equals(bytesOf(packed)) ? packed : patched);
    }
  }
  if (freshWords.size === 0) return words;
  words.push(...[...freshWords.values()].map(packWord));
  return words.sort((a, b) => (a.word < b.word ? -1 : 1));
}

function patchWord(packed: PackedWord, moves: Moves, fresh: Word | undefined): PackedWord {
  const reader = new CborReader(packed.file, packed.start);
  reader.list(3);
  reader.text();
  const postings = splicePostings(reader, moves, fresh?.postings ?? []);
  const freshForms = new Map(fresh?.forms.map(({ form, postings: own }) => [form, own]));
  const forms: { form: string; postings: Spliced }[] = [];
  const addForm = (form: string, from: CborReader): void => {
    const own = splicePostings(from, moves, freshForms.get(form) ?? []);
    freshForms.delete(form);
    if (own.length > 0) forms.push({ form, postings: own });
  };
  for (let left = reader.list(); left > 0; left--) {
    reader.list(2);
    addForm(reader.text(), reader);
  }
  for (const form of freshForms.keys()) addForm(form, new CborReader(NO_POSTINGS));

  const sorted = sortForms(forms);
  const writer = new CborWriter().list(3).text(packed.word);
  postings.write(writer);
  writer.list(sorted.length);
  for (const { form, postings: own } of sorted) own.write(writer.list(2).text(form));
  const file = writer.done();
  const pages = sorted.reduce((sum, { postings: own }) => sum + own.length, postings.length);
  return { word: packed.word, file, start: 0, end: file.length, pages, isMarked: false, isSorted: true };
}

const NO_POSTINGS = new CborWriter().list(0).done();

/** The words of pages that were read by themselves, with the numbers that the pages have in the whole. */
export function renumberWords(
  words: readonly Word[],
  pageOf: (page: number) => number,
  placesOf: (places: Uint8Array) => Uint8Array,
): Word[] {
  const renumber = (postings: readonly Posting[]): Posting[] =>
    postings
      .map(({ page, places }) => ({ page: pageOf(page), places: placesOf(places) }))
      .sort((a, b) => a.page - b.page);
  return words.map(({ word, postings, forms }) => ({
    word,
    postings: renumber(postings),
    forms: sortForms(forms.map(({ form, postings: own }) => ({ form, postings: renumber(own) }))),
  }));
}
