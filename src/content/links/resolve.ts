import { foldersOf } from '../../files/path-names.ts';
import {
  HOME,
  isListAddress,
  isPageFile,
  type KindFolders,
  OWN_PAGES,
  ownAddress,
  PAGE_ENDINGS,
} from '../addresses.ts';
import { folderPages } from '../folder-pages.ts';
import { STATIC } from '../passed-over.ts';
import type { PageFile, SourceTree } from '../read-tree.ts';
import { linkPaths } from './link-paths.ts';
import { filesByName, nameAsked } from './pages-by-name.ts';
import type { RepositoryPlace, Surroundings } from './surroundings.ts';
import type { Target } from './target.ts';

/** A page's file, and where it is. */
export interface PagePlace extends Pick<PageFile, 'file' | 'address'> {
  /** Where it is on the site of another tool. */
  given?: readonly string[];
}

/** What links are resolved against, as it is sent to a thread. */
export interface LinkedTree {
  others: SourceTree['others'];
  pages: readonly PagePlace[];
  place: RepositoryPlace;
}

/** Answers what the path of a link or an image leads to, as the page in `file` has it. */
export type Resolve = (destination: string, file: string) => Target | undefined;

const IN_STATIC = `${STATIC}/`;

/**
 * Answers what links lead to: a page by its file, its address or its folder, an address of the engine, another file
 * of the content folder, or what else the repository has. What has a name, wherever it is, is asked for by `askedByName`.
 */
export function makeResolve(
  tree: Pick<SourceTree, 'others'> & { kinds: KindFolders; pages: readonly PagePlace[] },
  around: Surroundings,
): Resolve {
  const at = targetAt(tree);
  const inContent = around.folder === '' ? '' : `${around.folder}/`;
  const pathIn = (path: string): string | undefined =>
    path === around.folder ? '' : path.startsWith(inContent) ? path.slice(inContent.length) : undefined;

  const withUrl = (target: Target): Target => {
    if (target.type !== 'unpublished' || target.why === 'ignored') return target;
    const url = around.view(inContent + target.path, false);
    return url === undefined ? target : { ...target, url };
  };
  const find = (path: string, isFolder: boolean): Target | undefined => {
    const within = pathIn(path);
    if (within === undefined) return undefined;
    for (const form of formsOf(within, isFolder)) {
      const target = at(form, isFolder);
      if (target) return withUrl(target);
    }
    return undefined;
  };
  const elsewhere = (path: string): Target | undefined => {
    const what = around.what(path);
    if (what === undefined) return undefined;
    const url = around.view(path, what === 'folder');
    const isInContent = pathIn(path) !== undefined;
    return { type: 'elsewhere', path, isFolder: what === 'folder', isInContent, ...(url !== undefined && { url }) };
  };
  const named = lazily(() => filesByName([...tree.pages.map(({ file }) => file), ...tree.others.keys()]));
  return (destination, file) => {
    const name = nameAsked(destination);
    if (name !== undefined) {
      const found = named()(name);
      return found === undefined ? undefined : at(found, false);
    }
    const paths = linkPaths(destination, file, around.folder);
    const isFolder = /(?:^|\/)(?:\.{1,2})?$/.test(destination);
    let unseen: Target | undefined;
    for (const path of paths) {
      const target = find(path, isFolder) ?? elsewhere(path);
      // What cannot be shown does not keep a page from being found.
      if (target && (target.type === 'page' || target.type === 'file' || target.url !== undefined)) return target;
      unseen ??= target;
    }
    return unseen;
  };
}

/** Few pages ask for others by their names. */
function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a path may be called in the tree: as it is; without the ending of a built page; with that of a source. */
function formsOf(path: string, isFolder: boolean): string[] {
  const forms = [path];
  if (/[^/]\.html?$/i.test(path)) forms.push(path.replace(/(?:(?:^|\/)index)?\.html?$/i, ''));
  return isFolder || isPageFile(path)
    ? forms
    : forms.flatMap((form) => [form, ...PAGE_ENDINGS.map((ending) => form + ending)]);
}

/** Answers what is at a path from the content folder. */
function targetAt({
  others,
  kinds,
  pages,
}: Parameters<typeof makeResolve>[0]): (path: string, isFolder: boolean) => Target | undefined {
  const files = new Map(pages.map(({ file, address }) => [file, address]));
  const addresses = new Set(files.values());
  const onOtherSite = new Map(
    pages.toReversed().flatMap(({ given = [], address }) => given.map((path) => [path, address] as const)),
  );
  const folders = folderPages(pages, kinds, (path) => others.has(IN_STATIC + path));
  const page = (address: string): Target => ({ type: 'page', address });
  return (path, isFolder) => {
    const address = files.get(path);
    if (address !== undefined) return isFolder ? undefined : page(address);
    const other = others.get(path);
    if (other?.unpublished !== undefined) return { type: 'unpublished', path, why: other.unpublished };
    if (other) return { type: 'file', ...other, path: other.static ? path.slice(IN_STATIC.length) : path };
    const folder = folders.get(path);
    if (folder && isFolder) return page(folder.address);
    if (addresses.has(path) || isListAddress(path, kinds)) return page(path);
    if (folder) return page(folder.address);
    const own = OWN_PAGES.find((name) => name === path);
    if (own) return page(ownAddress(own, pages));
    const added = others.get(IN_STATIC + path);
    if (added?.static) return { type: 'file', ...added, path };
    const given = onOtherSite.get(path);
    if (given !== undefined) return page(given);
    // Links of a wiki name its first page, which is a readme here.
    if (path === HOME && addresses.has('')) return page('');
    const ignored = foldersOf(path).find((each) => others.get(each)?.unpublished === 'ignored');
    return ignored === undefined ? undefined : { type: 'unpublished', path: ignored, why: 'ignored' };
  };
}
