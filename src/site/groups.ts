import { isListAddress } from '../content/addresses.ts';
import type { Kind } from '../kinds/kind.ts';
import { RUNBOOK } from '../kinds/names.ts';
import type { PageRecord } from '../project/page-record.ts';
import { byTitle, type Model } from './model.ts';

export interface Group {
  title: string;
  /** Where the group's heading leads. */
  address?: string;
  pages: PageRecord[];
}

/** A kind's pages as its index shows them: runbooks by service, alerts by folder, the rest by date. */
export function groupsOf(model: Model, { name, groups }: Kind): Group[] {
  const pages = (model.byKind.get(name) ?? []).filter(({ address }) => !isListAddress(address, model.kinds));
  if (groups === 'service') return serviceGroups(model, name, pages);
  if (groups === 'folder') return folderGroups(pages);
  return pages.length === 0 ? [] : [{ title: '', pages }];
}

function serviceGroups({ services }: Model, kind: string, pages: PageRecord[]): Group[] {
  const byService = Map.groupBy(pages, (page) => page.services[0] ?? '');
  const named = services.map(({ name, title, address }) => ({
    title,
    address,
    pages: (byService.get(name) ?? []).filter((page) => page.readmeOf === undefined).sort(byTitle),
  }));
  const names = new Set(services.map(({ name }) => name));
  const others = pages.filter((page) => !names.has(page.services[0] ?? ''));
  // A service has a readme, and so is listed among the runbooks, before it has an action.
  const shown = named.filter((group) => kind === RUNBOOK || group.pages.length > 0);
  return [...shown.sort((a, b) => a.title.localeCompare(b.title)), ...folderGroups(others)];
}

function folderGroups(pages: PageRecord[]): Group[] {
  const groups = Map.groupBy(pages, ({ address }) => address.split('/').slice(1, -1).join(' / '));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([title, group]) => ({ title, pages: group.sort(byTitle) }));
}
