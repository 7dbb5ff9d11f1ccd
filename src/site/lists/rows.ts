import { foldersOf } from '../../files/path-names.ts';
import type { PageRecord } from '../../project/page-record.ts';
import type { Change } from '../../schema/change.ts';
import { minuteOf } from './by-month.ts';
import { type Entry, type Folder, folderName, nameIn, type TreeFacts } from './folder-tree.ts';
import type { ChangeRow, FolderRow, ListedPage, PageRow, Row } from './row.ts';

/** How many of the things in a folder are named beside it. */
const NAMED = 5;

/** The line of an entry of a folder. */
export const rowOf = (entry: Entry, facts: TreeFacts): Row =>
  entry.folder ? folderRow(entry.folder, facts) : pageRow(entry.page, facts);

export const pageRow = (page: PageRecord, { order }: TreeFacts): PageRow => ({
  type: 'page',
  page: listed(page),
  name: nameIn(order, page),
});

const listed = ({ file, address, url, date, severity, summary, services }: PageRecord): ListedPage => ({
  file,
  address,
  url,
  ...(date !== undefined && { date }),
  ...(severity !== undefined && { severity }),
  summary,
  services,
});

/** The line of a page that is listed by its day, with the services that it is about. */
export const dayRow = (page: PageRecord, facts: TreeFacts): PageRow => {
  const of = titlesOf(page.services, facts);
  return { ...pageRow(page, facts), dated: true, ...(of !== '' && { of }) };
};

/** The line of what CI has noted. */
export const changeRow = ({ time, services, what, url }: Change, facts: TreeFacts): ChangeRow => ({
  type: 'change',
  name: what,
  at: minuteOf(time),
  of: titlesOf(services, facts),
  services,
  ...(url !== undefined && { url }),
});

const titlesOf = (services: readonly string[], facts: TreeFacts): string =>
  services.map((name) => facts.services.get(name) ?? name).join(', ');

/** The line of a folder. One that holds nothing but another folder leads to that at once. */
function folderRow(folder: Folder, facts: TreeFacts): FolderRow {
  const last = lastOfChain(folder);
  const names = chainNames(folder, last);
  return {
    type: 'folder',
    name: names.join(' / '),
    address: last.address,
    count: folder.count,
    about: aboutFolder(last, facts),
  };
}

function lastOfChain(folder: Folder): Folder {
  let last = folder;
  for (;;) {
    const [only, ...others] = last.entries;
    if (last.own !== undefined || others.length > 0 || only?.folder === undefined) return last;
    last = only.folder;
  }
}

function chainNames(folder: Folder, last: Folder): string[] {
  const names = [folder.name];
  for (let each = folder; each !== last; ) {
    each = each.entries[0]?.folder ?? last;
    names.push(each.name);
  }
  return names;
}

/** The summary of the folder's page, else the first things that are in it. */
function aboutFolder({ own, entries }: Folder, { order }: TreeFacts): string {
  if (own?.summary) return own.summary;
  const names = entries.slice(0, NAMED).map(({ folder, page }) => (folder ? folder.name : nameIn(order, page)));
  return names.join(', ') + (entries.length > NAMED ? ' …' : '');
}

/** Lines without what is in folders. */
export const briefRows = (rows: readonly Row[]): Row[] =>
  rows.map((row) => (row.type === 'folder' ? { ...row, about: '' } : row));

/** Tells lines of the same name apart: by service, by folder, or by their addresses. */
export function toldApart(rows: readonly Row[], facts: TreeFacts): Row[] {
  if (new Set(rows.map(({ name }) => name.toLowerCase())).size === rows.length) return [...rows];
  const uses = Map.groupBy(
    rows.filter((row) => row.type === 'page'),
    ({ name }) => name.toLowerCase(),
  );
  const wheres = new Map<Row, string>();
  const foldersFor = ({ file }: ListedPage): string[] => foldersOf(file).map((path) => folderName(facts, path));
  const ways: ((page: ListedPage) => string)[] = [
    ({ services }) => services.map((name) => facts.services.get(name) ?? name).join(', '),
    (page) => foldersFor(page).at(-1) ?? '',
    (page) => foldersFor(page).join(' / '),
    ({ address }) => address,
  ];
  for (const same of uses.values()) {
    if (same.length === 1) continue;
    const way = ways.find((each) => new Set(same.map(({ page }) => each(page))).size === same.length);
    for (const row of same) wheres.set(row, way?.(row.page) ?? row.page.address);
  }
  return rows.map((row) => {
    const where = wheres.get(row);
    return where && row.type === 'page' ? { ...row, where } : row;
  });
}
