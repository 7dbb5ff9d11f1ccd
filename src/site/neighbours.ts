import type { PageRecord } from '../project/page-record.ts';
import type { Kind } from '../schema/page.ts';
import { kindNames } from './kinds.ts';
import { siteUrl } from './links.ts';
import { byTitle, folderOf, type Model, newestFirst } from './model.ts';

/** Navigation stays bounded, however many pages there are. */
const SHOWN = 12;

export interface Neighbours {
  title: string;
  pages: PageRecord[];
  /** How many there are, shown or not. */
  total: number;
  /** Where the others are listed. */
  more?: string;
}

/** The pages that a page is shown beside: its service's actions and alerts, what changed, what happened before. */
export function neighboursOf(model: Model, page: PageRecord): Neighbours[] {
  const near = new Set(page.services.flatMap((service) => model.byService.get(service) ?? []));
  const of = (kind: Kind): PageRecord[] => [...near].filter((other) => other.kind === kind);
  const name = page.file.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  const siblings =
    page.kind === 'alert' && page.services.length === 0 ? (model.alertsByFolder.get(folderOf(page)) ?? []) : [];
  return [
    group(
      page,
      'Actions',
      of('runbook').filter((other) => other.readmeOf === undefined),
      byTitle,
    ),
    group(page, 'Alerts', [...of('alert'), ...siblings], byTitle, siteUrl(model.site, kindNames.alert.folder)),
    group(page, 'What changed', of('log'), newestFirst),
    group(page, 'Seen before', [...(model.byAlert.get(name) ?? []), ...of('retrospective')], newestFirst),
  ].filter(({ total }) => total > 0);
}

function group(
  page: PageRecord,
  title: string,
  pages: PageRecord[],
  order: (a: PageRecord, b: PageRecord) => number,
  more?: string,
): Neighbours {
  const others = [...new Set(pages)].filter(({ address }) => address !== page.address).sort(order);
  return { title, pages: others.slice(0, SHOWN), total: others.length, ...(more !== undefined && { more }) };
}
