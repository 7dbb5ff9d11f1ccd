import { getCollection, getEntry } from 'astro:content';
import { developing } from 'virtual:pagebook/scripts';
import type { CompiledPage } from '../build/compile-page.ts';
import { PageCache } from '../build/page-cache.ts';
import type { PageRecord, Service } from '../build/page-record.ts';
import type { Kind } from '../schema/page.ts';
import type { SiteSettings } from './loader.ts';

/** Everything a page of the site may want to know of the others. */
export interface Model extends SiteSettings {
  pages: PageRecord[];
  byKind: Record<Kind, PageRecord[]>;
  /** Pages about a service, its readme and actions among them. */
  byService: Map<string, PageRecord[]>;
  /** Retrospectives that name an alert. */
  byAlert: Map<string, PageRecord[]>;
  /** Alerts that are about no service, by folder. */
  alertsByFolder: Map<string, PageRecord[]>;
}

let kept: Promise<Model> | undefined;

/** The model, made once for a build and anew for each request while developing. */
export function loadModel(): Promise<Model> {
  if (developing) return makeModel();
  kept ??= makeModel();
  return kept;
}

async function makeModel(): Promise<Model> {
  const settings = (await getEntry('settings', 'site'))?.data as SiteSettings;
  const pages = (await getCollection('pages')).map(({ data }) => data as PageRecord);
  const byKind: Model['byKind'] = { runbook: [], alert: [], retrospective: [], log: [] };
  const byService: Model['byService'] = new Map();
  const byAlert: Model['byAlert'] = new Map();
  const alertsByFolder: Model['alertsByFolder'] = new Map();
  for (const page of pages) {
    byKind[page.kind].push(page);
    for (const service of page.services) push(byService, service, page);
    if (page.kind === 'retrospective') for (const alert of page.alerts) push(byAlert, alert, page);
    if (page.kind === 'alert' && page.services.length === 0) push(alertsByFolder, folderOf(page), page);
  }
  for (const kind of ['retrospective', 'log'] as const) byKind[kind].sort(newestFirst);
  for (const kind of ['runbook', 'alert'] as const) byKind[kind].sort(byTitle);
  return { ...settings, pages, byKind, byService, byAlert, alertsByFolder };
}

export const folderOf = ({ address }: PageRecord): string => address.split('/').slice(0, -1).join('/');

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

const collator = new Intl.Collator('en', { numeric: true });
export const byTitle = (a: PageRecord, b: PageRecord): number => collator.compare(a.title, b.title);
export const newestFirst = (a: PageRecord, b: PageRecord): number =>
  collator.compare(b.date ?? '', a.date ?? '') || byTitle(a, b);

/** What a page was compiled to. */
export const compiledPage = (model: Model, page: PageRecord): Promise<CompiledPage> =>
  new PageCache(model.pageCache).read(page.key);

/** The services that a page is about, as far as they have a readme. */
export const servicesOf = (model: Model, page: PageRecord): Service[] =>
  model.services.filter(({ name }) => page.services.includes(name));
