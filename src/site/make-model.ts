import { OWN_PAGES, type OwnPage, ownAddress } from '../content/addresses.ts';
import { FIRST_MINUTES } from '../content/first-minutes-text.ts';
import { type FolderPlace, folderPages } from '../content/folder-pages.ts';
import { foldersOf } from '../files/path-names.ts';
import { ALERT } from '../kinds/names.ts';
import { kindNamed } from '../kinds/table.ts';
import type { PageRecord, Service, Snapshot } from '../project/page-record.ts';

/** Everything a page of the site may want to know of the others. */
export interface Model extends Snapshot {
  /** The pages of each kind, in the order of its lists. */
  byKind: Map<string, PageRecord[]>;
  /** Where services are among all, by their names: two readmes may be of one service. */
  serviceNumbers: ReadonlyMap<string, readonly number[]>;
  /** Pages about a service, its readme and actions among them. */
  byService: Map<string, PageRecord[]>;
  /** Pages that name an alert as theirs, `alerts:` in front matter: retrospectives. */
  byAlert: Map<string, PageRecord[]>;
  /** Alerts that are about no service, by folder. */
  alertsByFolder: Map<string, PageRecord[]>;
  /** Where each folder's page is, by the folder's path. */
  folders: ReadonlyMap<string, FolderPlace>;
  /** The URL path of the page for any incident, if the site has one. */
  firstMinutes: string | undefined;
  /** The addresses of the engine's own pages. */
  own: Readonly<Record<OwnPage, string>>;
}

/** The model of a snapshot. */
export function makeModel(snapshot: Snapshot): Model {
  const { pages, kinds } = snapshot;
  const byKind: Model['byKind'] = new Map(kinds.map(({ name }) => [name, []]));
  const byService: Model['byService'] = new Map();
  const byAlert: Model['byAlert'] = new Map();
  const alertsByFolder: Model['alertsByFolder'] = new Map();
  for (const page of pages) {
    push(byKind, page.kind, page);
    for (const service of page.services) push(byService, service, page);
    if (kindNamed(kinds, page.kind).fields.includes('alerts'))
      for (const alert of page.alerts) push(byAlert, alert, page);
    if (page.kind === ALERT && page.services.length === 0)
      push(alertsByFolder, foldersOf(page.file).at(-1) ?? '', page);
  }
  for (const { name, order } of kinds) byKind.get(name)?.sort(order === 'newest' ? newestFirst : byTitle);
  const serviceNumbers: Map<string, number[]> = new Map();
  for (const [number, { name }] of snapshot.services.entries()) push(serviceNumbers, name, number);
  const own = Object.fromEntries(OWN_PAGES.map((name) => [name, ownAddress(name, pages)])) as Model['own'];
  const statics = new Set(snapshot.statics);
  const folders = folderPages(pages, kinds, (path) => statics.has(path));
  const firstMinutes = pages.find(({ address }) => address === FIRST_MINUTES)?.url;
  return { ...snapshot, serviceNumbers, firstMinutes, byKind, byService, byAlert, alertsByFolder, folders, own };
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

const collator = new Intl.Collator('en', { numeric: true });
export const byTitle = (a: PageRecord, b: PageRecord): number => collator.compare(a.title, b.title);
export const newestFirst = (a: PageRecord, b: PageRecord): number =>
  collator.compare(b.date ?? '', a.date ?? '') || byTitle(a, b);

/** The services that a page is about, as far as they have a readme, in the order of the catalogue. */
export const servicesOf = ({ services, serviceNumbers }: Model, page: PageRecord): Service[] =>
  page.services
    .flatMap((name) => serviceNumbers.get(name) ?? [])
    .sort((a, b) => a - b)
    .flatMap((number) => services[number] ?? []);
