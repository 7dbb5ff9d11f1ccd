import { CborReader, CborWriter } from './cbor.ts';
import { type PackedWord, sortForms } from './words.ts';

/** The words of some pages, in their order. */
export interface PartWords {
  words: readonly PackedWord[];
  /** The number in the whole that the first of these pages has; the others follow it. */
  first: number;
}

/** All words of an index whose pages were read in parts, in their order; the forms of each are in that of `sortForms`. */
export function joinWords(parts: readonly PartWords[]): PackedWord[] {
  const found = new Map<string, Found[]>();
  for (const { words, first } of parts)
    for (const packed of words) {
      const same = found.get(packed.word);
      if (same) same.push({ packed, first });
      else found.set(packed.word, [{ packed, first }]);
    }
  return [...found.values()].map(joinWord).sort((a, b) => (a.word < b.word ? -1 : 1));
}

interface Found {
  packed: PackedWord;
  first: number;
}

function joinWord(found: Found[]): PackedWord {
  const [{ packed, first }] = found as [Found];
  if (found.length === 1 && first === 0 && packed.isSorted) return packed;
  const postings: Run[] = [];
  const forms = new Map<string, Run[]>();
  for (const { packed: own, first: number } of found) {
    const reader = new CborReader(own.file, own.start);
    reader.list(3);
    reader.text();
    postings.push(readRun(reader, number));
    for (let left = reader.list(); left > 0; left--) {
      reader.list(2);
      const form = reader.text();
      const run = readRun(reader, number);
      const same = forms.get(form);
      if (same) same.push(run);
      else forms.set(form, [run]);
    }
  }
  const writer = new CborWriter().list(3).text(packed.word);
  writeRuns(writer, postings);
  writer.list(forms.size);
  for (const { form, runs } of sortForms([...forms].map(([form, runs]) => ({ form, runs }))))
    writeRuns(writer.list(2).text(form), runs);
  const file = writer.done();
  const pages = found.reduce((sum, { packed: own }) => sum + own.pages, 0);
  return { word: packed.word, file, start: 0, end: file.length, pages, isMarked: false, isSorted: true };
}

/** A list of postings. All that follows the number of its first page is copied as it is. */
interface Run {
  length: number;
  first: number;
  last: number;
  rest: Uint8Array;
}

function readRun(reader: CborReader, before: number): Run {
  const length = reader.list();
  let [page, first, start] = [before, before, reader.at];
  for (let number = 0; number < length; number++) {
    reader.list(3);
    page += reader.number();
    if (number === 0) [first, start] = [page, reader.at];
    reader.skipNumbers();
    reader.skipNumbers();
  }
  return { length, first, last: page, rest: reader.bytes.subarray(start, reader.at) };
}

function writeRuns(writer: CborWriter, runs: readonly Run[]): void {
  let before = 0;
  writer.list(runs.reduce((sum, { length }) => sum + length, 0));
  for (const { length, first, last, rest } of runs)
    if (length > 0) {
      writer
        .list(3)
        .integer(first - before)
        .raw(rest);
      before = last;
    }
}
