import { CacheError } from '../cache/cache-error.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import type { KnownPages } from '../cache/known-pages.ts';
import { PageCache } from '../cache/page-cache.ts';
import { PageKeys } from '../cache/page-keys.ts';
import { tidyCache } from '../cache/tidy-cache.ts';
import type { CompileShared } from '../compiler/compile-service.ts';
import { type CompiledPage, type PageSummary, summaryOf } from '../compiler/compiled-page.ts';
import { kindsOf } from '../config/kinds.ts';
import { loadConfig } from '../config/load-config.ts';
import { readCatalogueNames } from '../content/catalogue.ts';
import { withFirstMinutes } from '../content/first-minutes.ts';
import { type LinkedTree, makeResolve } from '../content/links/resolve.ts';
import { lookAround, repositoryPlace } from '../content/links/surroundings.ts';
import { givenAddresses } from '../content/matter/given-addresses.ts';
import { type PageFile, readTree, type SourceTree } from '../content/read-tree.ts';
import { readSettings, type Settings } from '../content/settings.ts';
import { digest } from '../files/digest.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { Paths } from '../files/paths.ts';
import { readRepository } from '../git/repository.ts';
import type { Site } from '../schema/site.ts';
import { COMPILE_WORKER, type KeyedFile, type PageCompiler, type Progress } from './compile-pages.ts';
import { withCompiler } from './ready-compilers.ts';

/** The tree with what each page was compiled to, nothing validated yet. */
export interface CompiledTree<Page extends PreparedPage = WholePage> {
  tree: SourceTree;
  settings: Settings;
  /** What links are resolved against. */
  linked: LinkedTree;
  pages: Page[];
  /** Why the cache does not have what was compiled. */
  notStored: CacheError | undefined;
}

/** Decides where the site is, which `site.yml` may not know all of. */
export type Locate = (site: Site) => Site;

/** A source file with what is known of the page that it was compiled to. */
export interface PreparedPage extends KeyedFile, Pick<PageFile, 'address' | 'moved' | 'ofEngine'> {
  compiled: PageSummary;
  fresh: boolean;
}

/** A source file with the page that it was compiled to. */
export interface WholePage extends PreparedPage {
  compiled: CompiledPage;
}

interface CompileOptions {
  /** Told how many of how many pages are compiled. */
  progress?: Progress | undefined;
  locate?: Locate | undefined;
  /** A tree that is not on disk as it is to be compiled. */
  planned?: SourceTree | undefined;
  /** Whether the pages are among them that the engine adds to a site. */
  withOwn?: boolean;
  /** What compiles, where its threads are to do more than that. */
  compiler?: PageCompiler;
  /** What the last build knew of its pages, where that is enough of those that are as they were. */
  known?: KnownPages;
  /** What this thread may do while others compile pages. */
  meanwhile?: (() => Promise<unknown>) | undefined;
}

/** Reads the content, and compiles what has changed. */
export function compileTree(
  paths: Paths,
  options: CompileOptions & { known: KnownPages },
): Promise<CompiledTree<PreparedPage>>;
export function compileTree(paths: Paths, options?: CompileOptions): Promise<CompiledTree>;
export async function compileTree(
  paths: Paths,
  { progress, locate = (site) => site, planned, compiler, withOwn = false, known, meanwhile }: CompileOptions = {},
): Promise<CompiledTree<PreparedPage>> {
  const kinds = kindsOf(await loadConfig(paths.config));
  const [source, repository] = await Promise.all([
    planned ?? readTree(paths.content, kinds, paths.contentFrom),
    readRepository(paths.content),
  ]);
  const read = readSettings(source, repository);
  const settings = { ...read, site: locate(read.site) };
  const catalogue = readCatalogueNames(source);
  const tree = withOwn ? withFirstMinutes(source, settings.vocabulary, catalogue.fields) : source;
  const linked: LinkedTree = {
    others: tree.others,
    pages: tree.pages.map(({ file, address, text }) => {
      const given = givenAddresses(file, text);
      return { file, address, ...(given.length > 0 && { given }) };
    }),
    place: await repositoryPlace(paths.content, settings.site),
  };
  const shared = {
    vocabulary: settings.vocabulary,
    partials: tree.partials,
    catalogue,
    base: settings.site.base,
    kinds,
    commands: settings.site.commands ?? {},
    schemes: settings.site.link_schemes ?? [],
    tree: linked,
  };
  const cache = new PageCache(paths.pageCache);
  const links = digest(JSON.stringify([...linked.others]), JSON.stringify([linked.pages, linked.place]));
  const found = await lookUp(tree, shared, cache, compilerVersion(), (file, key) => known?.get(file, key, links));
  const missing = found.filter((page) => page.compiled === undefined);
  const [compiled] = await Promise.all([
    compile(missing, shared, settings.site.page_time_limit, progress, compiler),
    missing.length > 0 ? meanwhile?.() : undefined,
  ]);
  const fresh = new Map(missing.map(({ file }, index) => [file, compiled[index] as CompiledPage]));
  const notStored = await store(missing, compiled, cache);
  await tidyCache(paths, new Set(found.map(({ key }) => key))).catch(() => {
    // What could not be tidied today is tidied another day.
  });
  const pages = found.map((page) => {
    const compiled = page.compiled ?? (fresh.get(page.file) as CompiledPage);
    return {
      ...page,
      key: compiled.failed ? failedKey(page.key) : page.key,
      fresh: fresh.has(page.file),
      compiled: known && isWhole(compiled) ? summaryOf(compiled) : compiled,
    };
  });
  if (!notStored) await known?.remember(links, pages);
  return { tree, settings, linked, notStored, pages };
}

const isWhole = (page: PageSummary | CompiledPage): page is CompiledPage => 'html' in page;

async function compile(
  pages: KeyedFile[],
  shared: CompileShared,
  seconds: number,
  progress: Progress | undefined,
  compiler: PageCompiler | undefined,
): Promise<CompiledPage[]> {
  if (compiler) return compiler.compile(pages, shared, seconds, progress);
  return withCompiler(COMPILE_WORKER, (own) => own.compile(pages, shared, seconds, progress));
}

/** Under it no page is looked for. */
const failedKey = (key: string): string => digest(key, 'failed');

/** The pages as the cache has them. */
function lookUp(
  tree: SourceTree,
  shared: CompileShared,
  cache: PageCache,
  version: string,
  known: (file: string, key: string) => PageSummary | undefined,
): Promise<(Omit<PreparedPage, 'fresh' | 'compiled'> & { compiled: PageSummary | CompiledPage | undefined })[]> {
  const resolve = makeResolve(tree, lookAround(shared.tree.place));
  const keys = new PageKeys({ ...shared, version });
  return fewAtOnce(tree.pages, async (source) => {
    const key = keys.of(source);
    const summary = known(source.file, key);
    if (summary) return { ...source, key, compiled: summary };
    return { ...source, key, compiled: await cache.get(key, (destination) => resolve(destination, source.file)) };
  });
}

/** Keeps what was compiled. One that failed may have been unlucky: it is kept for this build only. */
async function store(pages: KeyedFile[], compiled: CompiledPage[], cache: PageCache): Promise<CacheError | undefined> {
  let notStored: CacheError | undefined;
  await fewAtOnce(pages, async ({ key }, index) => {
    const page = compiled[index] as CompiledPage;
    if (notStored) return;
    try {
      await cache.set(page.failed ? failedKey(key) : key, page);
    } catch (error) {
      if (!(error instanceof CacheError)) throw error;
      notStored = error;
    }
  });
  return notStored;
}
