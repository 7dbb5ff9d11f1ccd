import { serviceOf } from '../../content/addresses.ts';
import { RUNBOOK } from '../../kinds/names.ts';
import type { PageRecord } from '../../project/page-record.ts';
import { type Area, areas, type Cell, type Next, type Place } from '../../score/areas.ts';
import { type ServiceFacts, servicesFrom } from '../../score/service-facts.ts';
import type { ToilPage } from '../../score/toil.ts';
import { areaStates, type Counts, type TurnOfState, turnsOfStates } from '../../shared/in-time.ts';
import { newFileUrl } from '../../shared/new-file.ts';
import { editUrl, siteUrl } from '../links.ts';
import type { Model } from '../make-model.ts';
import { memoryFor } from '../memory.ts';

/** A service of the scorecard, with how each area is. */
export interface ScoreRow {
  name: string;
  title: string;
  /** Its readme, else nothing. */
  url?: string;
  cells: { area: Area; cell: Cell }[];
  todo: Todo[];
}

/** What is to be done next in an area of a service. */
export interface Todo {
  area: Area;
  cell: Cell;
  what: string;
  url?: string;
}

/** An area across all services. */
export interface AreaRow {
  id: string;
  title: string;
  counts: Counts;
  turns: TurnOfState[];
}

/** A page of the scorecard: some services, on the first one with all areas. */
export interface ScorePart {
  address: string;
  /** What of the services is on it: `checkout – linux`. */
  label: string;
  rows: ScoreRow[];
}

/** So many services are on a page: with twenty a page stays below 20 KiB, whatever they lack. */
const SERVICES_SHOWN = 20;

const known = new WeakMap<Model, ScoreRow[]>();

/** All services with their areas, by name: worked out once. */
export function scoreRows(model: Model): ScoreRow[] {
  const made = known.get(model) ?? rowsOf(model);
  known.set(model, made);
  return made;
}

/** A page, with the service that it is an action of. */
export const scorePage = (page: PageRecord): ToilPage => {
  const service = page.kind === RUNBOOK && page.readmeOf === undefined ? serviceOf(page.file) : undefined;
  return service === undefined ? page : { ...page, actionOf: service };
};

function rowsOf(model: Model): ScoreRow[] {
  // Without a catalogue there are folders, and nobody has said that they are services.
  if (model.services.length === 0) return [];
  const catalogue = new Map(model.services.map(({ name, fields }) => [name, fields]));
  const urls = new Map(model.pages.map((page) => [page.address, page]));
  return servicesFrom(model.pages.map(scorePage), memoryFor(model).incidents, catalogue).map((service) =>
    rowOf(model, service, urls),
  );
}

function rowOf(model: Model, service: ServiceFacts, pages: ReadonlyMap<string, PageRecord>): ScoreRow {
  const cells = areas.map((area) => ({ area, cell: area.judge(service) }));
  const url = service.readme && pages.get(service.readme.address)?.url;
  return {
    name: service.name,
    title: service.title,
    ...(url !== undefined && { url }),
    cells,
    todo: cells.flatMap(({ area, cell }) => (cell.next ? [todoOf(model, area, cell, cell.next, pages)] : [])),
  };
}

function todoOf(model: Model, area: Area, cell: Cell, next: Next, pages: ReadonlyMap<string, PageRecord>): Todo {
  const url = urlOf(model, next.at, pages);
  return { area, cell, what: next.what, ...(url !== undefined && { url }) };
}

/** Where something is done; nowhere that a link leads to, when the repository is not known. */
function urlOf(model: Model, at: Place, pages: ReadonlyMap<string, PageRecord>): string | undefined {
  const { site, kinds, own } = model;
  if ('write' in at) {
    const { repository, branch, folder } = site;
    return newFileUrl({ ...(repository !== undefined && { repository }), branch, folder }, at.write, '');
  }
  if ('own' in at) return `${siteUrl(site, own[at.own])}?${at.query}`;
  if ('kind' in at) {
    const kind = kinds.find(({ name }) => name === at.kind);
    return kind && siteUrl(site, kind.folder);
  }
  const page = pages.get('edit' in at ? at.edit.address : at.read.address);
  if (!page) return undefined;
  return 'edit' in at ? (editUrl(site, page) ?? page.url) : page.url;
}

/** The areas of all services. What depends on the day is as it was before anything was late. */
export function areaRows(model: Model): AreaRow[] {
  const rows = scoreRows(model);
  return areas.map(({ id, title }, index) => {
    const cells = rows.flatMap(({ cells }) => cells[index]?.cell ?? []);
    const counts = Object.fromEntries(areaStates.map((state) => [state, 0])) as Counts;
    for (const { state } of cells) counts[state]++;
    return { id, title, counts, turns: turnsOfStates(cells.flatMap(({ holds }) => holds ?? [])) };
  });
}

/** The pages of the scorecard; none where there are no services. */
export function scoreParts(model: Model): ScorePart[] {
  const rows = scoreRows(model);
  return Array.from({ length: Math.ceil(rows.length / SERVICES_SHOWN) }, (_, number) => {
    const shown = rows.slice(number * SERVICES_SHOWN, (number + 1) * SERVICES_SHOWN);
    const [first, last] = [shown[0]?.name ?? '', shown.at(-1)?.name ?? ''];
    return {
      address: addressOfPart(model.own.scorecard, number),
      label: first === last ? first : `${first} – ${last}`,
      rows: shown,
    };
  });
}

/** Where a service is on the scorecard; undefined where it is not. */
export function scoreUrl(model: Model, service: string): string | undefined {
  const index = scoreRows(model).findIndex(({ name }) => name === service);
  if (index === -1) return undefined;
  const part = addressOfPart(model.own.scorecard, Math.floor(index / SERVICES_SHOWN));
  return `${siteUrl(model.site, part)}#${encodeURIComponent(idOf(service))}`;
}

/** The id of a service's part of the page; what the page itself has begins with a colon. */
export const idOf = (service: string): string => `service-${service}`;

const addressOfPart = (address: string, number: number): string =>
  number === 0 ? address : `${address}/~${number + 1}`;
