import { fileName } from '../content/addresses.ts';
import { foldersOf } from '../files/path-names.ts';
import type { Kind } from '../kinds/kind.ts';
import { ALERT, ALERTS } from '../kinds/names.ts';
import { byPlace } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import { folderBelow, NEIGHBOURS_SHOWN } from './in-folder.ts';
import { siteUrl } from './links.ts';
import { listsOf } from './lists/lists.ts';
import type { PageRow, Row } from './lists/row.ts';
import { pageRow, toldApart } from './lists/rows.ts';
import { byTitle, type Model, newestFirst } from './make-model.ts';

export interface Neighbours {
  title: string;
  /** The lines of those that are shown. */
  rows: Row[];
  /** How many there are, shown or not. */
  total: number;
  /** Where the others are listed. */
  more?: string;
}

/** The pages that a page is shown beside: its service's actions and alerts, what changed, what happened before. */
export function neighboursOf(model: Model, page: PageRecord): Neighbours[] {
  const folder = foldersOf(page.file).at(-1) ?? '';
  const siblings = page.kind === ALERT && page.services.length === 0 ? model.alertsByFolder.get(folder) : undefined;
  const sources = [
    ...page.services.map((service) => model.byService.get(service)),
    siblings,
    // What belongs to the page, whatever service it is about.
    model.byAlert.get(fileName(page.file)),
  ].filter((source) => source !== undefined);
  // What is in the page's folder is listed below the page, when it is much.
  const below = folderBelow(model, page);
  const isMeant = (other: PageRecord): boolean =>
    other !== page && (below === undefined || !other.file.startsWith(`${below.path}/`));
  const all = siblings ? (model.folders.get(folder)?.address ?? ALERTS) : ALERTS;
  const { facts } = listsOf(model);
  const rowOf = rowsOf(model);
  return byPlace(model.kinds).flatMap((kind) => {
    const { pages, total } = firstOf(
      sources.map((source) => ofKind(source, kind)),
      kind,
      isMeant,
    );
    const more = kind.name === ALERT && { more: siteUrl(model.site, all) };
    return total === 0 ? [] : [{ title: kind.beside, rows: toldApart(pages.map(rowOf), facts), total, ...more }];
  });
}

const known = new WeakMap<Model, (page: PageRecord) => PageRow>();

/** The line of a page, made once: each page is beside many. */
function rowsOf(model: Model): (page: PageRecord) => PageRow {
  const { facts } = listsOf(model);
  const rows = new Map<PageRecord, PageRow>();
  const rowOf =
    known.get(model) ??
    ((page) => {
      const row = rows.get(page) ?? pageRow(page, facts);
      rows.set(page, row);
      return row;
    });
  known.set(model, rowOf);
  return rowOf;
}

/** The first pages of several lists, each of which is in order, and how many there are. */
function firstOf(
  lists: readonly (readonly PageRecord[])[],
  kind: Kind,
  isMeant: (page: PageRecord) => boolean,
): { pages: PageRecord[]; total: number } {
  const filled = lists.filter(({ length }) => length > 0);
  const meant = filled.length === 1 ? (filled[0] ?? []).filter(isMeant) : [...new Set(filled.flat())].filter(isMeant);
  const pages = filled.length === 1 ? meant : meant.sort(orderOf(kind));
  return { pages: pages.slice(0, NEIGHBOURS_SHOWN), total: pages.length };
}

const orderOf = ({ order }: Kind): typeof byTitle => (order === 'newest' ? newestFirst : byTitle);

const sorted = new WeakMap<readonly PageRecord[], Map<string, PageRecord[]>>();

/** The pages of a kind in a list, in its order: sorted once, for thousands of pages may have the same neighbours. */
function ofKind(pages: readonly PageRecord[], kind: Kind): PageRecord[] {
  const known = sorted.get(pages) ?? new Map<string, PageRecord[]>();
  sorted.set(pages, known);
  const found =
    known.get(kind.name) ??
    pages.filter((page) => page.kind === kind.name && page.readmeOf === undefined).sort(orderOf(kind));
  known.set(kind.name, found);
  return found;
}
