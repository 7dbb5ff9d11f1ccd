import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compilerVersion } from '../../cache/compiler-version.ts';
import { digest } from '../../files/digest.ts';
import type { PageRecord } from '../../project/page-record.ts';
import type { Prepared } from '../../project/prepare.ts';
import { isOfPagefind } from '../../shared/device-files.ts';
import { indexInThread } from '../index-in-thread.ts';
import { factsOf } from '../index-names.ts';
import { listFolder } from '../output/list-folder.ts';
import type { IndexState } from '../pagefind/index-state.ts';
import type { PageChange } from '../pagefind/patch-index.ts';
import type { KnownSite } from './earlier-site.ts';
import { builtFile, type MadeFiles, signOf } from './make-files.ts';
import type { BuiltFile, SiteFile } from './site-file.ts';

/** Where the search index is in the site. */
const INDEX = 'pagefind';

/** What is known of the search index of a site. */
export interface BuiltIndex {
  state: IndexState;
  /** By address: the digest of what the index has of each page. */
  pages: Record<string, string>;
}

interface IndexWork {
  prepared: Prepared;
  /** The site in place, and what is known of it. */
  last: KnownSite | undefined;
  lastFolder: string;
  /** Where the index is made, and where its new files go. */
  room: string;
  made: string;
}

interface IndexFiles extends MadeFiles {
  built: BuiltIndex;
  /** The files that count the words, where those in place may not be right. */
  words: SiteFile[] | undefined;
}

/** Which words the texts of a site have, and on how many pages. */
export const wordFiles = (texts: readonly (string | undefined)[]): SiteFile[] =>
  texts.flatMap((text, number) => (text === undefined ? [] : [{ path: wordFile(number), make: () => text }]));

const wordFile = (number: number): string => `${WORDS}${number}.json`;
const WORDS = `${INDEX}/words/`;

/** The files of the search index: those of the site in place, as far as their pages are the same. */
export async function indexFiles(work: IndexWork): Promise<IndexFiles> {
  const { prepared, last, lastFolder, room, made } = work;
  const { snapshot, compiledPage } = prepared;
  const pages = Object.fromEntries(snapshot.pages.map((page) => [page.address, signOfPage(page)]));
  const before = new Map([...(last?.files ?? [])].filter(([name]) => isOfPagefind(name)));
  const changed = last && changesFrom(last.index.pages, pages, snapshot.pages, compiledPage);
  const isWhole = !last?.touched.some((name) => isOfPagefind(name) || name.startsWith(WORDS));
  if (last && isWhole && changed?.length === 0)
    return { files: withWords(before, last), fresh: new Set(), built: last.index, words: undefined };

  const key = compilerVersion();
  if (last && isWhole && changed) {
    const { state } = last.index;
    const into = path.join(room, INDEX);
    const patched = await indexInThread({
      kind: 'patch',
      folder: path.join(lastFolder, INDEX),
      into,
      state,
      key,
      changed,
      total: snapshot.pages.length,
      // What goes wrong is a reason to index all pages again, which tells what is wrong with the disk.
    }).catch(({ message }: Error) => ({ isPatched: false, reason: message }) as const);
    if (patched.isPatched) {
      for (const name of patched.removed) before.delete(`${INDEX}/${name}`);
      const taken = await take(into, patched.written, made, before);
      for (const [number, text] of patched.words.entries()) {
        const kept = text === undefined && last.files.get(wordFile(number));
        if (kept) taken.files.set(wordFile(number), kept);
      }
      return { ...taken, built: { state: patched.state, pages }, words: wordFiles(patched.words) };
    }
  }
  const folder = path.join(room, 'index');
  // Pagefind needs memory beside ours. V8 would let heaps grow to four times what is in use before it looks for what is
  // not: of 10,000 pages all processes would have 2.17 GiB together instead of 1.95, for 2 s less of 60.
  setFlagsFromString('--heap-growing-percent=100');
  // Nothing is waited for before: while pages are laid out, this thread comes to nothing else.
  const { state, words } = await indexInThread({
    kind: 'make',
    pages: snapshot.pages,
    pageCache: snapshot.pageCache,
    folder,
    key,
  });
  const known = before;
  const files = new Map<string, BuiltFile>();
  const { files: names } = await listFolder(folder);
  for (const name of names) {
    const built = known.get(`${INDEX}/${name}`);
    if (built) files.set(`${INDEX}/${name}`, built);
  }
  return { ...(await take(folder, names, made, files)), built: { state, pages }, words: wordFiles(words) };
}

/** The files of Pagefind, and those that count its words. */
const withWords = (files: Map<string, BuiltFile>, { files: all }: KnownSite): Map<string, BuiltFile> =>
  new Map([...files, ...[...all].filter(([name]) => name.startsWith(WORDS))]);

const signOfPage = (page: PageRecord): string =>
  digest(page.version, page.title, page.summary, JSON.stringify([factsOf(page), page.symptoms, page.incident]));

function changesFrom(
  before: BuiltIndex['pages'],
  after: BuiltIndex['pages'],
  pages: readonly PageRecord[],
  compiledPage: Prepared['compiledPage'],
): PageChange[] {
  const gone = Object.keys(before).filter((address) => !Object.hasOwn(after, address));
  return [
    ...gone.map((address) => ({ before: address })),
    ...pages
      .filter(({ address }) => before[address] !== after[address])
      .map((page) => ({
        ...(Object.hasOwn(before, page.address) && { before: page.address }),
        after: { ...compiledPage(page), ...page },
      })),
  ];
}

/** Takes files of an index into the site, but for those that it has already. */
async function take(
  folder: string,
  names: readonly string[],
  made: string,
  files: Map<string, BuiltFile>,
): Promise<MadeFiles> {
  const fresh = new Set<string>();
  for (const name of names) {
    const [from, own] = [path.join(folder, name), `${INDEX}/${name}`];
    const to = path.join(made, own);
    const sign = signOf({ copyOf: from });
    if (files.get(own)?.sign === sign) continue;
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    files.set(own, builtFile(to, sign));
    fresh.add(own);
  }
  return { files, fresh };
}
