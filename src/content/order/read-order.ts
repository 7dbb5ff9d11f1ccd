import { foldersOf } from '../../files/path-names.ts';
import { isCategoryFile, readCategory } from './category-file.ts';
import { matterOrder, type OrderedPage } from './matter-order.ts';
import { isMkdocsFile, mkdocsNav } from './mkdocs-nav.ts';
import type { NavEntry, NavFile, Order, Placed } from './placed.ts';
import { isSummaryFile, summaryNav } from './summary-nav.ts';

/** Whether a file is one of those that say in which order others are. */
export const isNavFile = (file: string): boolean => isMkdocsFile(file) || isSummaryFile(file) || isCategoryFile(file);

/**
 * The order that a team has chosen, whatever tool it was written for. A navigation that lists pages comes before what
 * files say of themselves, and of two, the one that is nearer to the page.
 */
export function readOrder(navFiles: readonly NavFile[], pages: readonly OrderedPage[]): Order {
  const order = new Map<string, Placed>();
  const add = (path: string, placed: Placed): void => void order.set(path, { ...order.get(path), ...placed });
  for (const [file, placed] of matterOrder(pages)) add(file, behind(placed));
  for (const file of navFiles) {
    const category = isCategoryFile(file.file) ? readCategory(file) : undefined;
    if (category) add(category[0], behind(category[1]));
  }
  const known = new Set(pages.map(({ file }) => file));
  const navs = navFiles.filter(({ file }) => !isCategoryFile(file)).sort((a, b) => depthOf(a) - depthOf(b));
  for (const nav of navs) {
    const entries = (isMkdocsFile(nav.file) ? mkdocsNav(nav) : summaryNav(nav)).filter(({ file }) => known.has(file));
    for (const [path, placed] of placesIn(entries)) add(path, placed);
  }
  return Object.fromEntries([...order].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const depthOf = ({ file }: NavFile): number => (file.startsWith('../') ? -1 : file.split('/').length);

/** What files say of themselves comes behind what a navigation lists. */
const behind = ({ rank, ...placed }: Placed): Placed => ({ ...placed, ...(rank && { rank: [1, ...rank] }) });

/** The places of a navigation's pages, and of the folders that they are in: that of the first page in each. */
function placesIn(entries: readonly NavEntry[]): Map<string, Placed> {
  const places = new Map<string, Placed>();
  for (const [index, { file, label }] of entries.entries()) {
    for (const folder of foldersOf(file)) if (!places.has(folder)) places.set(folder, { rank: [0, index] });
    if (!places.has(file)) places.set(file, { rank: [0, index], ...(label !== undefined && { label }) });
  }
  for (const [folder, proposed] of sectionFolders(entries)) places.set(folder, { ...places.get(folder), proposed });
  return places;
}

/** The folders that a section has all pages of, and nothing else has, with the section's title. */
function sectionFolders(entries: readonly NavEntry[]): Map<string, string> {
  const sections = new Map<string, { title: string; files: string[] }>();
  for (const { file, sections: titles } of entries)
    for (const [index, title] of titles.entries()) {
      const key = JSON.stringify(titles.slice(0, index + 1));
      const section = sections.get(key) ?? { title, files: [] };
      section.files.push(file);
      sections.set(key, section);
    }
  const folders = new Map<string, string>();
  for (const { title, files } of sections.values()) {
    const common = foldersOf(files[0] ?? '').findLast((folder) => files.every((file) => file.startsWith(`${folder}/`)));
    if (common === undefined || folders.has(common)) continue;
    const inFolder = entries.filter(({ file }) => file.startsWith(`${common}/`));
    if (inFolder.length === files.length) folders.set(common, title);
  }
  return folders;
}
