import { factorSlug, factorTitle } from '../incidents/factors.ts';
import type { Incident } from '../incidents/incident.ts';
import { inWords, type PhaseName, type PhaseTimes, phasesOf } from '../incidents/phases.ts';
import type { DraftWords, PageRecord } from '../project/page-record.ts';
import type { RemediationRow } from '../shared/remediation-row.ts';
import { siteUrl } from './links.ts';
import type { Model } from './make-model.ts';
import { incidentAt, linkTo, linkToAlert, memoryFor, remediationRow } from './memory.ts';

/** A line of facts: what it is about, and words, some of which lead somewhere. */
export interface Fact {
  label: string;
  items: { text: string; url?: string }[];
}

/** What a retrospective's page shows before its text, and behind it. */
export interface IncidentFacts {
  /** What there is to say of the words of a draft. */
  words: readonly DraftWords[];
  /** How long it took to detect, to mitigate and to resolve the incident, since it began. */
  figures: { label: string; value: string }[];
  times: PhaseTimes;
  facts: Fact[];
  remediations: RemediationRow[];
  /** Whether the meeting is still to come. */
  isAhead: boolean;
}

const SHOWN = 12;

const FIGURES: readonly [PhaseName, string][] = [
  ['detected', 'Time to detect'],
  ['mitigated', 'Time to mitigate'],
  ['resolved', 'Time to resolve'],
];

/** What is known of the incident that a page is the retrospective of; undefined for other pages. */
export function incidentFacts(model: Model, page: PageRecord): IncidentFacts | undefined {
  const incident = incidentAt(model, page.address);
  if (!incident) return undefined;
  const { matter, remediations } = incident;
  const after = new Map(phasesOf(matter).map((phase) => [phase.name, phase.after]));
  return {
    figures: FIGURES.flatMap(([name, label]) => {
      const minutes = after.get(name);
      return minutes === undefined ? [] : [{ label, value: inWords(minutes) }];
    }),
    times: {
      started: matter.started,
      detected: matter.detected,
      mitigated: matter.mitigated,
      resolved: matter.resolved,
    },
    facts: factsOf(model, incident),
    remediations: remediations.map((each) => remediationRow(model, each)),
    words: page.draftWords ?? [],
    isAhead: matter.status === 'draft' || matter.status === 'in review',
  };
}

function factsOf(model: Model, incident: Incident): Fact[] {
  const { matter, alerts, runbooks, name, repeats } = incident;
  const { byName, repeatedBy } = memoryFor(model);
  const linked = (address: string): Fact['items'] => asItems(linkTo(model, address));
  const incidents = (names: readonly string[]): Fact['items'] =>
    names.flatMap((each) => asItems(byName.get(each)) ?? [{ text: each }]);
  const text = (value: string | undefined): Fact['items'] => (value === undefined ? [] : [{ text: value }]);
  const facts: Fact[] = [
    { label: 'Status', items: text(matter.status) },
    ...Object.entries(matter.impact ?? {}).map(([label, value]) => ({ label: titled(label), items: text(value) })),
    { label: 'Alerts', items: alerts.map((alert) => asItems(linkToAlert(model, alert))[0] ?? { text: alert }) },
    { label: 'Runbooks used', items: runbooks.flatMap(linked) },
    { label: 'Contributing factors', items: (matter.factors ?? []).map((factor) => factorItem(model, factor)) },
    { label: 'Repeats', items: incidents(repeats) },
    { label: 'Came again', items: newestOf(repeatedBy.get(name) ?? []) },
    { label: 'Facilitator', items: text(matter.facilitator) },
    { label: 'Note taker', items: text(matter.note_taker) },
  ];
  return facts.filter(({ items }) => items.length > 0);
}

/** The newest of some incidents, and how many others there are: one that comes again and again would fill the page. */
function newestOf(incidents: readonly Incident[]): Fact['items'] {
  const newest = incidents.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, SHOWN);
  const others = incidents.length - newest.length;
  return [...newest.flatMap((each) => asItems(each)), ...(others > 0 ? [{ text: `${others} more` }] : [])];
}

function factorItem({ site, factors, own }: Model, written: string): Fact['items'][number] {
  const slug = factorSlug(written);
  return { text: factorTitle(slug, factors, written), url: siteUrl(site, `${own.factors}/${slug}`) };
}

const asItems = (page: { title: string; url: string } | undefined): Fact['items'] =>
  page ? [{ text: page.title, url: page.url }] : [];

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[_-]/g, ' ');
