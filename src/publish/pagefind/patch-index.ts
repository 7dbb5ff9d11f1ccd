import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../../files/few-at-once.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { documentOf, type IndexedPage } from '../search-document.ts';
import { UnknownFormat } from './cbor.ts';
import { isLoose } from './fragment-names.ts';
import { type Entry, fileOf, nameOfList, writeList } from './index-folder.ts';
import { type IndexState, STATE_VERSION } from './index-state.ts';
import { makePatch, type Patch } from './make-patch.ts';
import { LANGUAGE, pack, signOfScript, unpack } from './packed-files.ts';
import type { ListedPage, PageList } from './page-list.ts';
import { type AddressChange, type PagePlan, planPages } from './plan-pages.ts';
import { type IndexFiles, readIndex, readPages } from './read-index.ts';
import type { FreshPage, IndexPart } from './read-part.ts';
import { addressIn } from './run-pagefind.ts';
import { scanWords } from './words.ts';

/** With more pages changed, or with more that are in no group of names, all of them are indexed again. */
const MOST = 0.1;

export interface PageChange {
  /** The address of a page as it was when the index was made; none for a new page. */
  before?: string | undefined;
  /** The page as it is now; none for one that is gone. */
  after?: IndexedPage | undefined;
}

export interface PatchRequest {
  /** The index as the last build made it; nothing is changed in it. */
  folder: string;
  /** Where the files are written that are new. */
  into: string;
  /** What the last build was told of it. */
  state: IndexState;
  /** All that the index depends on beside the pages. */
  key: string;
  /** Every page whose document may be another one. */
  changed: readonly PageChange[];
  /** How many pages there are now. */
  total: number;
}

export type Patched =
  | {
      isPatched: true;
      /** For the next build. */
      state: IndexState;
      /** Each word, with on how many pages it is. */
      words: [word: string, pages: number][];
      /** Those of them, and of the words that are gone, that were on more or fewer pages before. */
      recounted: string[];
      /** Paths from the folder. */
      written: string[];
      removed: string[];
    }
  | {
      isPatched: false;
      /** Why all pages have to be indexed again; the folder is as it was. */
      reason: string;
    };

interface Prepared {
  entry: Entry;
  patch: Patch;
  state: IndexState;
}

/**
 * Brings a search index up to date for the pages that have changed. It gives the answers of an index that
 * is made of all pages anew; pages may have other numbers in it, and so another order where they match equally.
 *
 * Nothing is written before all is read and found to be right.
 *
 * @throws what the system says when a file cannot be written
 */
export async function patchIndex(request: PatchRequest): Promise<Patched> {
  let prepared: Prepared;
  try {
    prepared = await preparePatch(request);
  } catch (error) {
    return { isPatched: false, reason: error instanceof Error ? error.message : String(error) };
  }
  const { entry, patch, state } = prepared;
  const { into } = request;
  for (const kind of ['fragment', 'index', 'filter']) await mkdir(path.join(into, kind), { recursive: true });
  await fewAtOnce([...patch.bytes], async ([file, bytes]) => replaceFile(path.join(into, file), await pack(bytes)));
  await fewAtOnce([...patch.files], ([file, packed]) => replaceFile(path.join(into, file), packed));
  const isSameList = nameOfList(patch.list) === state.list;
  const list = isSameList ? { name: state.list, written: [] } : await writeList(into, entry, patch.list);
  return {
    isPatched: true,
    state: { ...state, list: list.name },
    words: patch.words,
    recounted: patch.recounted,
    written: [...patch.files.keys(), ...patch.bytes.keys(), ...list.written],
    removed: [...patch.left, ...(isSameList ? [] : [fileOf.list(state.list)])],
  };
}

async function preparePatch({ folder, state, key, changed, total }: PatchRequest): Promise<Prepared> {
  if (state.version !== STATE_VERSION || state.key !== key) throw new Error('it was made by another version');
  if (changed.length > total * MOST) throw new Error('too many pages have changed');
  const anew = changed.flatMap(({ after }) =>
    after ? [{ address: after.address, document: () => documentOf(after) }] : [],
  );
  const works = [readPages(anew), readLast(folder, state)] as const;
  // Pagefind must have ended, whatever is wrong with the files: it would end under the hands of the next.
  await Promise.allSettled(works);
  const [changes, { entry, list, chunks, filters }] = await Promise.all(works);
  holdAgainst(changes, entry, state.script);
  const { plan, silent } = planFor(state, changed, changes);
  if (plan.pages.length === 0) throw new Error('no page is left');
  if (plan.pages.length + silent.length !== total) throw new Error('the pages are others than the index has');

  const marks = Uint8Array.from(plan.numbers, (number, old) => (number === old ? 0 : 1));
  const old = { list, chunks: chunks.map((bytes) => scanWords(bytes, marks)), filters };
  const patch = makePatch(old, changes, plan, await freshPages(folder, list, state, changed, changes));
  const loose = patch.list.pages.filter(({ name }) => isLoose(name)).length;
  if (loose > patch.list.pages.length * MOST) throw new Error('too many pages have changed since all were indexed');
  const pages = plan.pages.map((page) => (typeof page === 'number' ? (state.pages[page] as string) : page));
  return { entry, patch, state: { ...state, pages, silent } };
}

/** The index as it is, when it is that of the last build. */
async function readLast(folder: string, state: IndexState): Promise<IndexFiles> {
  const files = await readIndex(folder);
  const { entry, list } = files;
  if (entry.languages[LANGUAGE].hash !== state.list || list.pages.length !== state.pages.length)
    throw new UnknownFormat('the index is not that of the last build');
  const fragments = new Set(await readdir(path.join(folder, 'fragment')));
  for (const { name } of list.pages)
    if (!fragments.has(path.basename(fileOf.fragment(name)))) throw new UnknownFormat('a fragment is missing');
  return files;
}

/** Whether the same Pagefind reads pages now, with the same settings. */
function holdAgainst({ entry, script }: IndexPart, old: Entry, oldScript: string): void {
  const settings = ({ version, languages, include_characters }: Entry): string =>
    JSON.stringify([version, languages[LANGUAGE].wasm, include_characters]);
  if (oldScript !== signOfScript(script) || (entry && settings(entry) !== settings(old)))
    throw new Error('it was made by another Pagefind');
}

/** Where the pages go; those without a word, which Pagefind leaves out, have no place. */
function planFor(
  state: IndexState,
  changed: readonly PageChange[],
  { pages }: IndexPart,
): { plan: PagePlan; silent: string[] } {
  const silent = new Set(state.silent);
  const changes = changed.map(({ before, after }): AddressChange => {
    const wasSilent = before !== undefined && silent.delete(before);
    return { before: wasSilent ? undefined : before, after: after?.address };
  });
  const heard = changes.map(({ before, after }) => {
    if (after === undefined || pages.has(after)) return { before, after };
    silent.add(after);
    return { before };
  });
  return { plan: planPages(state.pages, heard), silent: [...silent] };
}

/** What the pages that were read anew have in the list, by their addresses. */
async function freshPages(
  folder: string,
  list: PageList,
  state: IndexState,
  changed: readonly PageChange[],
  { pages }: IndexPart,
): Promise<Map<string, FreshPage>> {
  const numbers = new Map(state.pages.map((address, number) => [address, number]));
  const fresh = new Map<string, FreshPage>();
  for (const { before, after } of changed) {
    const page = after && pages.get(after.address);
    if (page) fresh.set(after.address, page);
    const number = before === undefined ? undefined : numbers.get(before);
    if (before === undefined || number === undefined) continue;
    const { name } = list.pages[number] as ListedPage;
    const fragment = unpack(await readFile(path.join(folder, fileOf.fragment(name))));
    if (addressIn(fragment) !== before) throw new UnknownFormat(`${name} is another page than ${before}`);
    // What a browser has of it is still right.
    if (page && unpack(Buffer.from(page.file)).equals(fragment))
      fresh.set(after?.address ?? '', { ...page, name, file: undefined });
  }
  return fresh;
}
