import { parentPort, workerData } from 'node:worker_threads';
import { PageCache } from '../cache/page-cache.ts';
import type { Snapshot } from '../project/page-record.ts';
import { indexPages } from './index-pages.ts';
import type { MadeIndex } from './pagefind/index-state.ts';
import { type Patched, type PatchRequest, patchIndex } from './pagefind/patch-index.ts';
import { documentOf } from './search-document.ts';
import { wordTexts } from './word-texts.ts';

/** What is asked of the thread. Of all pages it reads what they were compiled to itself: together that is hundreds of megabytes. */
export type IndexRequest =
  | ({ kind: 'make'; folder: string; key: string } & Pick<Snapshot, 'pages' | 'pageCache'>)
  | ({ kind: 'patch' } & PatchRequest);

type InTexts<Index> = Omit<Index, 'words' | 'recounted'> & { words: (string | undefined)[] };

/** An index; its words as the texts of the files that count them, where they may be other ones. */
export interface IndexAnswer {
  make: InTexts<MadeIndex>;
  patch: InTexts<Extract<Patched, { isPatched: true }>> | Extract<Patched, { isPatched: false }>;
}

async function make({
  pages,
  pageCache,
  folder,
  key,
}: Extract<IndexRequest, { kind: 'make' }>): Promise<IndexAnswer['make']> {
  const cache = new PageCache(pageCache);
  const read = pages.map((page) => ({
    address: page.address,
    document: () => documentOf({ ...cache.read(page.key), ...page }),
  }));
  const made = await indexPages(read, folder, key);
  return { ...made, words: wordTexts(made.words) };
}

async function patch(request: PatchRequest): Promise<IndexAnswer['patch']> {
  const patched = await patchIndex(request);
  if (!patched.isPatched) return patched;
  const { recounted, ...index } = patched;
  return { ...index, words: wordTexts(index.words, recounted) };
}

const request = workerData as IndexRequest;
const answer = request.kind === 'make' ? make(request) : patch(request);
// Not awaited: where Pagefind ends without a word, Node would warn of that.
answer.then(
  (index) => parentPort?.postMessage(index),
  (error: unknown) => {
    throw error;
  },
);
