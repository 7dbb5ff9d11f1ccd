import type { Incident } from '../incidents/incident.ts';
import { ALERT } from '../kinds/names.ts';
import type { Readiness } from '../schema/readiness.ts';

/** What is known of a page: as much of the site's record of it as the scorecard needs. */
export interface ScorePage {
  address: string;
  file: string;
  title: string;
  kind: string;
  summary: string;
  services: readonly string[];
  readmeOf?: string;
  /** The service that it is an action of. */
  actionOf?: string;
  hasSteps?: true;
  reviewed?: string;
  reviewDue?: string;
  readiness?: Readiness;
}

/** What is known of a service: its own pages, and what incidents say of it. */
export interface ServiceFacts {
  name: string;
  title: string;
  readme: ScorePage | undefined;
  /** The fields of its catalogue entry. */
  fields: Readonly<Record<string, string>>;
  readiness: Readiness;
  actions: readonly ScorePage[];
  /** The pages of its alerts. */
  alerts: readonly ScorePage[];
  /** The names of its alerts, those that its incidents name too, by whether they have a page. */
  alertNames: { withPage: readonly string[]; without: readonly string[] };
  /** The days by which its open remediations are due. */
  due: readonly (string | undefined)[];
}

/** A review without `review_every` holds for good. */
const FOR_GOOD = '9999-12-31';

/** The last day on which a page's review holds; undefined for one that was never reviewed. */
export const reviewHolds = ({ reviewed, reviewDue }: ScorePage): string | undefined =>
  reviewed === undefined ? undefined : (reviewDue ?? FOR_GOOD);

/** The pages of a service that somebody works from. */
export const pagesOfService = ({ readme, actions, alerts }: ServiceFacts): ScorePage[] => [
  ...(readme ? [readme] : []),
  ...actions,
  ...alerts,
];

/**
 * The services of a site, by name: those with a readme, and those of which there are actions alone.
 *
 * @param catalogue - of each service with a readme, its fields
 */
export function servicesFrom(
  pages: readonly ScorePage[],
  incidents: readonly Incident[],
  catalogue: ReadonlyMap<string, Readonly<Record<string, string>>>,
): ServiceFacts[] {
  const readmes = new Map(pages.flatMap((page) => (page.readmeOf === undefined ? [] : [[page.readmeOf, page]])));
  const actions = Map.groupBy(pages, ({ actionOf }) => actionOf);
  const alerts = new Map<string, ScorePage[]>();
  const named = new Set<string>();
  for (const page of pages) {
    if (page.kind !== ALERT) continue;
    named.add(lastOf(page.address));
    for (const service of page.services) {
      const known = alerts.get(service);
      if (known) known.push(page);
      else alerts.set(service, [page]);
    }
  }
  const ofIncidents = incidentsByService(incidents);
  const names = new Set([...readmes.keys(), ...[...actions.keys()].filter((name) => name !== undefined)]);
  return [...names].sort().map((name) => {
    const readme = readmes.get(name);
    const own = alerts.get(name) ?? [];
    const { seen, due } = ofIncidents.get(name) ?? { seen: new Set<string>(), due: [] };
    const all = [...new Set([...own.map(({ address }) => lastOf(address)), ...seen])].sort();
    return {
      name,
      title: readme?.title ?? name,
      readme,
      fields: catalogue.get(name) ?? {},
      readiness: readme?.readiness ?? {},
      actions: actions.get(name) ?? [],
      alerts: own,
      alertNames: {
        withPage: all.filter((alert) => named.has(alert)),
        without: all.filter((alert) => !named.has(alert)),
      },
      due,
    };
  });
}

interface OfIncidents {
  seen: Set<string>;
  due: (string | undefined)[];
}

function incidentsByService(incidents: readonly Incident[]): Map<string, OfIncidents> {
  const all = new Map<string, OfIncidents>();
  const of = (service: string): OfIncidents => {
    const known = all.get(service) ?? { seen: new Set(), due: [] };
    all.set(service, known);
    return known;
  };
  for (const { services, alerts, remediations } of incidents) {
    for (const service of services) for (const alert of alerts) of(service).seen.add(alert);
    for (const { status, due, services: changed } of remediations)
      if (status === 'open') for (const service of changed) of(service).due.push(due);
  }
  return all;
}

const lastOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
