import { UnknownFormat } from './cbor.ts';
import { GONE } from './plan-pages.ts';
import { type PackedWord, type Posting, packWord, sortForms, unpackWord, type Word } from './words.ts';

/**
 * All words of an index after some pages have changed, in their order. A word that none of the changes
 * concerns is the same object as before.
 *
 * @param old - by the bytes of the words, those on pages whose number changes marked
 * @param numbers - for the number of each old page the new one, or `GONE`
 * @param fresh - the words of pages that were read anew, with their new numbers
 */
export function patchWords(old: readonly PackedWord[], numbers: Int32Array, fresh: readonly Word[]): PackedWord[] {
  const freshWords = new Map(fresh.map((word) => [word.word, word]));
  const words: PackedWord[] = [];
  let before = '';
  for (const packed of old) {
    if (packed.word <= before && before !== '') throw new UnknownFormat('words are not in their order');
    before = packed.word;
    const own = freshWords.get(packed.word);
    freshWords.delete(packed.word);
    if (!packed.isMarked && !own) words.push(packed);
    else {
      const patched = packWord(patchWord(unpackWord(packed), numbers, own));
      // Without places a list of pages and one of forms are left.
      if (patched.weight > 0) words.push(patched.bytes.equals(packed.bytes) ? packed : patched);
    }
  }
  if (freshWords.size === 0) return words;
  words.push(...[...freshWords.values()].map(packWord));
  return words.sort((a, b) => (a.word < b.word ? -1 : 1));
}

function patchWord({ word, postings, forms }: Word, numbers: Int32Array, fresh: Word | undefined): Word {
  const freshForms = new Map(fresh?.forms.map(({ form, postings: own }) => [form, own]));
  const patched = forms.map(({ form, postings: own }) => {
    const more = freshForms.get(form) ?? [];
    freshForms.delete(form);
    return { form, postings: patchPostings(own, numbers, more) };
  });
  return {
    word,
    postings: patchPostings(postings, numbers, fresh?.postings ?? []),
    forms: sortForms([
      ...patched.filter((form) => form.postings.length > 0),
      ...[...freshForms].map(([form, own]) => ({ form, postings: own })),
    ]),
  };
}

const patchPostings = (old: readonly Posting[], numbers: Int32Array, fresh: readonly Posting[]): Posting[] =>
  [
    ...old.flatMap((posting) => {
      const page = numbers[posting.page] as number;
      return page === GONE ? [] : page === posting.page ? [posting] : [{ ...posting, page }];
    }),
    ...fresh,
  ].sort((a, b) => a.page - b.page);

/** The words of pages that were read by themselves, with the numbers that the pages have in the whole. */
export function renumberWords(
  words: readonly Word[],
  pageOf: (page: number) => number,
  placesOf: (places: Buffer) => Buffer,
): Word[] {
  const renumber = (postings: readonly Posting[]): Posting[] =>
    postings
      .map(({ page, places, count }) => ({ page: pageOf(page), places: placesOf(places), count }))
      .sort((a, b) => a.page - b.page);
  return words.map(({ word, postings, forms }) => ({
    word,
    postings: renumber(postings),
    forms: sortForms(forms.map(({ form, postings: own }) => ({ form, postings: renumber(own) }))),
  }));
}
