import { fileName } from '../content/addresses.ts';
import { ALERT, ALERTS } from '../kinds/names.ts';
import { byPlace } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import { folderBelow, NEIGHBOURS_SHOWN } from './in-folder.ts';
import { siteUrl } from './links.ts';
import { byTitle, folderOf, type Model, newestFirst } from './make-model.ts';

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
  const name = fileName(page.file);
  const siblings =
    page.kind === ALERT && page.services.length === 0 ? (model.alertsByFolder.get(folderOf(page)) ?? []) : [];
  // What belongs to the page, whatever service it is about.
  const others = [...siblings, ...(model.byAlert.get(name) ?? [])];
  // What is in the page's folder is listed below the page, when it is much.
  const below = folderBelow(model, page);
  const isListed = ({ file }: PageRecord): boolean => below !== undefined && file.startsWith(`${below.path}/`);
  return byPlace(model.kinds)
    .map(({ name: kind, beside, order }) =>
      group(
        page,
        beside,
        [...near, ...others].filter((other) => other.kind === kind && other.readmeOf === undefined && !isListed(other)),
        order === 'newest' ? newestFirst : byTitle,
        kind === ALERT ? siteUrl(model.site, ALERTS) : undefined,
      ),
    )
    .filter(({ total }) => total > 0);
}

function group(
  page: PageRecord,
  title: string,
  pages: PageRecord[],
  order: (a: PageRecord, b: PageRecord) => number,
  more?: string,
): Neighbours {
  const others = [...new Set(pages)].filter(({ address }) => address !== page.address).sort(order);
  return { title, pages: others.slice(0, NEIGHBOURS_SHOWN), total: others.length, ...(more !== undefined && { more }) };
}
