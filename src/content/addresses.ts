import type { Kind } from '../kinds/kind.ts';
import { ALERTS, RUNBOOK, RUNBOOKS } from '../kinds/names.ts';
import { builtInKinds } from '../kinds/table.ts';
import { escapePath } from '../shared/escape-path.ts';
import { isFolderName } from '../shared/page-path.ts';

/** What names of Markdown end in. MDX is read as that. */
export const PAGE_ENDINGS = ['.md', '.markdown', '.mdx'];
const PAGE_ENDING = /\.(?:md|markdown|mdx)$/i;

/** Of each kind of pages, its name and its folder. */
export type KindFolders = readonly Pick<Kind, 'name' | 'folder'>[];

/** Addresses of lists, which the engine itself serves; a content page there is shown inside the engine's page. */
export const listAddresses = (kinds: KindFolders): string[] => ['', ...kinds.map(({ folder }) => folder)];

export const isListAddress = (address: string, kinds: KindFolders): boolean =>
  address === '' || kinds.some(({ folder }) => folder === address);

/** What the engine itself serves, and what makes room for the team's pages of that address. */
export const OWN_PAGES = ['search', 'link', 'remediations', 'factors', 'seen-before', 'scorecard', 'toil'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

/** The engine's own pages, which search engines and other programs need not know. */
export const ENGINE_PAGES: ReadonlySet<string> = new Set(['404', ...OWN_PAGES]);
/**
 * The folder of all scripts and styles, under the site's base, which is Astro's own for them. Each file in it is named by its content, so that it may
 * be kept for ever; nothing outside of it may.
 */
export const HASHED = '_astro';

const ENGINE_FILES = new Set([
  'index.json',
  'build.json',
  'llms.txt',
  'new.json',
  'remediations.json',
  'remediations.csv',
  'site.json',
  'addresses',
  'robots.txt',
  'context',
  '404.html',
  'icon.svg',
  'sw.js',
  'pagefind',
  HASHED,
  '_pagebook',
]);

/**
 * The mark of a built site: the file at its top by which the next build knows that a build made the
 * folder, and what of it. A folder that has one is never content.
 */
export const BUILD_MARK = '.pagebook.json';

/** The files of the sitemap: its index, and its parts. */
const SITEMAP = /^sitemap-(?:index|\d+)\.xml(?:\/|$)/;
/** What the Markdown of a page is called, in the page's own folder. */
export const MARKDOWN_FILE = 'index.md';
/** What a page as data is called, in the page's own folder. */
export const PAGE_DATA_FILE = 'page.json';
/** The page itself, its Markdown and its data, in the page's own folder. */
export const PAGE_FILES = ['index.html', MARKDOWN_FILE, PAGE_DATA_FILE];

/** Whether the engine itself has something at this address, or it is in a folder of the engine's. */
export function isReserved(address: string): boolean {
  return (
    ENGINE_PAGES.has(address) ||
    isEngineFile(address) ||
    address.split('/').some((segment) => PAGE_FILES.includes(segment))
  );
}

/** Whether the engine writes a file at this address, pages' files apart, or it is in a folder of the engine's. */
export function isEngineFile(address: string): boolean {
  const [first = '', second] = address.split('/');
  return (
    ENGINE_FILES.has(first) ||
    first.startsWith('.pagebook') ||
    SITEMAP.test(address) ||
    (first === ALERTS && second === 'index.json')
  );
}

/** Folders of ours that pages and files may be in too, and the files in them that are ours. */
const SHARED_FOLDERS = /^(?:addresses|context|pagefind)(?=\/|$)/;
const FILE_IN_SHARED =
  /^(?:addresses\/\d+\.js|context\/[^/]+\.js|pagefind\/.*\.(?:js|css|json|wasm|pagefind|pf_\w+))(?=\/|$)/;

/** Whether the engine writes a file there, or has the folder to itself. */
export const isTakenFromFiles = (path: string): boolean =>
  SHARED_FOLDERS.test(path) ? FILE_IN_SHARED.test(path) : isEngineFile(path);

/** Whether a page cannot be at an address. Pages of ours make room for it: see `ownAddress`. */
export const isTakenFromPages = (address: string): boolean =>
  isTakenFromFiles(address) || address.split('/').some((segment) => PAGE_FILES.includes(segment));

/** Where a page of ours is: at its own address, or, where a page or a folder of the team has that, in a folder that is ours. */
export const ownAddress = (name: OwnPage, pages: readonly { address: string }[]): string =>
  pages.some(({ address }) => address === name || address.startsWith(`${name}/`)) ? `_pagebook/${name}` : name;

/** The first character of an address that has to be escaped in links, and means something else where it is not. */
export const reservedCharacter = (address: string): string | undefined => /[%?#\\\x00-\x1f\x7f]/.exec(address)?.[0];

/** Where CI notes what it has deployed, a line of JSON a change. */
export const CHANGES_FILE = 'log/changes.jsonl';

/** Whether a file is a page by its name. */
export const isPageFile = (file: string): boolean => PAGE_ENDING.test(file);

/** A page's path without its ending. */
export const withoutEnding = (file: string): string => file.replace(PAGE_ENDING, '');

/**
 * The address that a page would have without slashes around it, when nothing else has it: its path without `.md`, letter case kept;
 * `README.md`, `index.md` and `_index.md` are their folder's page. The root's own page is the empty address.
 */
export function addressOf(file: string): string {
  const segments = withoutEnding(file).split('/');
  if (isFolderPage(file)) segments.pop();
  return segments.join('/');
}

/** The address as a URL path, under the site's base: `alerts/HighCPU` is `/alerts/HighCPU/`. */
export function urlOf(address: string, base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return address === '' ? root : `${root}${escapePath(address)}/`;
}

/** A file's URL path: its path in the tree, under the site's base. */
export function fileUrl(path: string, base: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}${escapePath(path)}`;
}

/** What `kind:` is when front matter does not say: that of the nearest folder with a kind's name. */
export function kindOf(file: string, kinds: KindFolders = builtInKinds): string {
  const folders = file.split('/').slice(0, -1).reverse();
  for (const folder of folders) {
    const kind = kinds.find((each) => each.folder === folder);
    if (kind) return kind.name;
  }
  return RUNBOOK;
}

/** The service whose readme or action this file is, `runbooks/<service>/…`. */
export function serviceOf(file: string): string | undefined {
  return SERVICE_PAGE.exec(file)?.[1];
}

const SERVICE_PAGE = new RegExp(`(?:^|/)${RUNBOOKS}/([^/]+)/[^/]+$`);

/** Whether the file is a service's readme, whose front matter is its catalogue entry. */
export function isReadme(file: string): boolean {
  return serviceOf(file) !== undefined && isFolderPage(file);
}

/** A file's name without folder and ending. */
export const fileName = (file: string): string => withoutEnding(file.split('/').at(-1) ?? file);

/** The day of a page: that of its front matter, else the one that its file's name begins with. */
export const dateOf = (file: string, { date }: { date?: string | undefined }): string | undefined =>
  date ?? /^\d{4}-\d{2}-\d{2}/.exec(fileName(file))?.[0];

/** Whether a file is its folder's page. */
export const isFolderPage = (file: string): boolean => isFolderName(fileName(file));

/** What wikis call the page at the top of all others. */
export const HOME = 'Home';

/** What a page is called that says no title: a folder's page by its folder, that at the top `Home`. */
export const nameOf = (file: string): string =>
  isFolderPage(file) ? (file.split('/').at(-2) ?? HOME) : fileName(file);

/** The path from the content folder that a destination names, or undefined when it leaves the folder. */
export function pathFrom(destination: string, file: string): string | undefined {
  let decoded = destination;
  try {
    decoded = decodeURIComponent(destination);
  } catch {
    // A stray `%` means itself.
  }
  const segments = decoded.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const segment of decoded.split('/')) {
    if (segment === '..' && segments.length === 0) return undefined;
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
