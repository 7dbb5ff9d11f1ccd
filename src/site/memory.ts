import type { Incident, Remediation } from '../incidents/incident.ts';
import { type Memory, memoryOf } from '../incidents/memory.ts';
import { ALERT } from '../kinds/names.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Linked, RemediationRow } from '../shared/remediation-row.ts';
import type { Model } from './make-model.ts';

interface Known {
  memory: Memory;
  byAddress: ReadonlyMap<string, PageRecord>;
  alerts: ReadonlyMap<string, PageRecord>;
  incidents: ReadonlyMap<string, Incident>;
  rows: Map<Remediation, RemediationRow>;
}

const known = new WeakMap<Model, Known>();

function knownOf(model: Model): Known {
  const found = known.get(model);
  if (found) return found;
  const alerts = model.pages.filter(({ kind }) => kind === ALERT).reverse();
  const memory = memoryOf(model.pages);
  const made = {
    memory,
    incidents: new Map(memory.incidents.map((incident) => [incident.address, incident])),
    byAddress: new Map(model.pages.map((page) => [page.address, page])),
    alerts: new Map(alerts.map((page) => [page.address.slice(page.address.lastIndexOf('/') + 1), page])),
    rows: new Map<Remediation, RemediationRow>(),
  };
  known.set(model, made);
  return made;
}

/** What the site remembers of incidents: gathered once. */
export const memoryFor = (model: Model): Memory => knownOf(model).memory;

/** The incident that the page at an address is the retrospective of. */
export const incidentAt = (model: Model, address: string): Incident | undefined =>
  knownOf(model).incidents.get(address);

/** The page at an address, as something to lead to. */
export function linkTo(model: Model, address: string): Linked | undefined {
  const page = knownOf(model).byAddress.get(address);
  return page && { title: page.title, url: page.url };
}

/** The page of an alert of a name. */
export function linkToAlert(model: Model, name: string): Linked | undefined {
  const page = knownOf(model).alerts.get(name);
  return page && { title: page.title, url: page.url };
}

/** A remediation as lists show it. */
export function remediationRow(model: Model, remediation: Remediation): RemediationRow {
  const { rows } = knownOf(model);
  const made = rows.get(remediation) ?? rowOf(model, remediation);
  rows.set(remediation, made);
  return made;
}

function rowOf(model: Model, { incident: { title, url, date }, changes, ...rest }: Remediation): RemediationRow {
  const linked = changes.flatMap((address) => linkTo(model, address) ?? []);
  return { ...rest, ...(linked.length > 0 && { changes: linked }), incident: { title, url, date } };
}
