import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { fewAtOnce } from '../../src/files/few-at-once.ts';

/** What a search index says, whatever the numbers of its pages and the names of its files are. */
export interface SaidByIndex {
  version: string;
  fields: string[];
  /** By address, what is shown of a page, and how many words it has. */
  pages: Record<string, { words: number; fragment: string }>;
  /** By word and then by form, where it is: address, places in the text and in the fields. */
  words: Record<string, Record<string, string[]>>;
  /** By name and value, the addresses. */
  filters: Record<string, Record<string, string[]>>;
}

type PackedPostings = [delta: number, places: number[], fieldPlaces: number[]][];
type PackedList = [
  version: string,
  pages: [name: string, words: number, group: string][],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: unknown[],
  fields: string[],
];

const unpacked = async (file: string): Promise<Buffer> => {
  const bytes = gunzipSync(await readFile(file));
  if (bytes.toString('latin1', 0, 12) !== 'pagefind_dcd') throw new Error(`${file} is not Pagefind's`);
  return bytes.subarray(12);
};

async function readList(folder: string): Promise<PackedList> {
  const { languages } = JSON.parse(await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8'));
  return decode(await unpacked(path.join(folder, `pagefind.${languages.unknown.hash}.pf_meta`)));
}

/** Reads a whole search index, by a decoder that is not ours; every file in it must be one that it needs. */
export async function readSearchIndex(folder: string): Promise<SaidByIndex> {
  const [version, pages, chunks, filters, sorts, fields] = await readList(folder);
  if (sorts.length > 0) throw new Error('the index is sorted');
  const needed = new Set<string>();
  const read = (kind: string, name: string): Promise<Buffer> => {
    needed.add(`${kind}/${name}.pf_${kind}`);
    return unpacked(path.join(folder, kind, `${name}.pf_${kind}`));
  };
  const fragments = await fewAtOnce(pages, async ([name]) => String(await read('fragment', name)));
  const urls = fragments.map((fragment) => JSON.parse(fragment).url as string);
  const said: SaidByIndex = { version, fields, pages: {}, words: {}, filters: {} };
  for (const [number, [, words]] of pages.entries())
    said.pages[urls[number] as string] = { words, fragment: fragments[number] as string };
  if (Object.keys(said.pages).length !== pages.length) throw new Error('a page is listed twice');
  const before = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
  let last = '';
  for (const [, to, name] of chunks) {
    const [words] = decode(await read('index', name)) as [
      [word: string, postings: PackedPostings, forms: [form: string, postings: PackedPostings][]][],
    ];
    // How words are cut into files is nobody's matter, as long as each is asked for where it is.
    if (words.some(([word]) => before(to, word) || !before(last, word))) throw new Error(`${name} has other words`);
    last = to;
    for (const [word, postings, forms] of words) {
      if (said.words[word]) throw new Error(`${word} is in two files`);
      const all = [['', postings], ...forms] as [string, PackedPostings][];
      said.words[word] = Object.fromEntries(all.map(([form, own]) => [form, placesOf(own, urls, fields)]));
    }
  }
  for (const [filter, name] of filters) {
    const [own, values] = decode(await read('filter', name)) as [string, [string, number[]][]];
    if (own !== filter) throw new Error(`the filter ${own} is called ${filter}`);
    said.filters[filter] = Object.fromEntries(
      values.map(([value, numbers]) => [value, numbers.map((number) => urls[number] as string).sort()]),
    );
  }
  for (const kind of ['fragment', 'index', 'filter'])
    for (const file of await readdir(path.join(folder, kind)))
      if (!needed.has(`${kind}/${file}`)) throw new Error(`${kind}/${file} is left over`);
  return said;
}

function placesOf(postings: PackedPostings, urls: string[], fields: string[]): string[] {
  let page = 0;
  const said = postings.map(([delta, places, fieldPlaces]) => {
    page += delta;
    let [weight, at, field] = [25, 0, ''];
    const told: string[] = [];
    for (const place of places) {
      if (place < 0) [weight, at] = [-1 - place, 0];
      else {
        at += place;
        told.push(`${weight}@${at}`);
      }
    }
    for (const place of fieldPlaces) {
      if (place < 0) [field, at] = [fields[-1 - place] as string, 0];
      else {
        at += place;
        told.push(`${field}@${at}`);
      }
    }
    return `${urls[page]} ${told.join(' ')}`;
  });
  return said.sort();
}
