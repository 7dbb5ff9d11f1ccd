import { ALERT } from '../kinds/names.ts';
import { type Incident, type IncidentPage, incidentsOf, type Remediation } from './incident.ts';

/** What the wiki remembers: all incidents, the newest first, by what they have in common. */
export interface Memory {
  incidents: readonly Incident[];
  remediations: readonly Remediation[];
  /** By the name of an alert, of a service, of a factor (its slug), and by the address of a runbook that was used. */
  byAlert: ReadonlyMap<string, readonly Incident[]>;
  byService: ReadonlyMap<string, readonly Incident[]>;
  byFactor: ReadonlyMap<string, readonly Incident[]>;
  byRunbook: ReadonlyMap<string, readonly Incident[]>;
  /** Incidents by name. */
  byName: ReadonlyMap<string, Incident>;
  /** The incidents that repeat one, by its name. */
  repeatedBy: ReadonlyMap<string, readonly Incident[]>;
  /** The remediations that change a page, by its address. */
  changes: ReadonlyMap<string, readonly Remediation[]>;
}

/** All that pages say of incidents. */
export function memoryOf(pages: readonly IncidentPage[]): Memory {
  const incidents = incidentsOf(pages);
  const remediations = incidents.flatMap((incident) => incident.remediations);
  const by = (keysOf: (incident: Incident) => readonly string[]) => gathered(incidents, keysOf);
  return {
    incidents,
    remediations,
    byAlert: by(({ alerts }) => alerts),
    byService: by(({ services }) => services),
    byFactor: by(({ factors }) => factors),
    byRunbook: by(({ runbooks }) => runbooks),
    byName: new Map(incidents.map((incident) => [incident.name, incident])),
    repeatedBy: by(({ repeats }) => repeats),
    changes: gathered(remediations, ({ changes }) => changes),
  };
}

function gathered<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const map = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const known = map.get(key);
      if (known) known.push(item);
      else map.set(key, [item]);
    }
  return map;
}

/** The incidents that a page has seen, the newest first: those of its alert, of its service, and those in which it was used. */
export function seenBy(
  { byAlert, byRunbook, byService }: Memory,
  page: { address: string; kind: string; readmeOf?: string | undefined },
): readonly Incident[] {
  const last = page.address.slice(page.address.lastIndexOf('/') + 1);
  if (page.kind === ALERT) return byAlert.get(last) ?? [];
  return (page.readmeOf === undefined ? byRunbook.get(page.address) : byService.get(page.readmeOf)) ?? [];
}
