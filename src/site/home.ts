import { isListAddress } from '../content/addresses.ts';
import { foldersOf } from '../files/path-names.ts';
import type { Kind } from '../kinds/kind.ts';
import { RUNBOOK, RUNBOOKS } from '../kinds/names.ts';
import { byPlace, kindNamed } from '../kinds/table.ts';
import type { PageRecord, Service } from '../project/page-record.ts';
import type { Entry, Folder } from './lists/folder-tree.ts';
import { fairShares, heightOf, heightOfRows, heightOfSummary } from './lists/height.ts';
import { listsOf } from './lists/lists.ts';
import type { Row } from './lists/row.ts';
import { briefRows, dayRow, pageRow, rowOf, toldApart } from './lists/rows.ts';
import type { Model } from './make-model.ts';
import { type OverviewLink, overviewsOf } from './overviews.ts';

/** A section of the home page. */
export interface HomeSection {
  /** Of its heading. */
  id: string;
  title: string;
  /** Where all of it is. */
  address: string;
  /** Services with what they are. */
  cards?: Service[];
  rows: Row[];
  /** Whether its lines have days and summaries. */
  detailed: boolean;
  /** The pages that sum up what is in it. */
  overviews: OverviewLink[];
  /** What the link to the rest says, where there is a rest. */
  more?: string;
}

/** A section, and what may be in it: all there is, or the same in fewer lines, which can be cut. */
interface Wish extends Omit<HomeSection, 'rows'> {
  whole: Row[];
  brief: Row[];
  /** What the link to the rest says. */
  all: string;
}

/** How high all sections may be together on a phone, and what each has beside its lines: a heading, and lines of links. */
const HEIGHT = 3400;
const HEADING = 64;
const LINKS = 44;
/** What a service's card has around its summary. */
const CARD = 60;
const CARDS_SHOWN = 24;
const NAMES_SHOWN = 60;
const NEWEST_SHOWN = 6;

/** What the home page shows: services, names and folders, of each so much that the page stays short. */
export function homeSections(model: Model): HomeSection[] {
  const wishes = [
    ...servicesWish(model),
    ...byPlace(model.kinds).flatMap((kind) =>
      kind.name === RUNBOOK ? runbooksWish(model, kind) : kindWish(model, kind),
    ),
  ];
  const shares = fairShares(wishes.map(heightWanted), HEIGHT);
  return wishes.map((wish, index) => within(wish, (shares[index] ?? 0) - heightOfFrame(wish)));
}

/** Whether the list of runbooks, services among them, is so long that it is in parts. */
const isInParts = (model: Model): boolean => listsOf(model).ofKind(kindNamed(model.kinds, RUNBOOK)).parts.length > 0;

function servicesWish(model: Model): Wish[] {
  const { services } = model;
  if (services.length === 0 || isInParts(model)) return [];
  const { owned, facts } = listsOf(model);
  const rows = services.flatMap(({ address }) => {
    const folder = owned.get(address);
    return folder ? [rowOf({ folder }, facts)] : [];
  });
  return [
    {
      id: ':/services',
      title: 'Services',
      address: RUNBOOKS,
      ...(services.length <= CARDS_SHOWN && { cards: services }),
      whole: rows,
      brief: rows,
      detailed: false,
      overviews: overviewsOf(model, RUNBOOK),
      all: `All ${services.length} services`,
    },
  ];
}

/** What is no service's. Where services have parts, all that the list of runbooks has. */
function runbooksWish(model: Model, kind: Kind): Wish[] {
  return kindWish(model, kind, isInParts(model) ? undefined : notOfServices(model));
}

/** Whether a page is not in the folder of a service that has a readme, by which it is reached. */
function notOfServices({ services, folders }: Model): (page: PageRecord) => boolean {
  const addresses = new Set(services.map(({ address }) => address));
  return ({ file }) => !foldersOf(file).some((path) => addresses.has(folders.get(path)?.address ?? ''));
}

function kindWish(model: Model, kind: Kind, isMeant: (page: PageRecord) => boolean = () => true): Wish[] {
  const { name, many, folder, home } = kind;
  const lists = listsOf(model);
  const pages = (model.byKind.get(name) ?? []).filter(
    // The engine's page has its link above.
    (page) => !isListAddress(page.address, model.kinds) && page.ofEngine === undefined && isMeant(page),
  );
  if (pages.length === 0 || (home === 'none' && name !== RUNBOOK)) return [];
  const rowsOf = (some: readonly PageRecord[]): Row[] =>
    toldApart(
      some.map((page) => pageRow(page, lists.facts)),
      lists.facts,
    );
  const named = {
    id: `:${folder}`,
    title: many,
    address: folder,
    overviews: name === RUNBOOK && !isInParts(model) ? [] : overviewsOf(model, name),
    all: `All ${pages.length} ${many.toLowerCase()}`,
  };
  if (home === 'newest') {
    const rows = toldApart(
      pages.slice(0, NEWEST_SHOWN).map((page) => dayRow(page, lists.facts)),
      lists.facts,
    );
    return [{ ...named, whole: rows, brief: rows, detailed: true }];
  }
  const whole = pages.length <= NAMES_SHOWN ? rowsOf(pages) : [];
  return [{ ...named, whole, brief: topRows(model, kind, new Set(pages)), detailed: false }];
}

/** A kind's folders and pages at the top, or the parts of its list. */
function topRows(model: Model, kind: Kind, pages: ReadonlySet<PageRecord>): Row[] {
  const lists = listsOf(model);
  const { parts, sections } = lists.ofKind(kind);
  if (parts.length > 0) return sections.flatMap(({ rows }) => rows);
  const isShown = ({ page, folder }: Entry): boolean => (page ? pages.has(page) : holds(folder, pages));
  const rows = lists
    .treeOf(kind)
    .entries.filter(isShown)
    .map((entry) => rowOf(entry, lists.facts));
  return toldApart(briefRows(rows), lists.facts);
}

/** Whether one of these pages is in a folder. */
const holds = ({ own, entries }: Folder, pages: ReadonlySet<PageRecord>): boolean =>
  (own !== undefined && pages.has(own)) ||
  entries.some(({ folder, page }) => (page ? pages.has(page) : holds(folder, pages)));

const heightOfCards = (cards: readonly Service[]): number =>
  cards.reduce((sum, { fields }) => sum + CARD + heightOfSummary(fields['summary'] ?? ''), 0);

const heightOfFrame = ({ overviews }: Wish): number => HEADING + (overviews.length > 0 ? LINKS : 0);

function heightWanted(wish: Wish): number {
  const { cards, whole, brief, detailed } = wish;
  if (cards) return heightOfFrame(wish) + heightOfCards(cards);
  return heightOfFrame(wish) + heightOfRows(whole.length > 0 ? whole : brief, detailed);
}

/** So much of a section as there is room for. */
function within({ whole, brief, cards, all, ...section }: Wish, room: number): HomeSection {
  if (cards && heightOfCards(cards) <= room) return { ...section, cards, rows: [] };
  const { detailed } = section;
  if (whole.length > 0 && heightOfRows(whole, detailed) <= room) return { ...section, rows: whole };
  const isWhole = heightOfRows(brief, detailed) <= room;
  let left = isWhole || detailed ? room : room - LINKS;
  const rows = brief.filter((row) => {
    left -= heightOf(row, detailed);
    return left >= 0;
  });
  return { ...section, rows, ...(!isWhole && !detailed && { more: all }) };
}
