import type { IncidentMatter, RemediationKind, RemediationStatus } from '../schema/incident.ts';
import { factorSlug } from './factors.ts';
import { makeFinder } from './find-page.ts';

/** What is known of a page: as much of the site's record of it as incidents need. */
export interface IncidentPage {
  address: string;
  url: string;
  title: string;
  summary: string;
  kind: string;
  services: readonly string[];
  alerts: readonly string[];
  severity?: string;
  date?: string;
  incident?: IncidentMatter;
}

/** Something that was promised after an incident. */
export interface Remediation {
  /** Of its incident, within which `id` is its name. */
  incident: Incident;
  id: string;
  what: string;
  kind: RemediationKind;
  services: readonly string[];
  owner?: string;
  ticket?: string;
  due?: string;
  status: RemediationStatus;
  /** The day on which it was decided. */
  opened: string;
  /** The day on which it was done or declined. */
  closed?: string;
  reason?: string;
  /** The addresses of the pages that it changes. */
  changes: readonly string[];
}

/** An incident, as its retrospective tells it. */
export interface Incident {
  /** The last part of its page's address: `2026-07-14-checkout-heap-exhausted`. */
  name: string;
  address: string;
  url: string;
  title: string;
  summary: string;
  /** Its day. */
  date: string;
  severity?: string;
  services: readonly string[];
  /** The names of alerts. */
  alerts: readonly string[];
  /** The addresses of the runbooks that were used. */
  runbooks: readonly string[];
  /** What contributed, by the slug of each factor's page. */
  factors: readonly string[];
  /** The names of incidents that this one repeats. */
  repeats: readonly string[];
  /** What else its front matter says. */
  matter: IncidentMatter;
  remediations: readonly Remediation[];
}

/** The day of an incident that says none: the oldest of all. */
const SOME_DAY = '0000-01-01';

/** The incidents of a site's pages, the newest first. */
export function incidentsOf(pages: readonly IncidentPage[]): Incident[] {
  const find = makeFinder(pages.map(({ address }) => address));
  return pages
    .flatMap((page) => (page.incident ? [incidentOf(page, page.incident, find)] : []))
    .sort((a, b) => startOf(b).localeCompare(startOf(a)) || (a.address < b.address ? -1 : 1));
}

/** When an incident began, as far as that is known: a minute or a day. */
export const startOf = ({ date, matter }: Pick<Incident, 'date' | 'matter'>): string => matter.started ?? date;

function incidentOf(
  page: IncidentPage,
  matter: IncidentMatter,
  find: (written: string) => string | undefined,
): Incident {
  const { address, url, title, summary, services, alerts, severity } = page;
  const date = page.date ?? matter.started?.slice(0, 10) ?? SOME_DAY;
  const found = (written: readonly string[] = []): string[] => written.flatMap((each) => find(each) ?? []);
  const remediations: Remediation[] = [];
  const incident: Incident = {
    name: address.slice(address.lastIndexOf('/') + 1),
    address,
    url,
    title,
    summary,
    date,
    ...(severity !== undefined && { severity }),
    services,
    alerts,
    runbooks: found(matter.runbooks),
    factors: (matter.factors ?? []).map(factorSlug).filter((slug) => slug !== ''),
    repeats: matter.recurrence_of ?? [],
    matter,
    remediations,
  };
  for (const { service, changes, opened = date, ...rest } of matter.remediations ?? [])
    remediations.push({
      ...withoutUndefined(rest),
      incident,
      services: service === undefined ? services : [service],
      opened,
      changes: found(changes),
    });
  return incident;
}

/** What a schema leaves as `undefined` is not there. */
const withoutUndefined = <Value extends object>(
  value: Value,
): { [Name in keyof Value]: Exclude<Value[Name], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
