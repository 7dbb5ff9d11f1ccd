import { RETROSPECTIVE, RUNBOOK } from '../kinds/names.ts';
import { siteUrl } from './links.ts';
import type { Model } from './make-model.ts';
import { memoryFor } from './memory.ts';
import { toilUrl } from './score/toil.ts';

/** A link to a page of ours that sums up the pages of a kind. */
export interface OverviewLink {
  title: string;
  url: string;
}

/** The pages that sum up a kind, as far as the site has them: its list and the home page link to them. */
export function overviewsOf(model: Model, kind: string): OverviewLink[] {
  const { site, own, services } = model;
  if (kind === RETROSPECTIVE && memoryFor(model).incidents.length > 0)
    return [
      { title: 'Remediations', url: siteUrl(site, own.remediations) },
      { title: 'Contributing factors', url: siteUrl(site, own.factors) },
    ];
  if (kind === RUNBOOK && services.length > 0) {
    const toil = toilUrl(model);
    return [
      { title: 'Scorecard', url: siteUrl(site, own.scorecard) },
      ...(toil === undefined ? [] : [{ title: 'Done by hand', url: toil }]),
    ];
  }
  return [];
}
