import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import sirv from 'sirv';

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
  /** Which words are in one file, and for which it is asked. */
  chunks: string[];
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
  return decode(await unpacked(path.join(folder, `pagefind.${languages.en.hash}.pf_meta`)));
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
  const fragments = await Promise.all(pages.map(async ([name]) => String(await read('fragment', name))));
  const urls = fragments.map((fragment) => JSON.parse(fragment).url as string);
  const said: SaidByIndex = { version, fields, pages: {}, words: {}, filters: {}, chunks: [] };
  for (const [number, [, words]] of pages.entries())
    said.pages[urls[number] as string] = { words, fragment: fragments[number] as string };
  if (Object.keys(said.pages).length !== pages.length) throw new Error('a page is listed twice');
  for (const [from, to, name] of chunks) {
    const [words] = decode(await read('index', name)) as [
      [word: string, postings: PackedPostings, forms: [form: string, postings: PackedPostings][]][],
    ];
    said.chunks.push(`${from}–${to}: ${words.map(([word]) => word).join(' ')}`);
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

export interface Query {
  term: string | null;
  filters: Record<string, string>;
}

/** What Pagefind's own script answers in an index: pages with scores and places, and counts; pages by address. */
export async function answersOf(
  folder: string,
  queries: readonly Query[],
): Promise<{ filters: unknown; answers: Answer[] }> {
  const server = await serve(folder);
  try {
    const { createInstance } = await import(pathToFileURL(path.join(folder, 'pagefind.js')).href);
    const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const instance = createInstance({ basePath, baseUrl: '/', noWorker: true });
    await instance.init();
    const filters = await instance.filters();
    const answers: Answer[] = [];
    for (const query of queries) answers.push(await answerTo(instance, query));
    return { filters, answers };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

export interface Answer {
  asked: Query;
  pages: { url: string; words: string; score: number }[];
  counts: unknown;
}

interface Hit {
  score: number;
  words: number[];
  data(): Promise<{ url: string }>;
}

// biome-ignore lint/suspicious/noExplicitAny: Pagefind's script has no types.
async function answerTo(instance: any, { term, filters }: Query): Promise<Answer> {
  const { results, ...counts } = await instance.search(term, { filters });
  const scores = (results as Hit[]).map(({ score }) => score);
  if (scores.some((score, number) => score > (scores[number - 1] ?? Number.POSITIVE_INFINITY)))
    throw new Error('the best page is not first');
  const pages = await Promise.all(
    (results as Hit[]).map(async ({ score, words, data }) => ({
      url: (await data()).url,
      words: words.join(' '),
      score,
    })),
  );
  pages.sort((a, b) => (a.url < b.url ? -1 : 1));
  return { asked: { term, filters }, pages, counts: { ...counts, timings: undefined } };
}

async function serve(folder: string): Promise<Server> {
  const server = createServer(sirv(folder, { dev: true }));
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return server;
}
