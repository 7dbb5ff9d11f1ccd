import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { readText, type TextMeta } from '../shared/text-files.ts';
import { scanChunk } from './scan-chunk.ts';
import { headOf, type Texts, writeCbor } from './write-cbor.ts';

const HEADER = Buffer.from('pagefind_dcd');
/** A search loads the chunks of a few words; Pagefind's are larger than what it needs of them. */
const CHUNK_BYTES = 40_000;

const packed = promisify(gzip);

/**
 * Takes the chunks of an index that Pagefind has made apart, so that a search loads less, and counts the pages of each word.
 * Nothing in a chunk becomes another; the list of chunks is written anew.
 *
 * @returns each word with the number of pages that it is on
 */
export async function packTexts(folder: string): Promise<[word: string, pages: number][]> {
  const [list] = (await readdir(folder)).filter((file) => file.endsWith('.pf_meta'));
  if (list === undefined) return [];
  const meta = gunzipSync(await readFile(path.join(folder, list)));
  const [, , chunks] = readText<TextMeta>(meta);
  const counts: [string, number][] = [];
  const parts = await Promise.all(
    chunks.map(async ([, , name]) => {
      const file = chunkFile(folder, name);
      const bytes = gunzipSync(await readFile(file)).subarray(HEADER.length);
      const words = scanChunk(bytes);
      for (const { word, pages } of words) counts.push([word, pages]);
      const groups = grouped(words);
      if (groups.length < 2) return [[words[0]?.word ?? '', words.at(-1)?.word ?? '', name]];
      const written = await Promise.all(
        groups.map(async (group) => {
          const [first, last] = [group[0], group.at(-1)];
          const content = Buffer.concat([
            HEADER,
            headOf(4, 1),
            headOf(4, group.length),
            bytes.subarray(first?.start, last?.end),
          ]);
          const own = `${name.replace(/_.*/, '')}_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
          await writeFile(chunkFile(folder, own), (await packed(content, { level: 9 })) as Uint8Array);
          return [first?.word ?? '', last?.word ?? '', own];
        }),
      );
      await rm(file);
      return written;
    }),
  );
  await writeFile(
    path.join(folder, list),
    (await packed(withChunks(meta, chunks, parts.flat()), { level: 9 })) as Uint8Array,
  );
  return counts;
}

const chunkFile = (folder: string, name: string): string => path.join(folder, 'index', `${name}.pf_index`);

/** Neighbours together, in groups of about one size. */
function grouped<Word extends { start: number; end: number }>(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  const all = (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0);
  const most = all / Math.ceil(all / CHUNK_BYTES || 1);
  for (const word of words) {
    const group = groups.at(-1);
    if (group && word.start - (group[0]?.start ?? 0) < most) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** The list of pages and chunks with other chunks; all else in it stays, byte for byte. */
function withChunks(meta: Buffer, before: Texts, after: Texts): Buffer {
  const old = writeCbor(before);
  const at = meta.indexOf(old);
  if (at < 0) throw new Error('the list of the search index is of an unknown form');
  return Buffer.concat([meta.subarray(0, at), writeCbor(after), meta.subarray(at + old.length)]);
}
