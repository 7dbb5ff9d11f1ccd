import { digest } from '../files/digest.ts';
import type { PageRecord } from '../project/page-record.ts';
import { aroundOf } from './around-service.ts';
import { crumbsOfPage } from './crumbs.ts';
import { isOverdue } from './freshness.ts';
import { listBelow } from './in-folder.ts';
import { incidentFacts } from './incident-facts.ts';
import type { Model } from './make-model.ts';
import { neighboursOf } from './neighbours.ts';
import { serviceEnd } from './score/service-end.ts';
import { changedAfter, seenLine } from './seen-before.ts';
import { turnsOf } from './turns.ts';

/**
 * Gives each page the digest of all that it shows, so that Astro keeps the ones that would look the
 * same (it knows by itself when a component, a style or a script has changed): what all pages share,
 * the page, its neighbours and what is in its folder as they are listed, the way to it, and whether its review is overdue.
 */
export function cacheKeys(model: Model): (page: PageRecord) => string {
  const { site, kinds, vocabulary, services, firstMinutes } = model;
  const shared = digest(JSON.stringify([site, kinds, vocabulary, services, firstMinutes]));
  return (page) =>
    digest(
      shared,
      JSON.stringify([
        page,
        neighboursOf(model, page),
        aroundOf(model, page),
        crumbsOfPage(model, page),
        turnsOf(model, page),
        listBelow(model, page)?.sections,
        isOverdue(page),
        incidentFacts(model, page),
        seenLine(model, page),
        changedAfter(model, page),
        serviceEnd(model, page),
      ]),
    );
}
