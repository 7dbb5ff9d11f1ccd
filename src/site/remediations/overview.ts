import { gzipSync } from 'node:zlib';
import { factorTitle } from '../../incidents/factors.ts';
import { recurrenceOf } from '../../incidents/recurrence.ts';
import { type Month, monthsOf, type Tally, tallyOf } from '../../incidents/tally.ts';
import { remediationKinds } from '../../schema/incident.ts';
import { inOrder } from '../../shared/remediation-parts.ts';
import type { RemediationRow } from '../../shared/remediation-row.ts';
import { siteUrl } from '../links.ts';
import type { Model } from '../make-model.ts';
import { memoryFor, remediationRow } from '../memory.ts';
import { divide, type Part } from './parts.ts';

/** What the list of remediations shows before a browser filters it. */
export interface Overview {
  tally: Tally;
  /** The open ones that are due first, so many as a phone has room for. */
  shown: RemediationRow[];
  byService: { name: string; tally: Tally }[];
  byKind: { name: string; tally: Tally }[];
  owners: string[];
  months: Month[];
  /** What came again although something was done, by factor. */
  again: { title: string; url: string; incidents: number; done: number; since: number }[];
}

const SHOWN = 30;
const SERVICES_SHOWN = 20;
const CHOICES = 200;
const MONTHS_SHOWN = 24;
const FACTORS_SHOWN = 12;

/** All remediations as rows, the newest incident's first. */
export const allRows = (model: Model): RemediationRow[] =>
  memoryFor(model).remediations.map((each) => remediationRow(model, each));

const parts = new WeakMap<Model, Part[]>();

/** The parts of the list that browsers load. */
export function partsOf(model: Model): Part[] {
  const known = parts.get(model) ?? divide(allRows(model), (text) => gzipSync(text, { level: 9 }).length);
  parts.set(model, known);
  return known;
}

export function overviewOf(model: Model): Overview {
  const { remediations, byFactor } = memoryFor(model);
  const names = new Set(remediations.flatMap(({ services }) => services));
  const open = allRows(model).filter(({ status }) => status === 'open');
  const byService = [...names]
    .map((name) => ({ name, tally: tallyOf(remediations.filter(({ services }) => services.includes(name))) }))
    .sort((a, b) => b.tally.open - a.tally.open || b.tally.all - a.tally.all || (a.name < b.name ? -1 : 1));
  return {
    tally: tallyOf(remediations),
    shown: inOrder(open, 'due').slice(0, SHOWN),
    byService,
    byKind: remediationKinds.map((name) => ({
      name,
      tally: tallyOf(remediations.filter(({ kind }) => kind === name)),
    })),
    owners: [...new Set(remediations.flatMap(({ owner }) => owner ?? []))].sort().slice(0, CHOICES),
    months: monthsOf(remediations).slice(-MONTHS_SHOWN),
    again: [...byFactor]
      .map(([slug, incidents]) => ({ slug, ...recurrenceOf(incidents) }))
      .filter(({ incidents }) => incidents > 1)
      .sort((a, b) => b.since.length - a.since.length || b.incidents - a.incidents || (a.slug < b.slug ? -1 : 1))
      .slice(0, FACTORS_SHOWN)
      .map(({ slug, incidents, done, since }) => ({
        title: factorTitle(slug, model.factors),
        url: siteUrl(model.site, `${model.own.factors}/${slug}`),
        incidents,
        done,
        since: since.length,
      })),
  };
}

/** The services that a table has room for, and those that can be chosen. */
export const shownServices = ({ byService }: Overview): Overview['byService'] => byService.slice(0, SERVICES_SHOWN);
export const choosableServices = ({ byService }: Overview): string[] =>
  byService
    .slice(0, CHOICES)
    .map(({ name }) => name)
    .sort();
