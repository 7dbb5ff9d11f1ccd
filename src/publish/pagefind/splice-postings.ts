import type { CborReader, CborWriter } from './cbor.ts';
import { GONE } from './plan-pages.ts';
import type { Posting } from './words.ts';

/** Where the pages go. */
export interface Moves {
  /** For the number of each old page the new one, or `GONE`. */
  numbers: Int32Array;
  /** The numbers that other pages have than before, in their order. */
  targets: readonly number[];
}

/** The postings of a list whose page stays, and those that come to it. */
export interface Spliced {
  length: number;
  write(writer: CborWriter): void;
}

/**
 * A list of postings after some pages have changed. A common word is on thousands of pages of which one
 * has changed, so that what lies between is neither read nor written, but copied.
 *
 * @param reader - where the list begins; it is at its end afterwards
 * @param fresh - postings of pages that are read anew
 */
export function splicePostings(reader: CborReader, moves: Moves, fresh: readonly Posting[]): Spliced {
  const { bytes } = reader;
  const { numbers, targets } = moves;
  const coming = [...fresh];
  const runs: Run[] = [];
  let run: Run | undefined;
  let page = 0;
  let target = 0;
  let length = 0;
  for (let left = reader.list(); left > 0; left--) {
    reader.list(3);
    page += reader.number();
    const places = reader.at;
    reader.skipNumbers();
    reader.skipNumbers();
    const number = numbers[page] as number;
    // What comes there is between two runs.
    for (; (targets[target] as number) < page; target++) run = undefined;
    if (number === page) {
      if (run) {
        run.end = reader.at;
        run.last = page;
      } else {
        run = { places, end: reader.at, first: page, last: page };
        runs.push(run);
      }
      length++;
    } else {
      run = undefined;
      if (number !== GONE) coming.push({ page: number, places: bytes.subarray(places, reader.at) });
    }
  }
  coming.sort((a, b) => a.page - b.page);
  length += coming.length;
  return { length, write: (writer) => writeSpliced(writer.list(length), bytes, runs, coming) };
}

/** Postings that follow each other, and stay. */
interface Run {
  /** Where the places of the first one begin; before them is how far its page is from the one before. */
  places: number;
  end: number;
  first: number;
  last: number;
}

function writeSpliced(writer: CborWriter, bytes: Buffer, runs: readonly Run[], coming: readonly Posting[]): void {
  let before = 0;
  let next = 0;
  const writeComing = (until: number): void => {
    for (; next < coming.length && (coming[next] as Posting).page < until; next++) {
      const { page, places } = coming[next] as Posting;
      writer
        .list(3)
        .integer(page - before)
        .raw(places);
      before = page;
    }
  };
  for (const { first, last, places, end } of runs) {
    writeComing(first);
    writer
      .list(3)
      .integer(first - before)
      .raw(bytes.subarray(places, end));
    before = last;
  }
  writeComing(Number.POSITIVE_INFINITY);
}
