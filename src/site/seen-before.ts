import type { Incident } from '../incidents/incident.ts';
import { seenBy } from '../incidents/memory.ts';
import { type Outcome, outcomesOf } from '../incidents/recurrence.ts';
import { ALERT } from '../kinds/names.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Linked, RemediationRow } from '../shared/remediation-row.ts';
import { siteUrl } from './links.ts';
import type { Model } from './make-model.ts';
import { linkTo, memoryFor, remediationRow } from './memory.ts';

/** An incident with what was to be done. */
export interface Seen {
  title: string;
  url: string;
  date: string;
  severity?: string;
  summary: string;
  rows: RemediationRow[];
}

/** A page of a day. */
type Dated = Linked & { date: string };

/** What was done after an incident, and what came after that all the same. */
export interface DidItHelp {
  from: Dated;
  done: { what: string; day: string }[];
  after: Dated[];
}

/** A page of incidents that have something in common: an alert, a service, a runbook or a factor. */
export interface SeenPage {
  address: string;
  title: string;
  about: string;
  /** What leads back to. */
  of?: Linked;
  incidents: Seen[];
  outcomes: DidItHelp[];
  /** How many incidents there are on all its pages. */
  count: number;
  previous?: Linked;
  next?: Linked;
}

/** So many incidents are on a page, and so many remediations are asked whether they helped: either is some screens. */
const INCIDENTS_SHOWN = 8;
const OUTCOMES_SHOWN = 10;
const DONE_SHOWN = 8;
/** A retrospective's page has all of them. */
const ROWS_SHOWN = 12;
const AFTER_SHOWN = 5;

/** Where the incidents of a page are listed with what was to be done; undefined where there are none. */
export function seenAddress(model: Model, page: PageRecord): string | undefined {
  if (seenBy(memoryFor(model), page).length === 0) return undefined;
  return `${model.own['seen-before']}/${page.address}`;
}

/** The pages of incidents that alerts, runbooks and services have seen. */
export function seenPages(model: Model): SeenPage[] {
  const memory = memoryFor(model);
  return model.pages.flatMap((page) => {
    const address = seenAddress(model, page);
    const incidents = seenBy(memory, page);
    const what =
      page.kind === ALERT
        ? 'this alert fired'
        : page.readmeOf === undefined
          ? 'this runbook was used'
          : 'this service was part of';
    return address === undefined
      ? []
      : pagesOf(model, incidents, {
          address,
          title: `${page.title}: seen before`,
          about: `Incidents in which ${what}, with what was to be done.`,
          of: { title: page.title, url: page.url },
        });
  });
}

/** Incidents in pages, the newest first. */
export function pagesOf(
  model: Model,
  incidents: readonly Incident[],
  { address, ...head }: Pick<SeenPage, 'address' | 'title' | 'about' | 'of'>,
): SeenPage[] {
  const outcomes = helpOf(outcomesOf(incidents));
  const count = Math.max(1, Math.ceil(incidents.length / INCIDENTS_SHOWN));
  const linkOf = (number: number): Linked => ({
    title: number === 0 ? 'The newest' : `Part ${number + 1}`,
    url: siteUrl(model.site, addressOfPart(address, number)),
  });
  return Array.from({ length: count }, (_, number) => ({
    ...head,
    address: addressOfPart(address, number),
    incidents: incidents
      .slice(number * INCIDENTS_SHOWN, (number + 1) * INCIDENTS_SHOWN)
      .map((incident) => seenOf(model, incident)),
    outcomes: number === 0 ? outcomes.slice(0, OUTCOMES_SHOWN) : [],
    count: incidents.length,
    ...(number > 0 && { previous: linkOf(number - 1) }),
    ...(number + 1 < count && { next: linkOf(number + 1) }),
  }));
}

const addressOfPart = (address: string, number: number): string =>
  number === 0 ? address : `${address}/~${number + 1}`;

function seenOf(model: Model, { title, url, date, severity, summary, remediations }: Incident): Seen {
  const sorted = [...remediations].sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open'));
  return {
    title,
    url,
    date,
    ...(severity !== undefined && { severity }),
    summary,
    rows: sorted.slice(0, ROWS_SHOWN).map((each) => remediationRow(model, each)),
  };
}

/** What was done after one incident, and has the same after it, is told together; what came again is first. */
function helpOf(outcomes: readonly Outcome[]): DidItHelp[] {
  const groups = Map.groupBy(outcomes, ({ remediation: { incident }, after }) =>
    [incident, ...after].map(({ address }) => address).join(' '),
  );
  return [...groups.values()]
    .map((group) => ({
      from: dated((group[0] as Outcome).remediation.incident),
      done: group
        .map(({ remediation: { what }, done }) => ({ what, day: done }))
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
        .slice(0, DONE_SHOWN),
      after: (group[0] as Outcome).after.slice(0, AFTER_SHOWN).map(dated),
    }))
    .sort((a, b) => b.after.length - a.after.length || (a.from.date < b.from.date ? 1 : -1));
}

const dated = ({ title, url, date }: Incident): Dated => ({ title, url, date });

/** What the foot of a page says of incidents: in one quiet line, for it is part of each first load. */
export interface SeenLine {
  url: string;
  /** How many remediations of the last incident are open. */
  open: number;
  of: number;
}

/** The line of an alert's, a runbook's or a service's page. */
export function seenLine(model: Model, page: PageRecord): SeenLine | undefined {
  const address = seenAddress(model, page);
  const [last] = seenBy(memoryFor(model), page);
  if (address === undefined || !last) return undefined;
  const { remediations } = last;
  return {
    url: siteUrl(model.site, address),
    open: remediations.filter(({ status }) => status === 'open').length,
    of: remediations.length,
  };
}

/** The incident after which a page was last changed, by a remediation that is done. */
export function changedAfter(model: Model, page: PageRecord): { date: string; url: string } | undefined {
  const done = (memoryFor(model).changes.get(page.address) ?? []).filter(({ status }) => status === 'done');
  const [last] = done.sort((a, b) => (a.incident.date < b.incident.date ? 1 : -1));
  return last && { date: last.incident.date, url: linkTo(model, last.incident.address)?.url ?? last.incident.url };
}
