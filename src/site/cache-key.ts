import { digest } from '../files/digest.ts';
import type { PageRecord } from '../project/page-record.ts';
import { seenByOthers } from '../project/snapshot-key.ts';
import { aroundOf } from './around-service.ts';
import { crumbsOfPage } from './crumbs.ts';
import { isOverdue } from './freshness.ts';
import { listBelow } from './in-folder.ts';
import { incidentFacts } from './incident-facts.ts';
import type { Row } from './lists/row.ts';
import { type Model, servicesOf } from './make-model.ts';
import { neighboursOf } from './neighbours.ts';
import { pageDataFor } from './page-data.ts';
import { serviceEnd } from './score/service-end.ts';
import { changedAfter, seenLine } from './seen-before.ts';
import { turnsOf } from './turns.ts';

/** The parameters that a page has controls for, as they are described. */
const shownParameters = ({ vocabulary }: Model, { used, own }: PageRecord) =>
  used.map((name) => own?.[name] ?? vocabulary[name]);

/** The digest of what the head, the header and the foot of all pages show. */
export const sharedKey = ({ site, kinds, firstMinutes, own }: Model): string =>
  digest(JSON.stringify([site, kinds, firstMinutes, own]));

/**
 * Gives each page the digest of all that it shows of the site, so that only those are laid out that would look otherwise
 * (what they are laid out by is in the key of the bundle, and what a page was compiled to has its version): what all
 * pages share, what is known of the page, its parameters, the facts of its services, its neighbours and what is in its folder as they are listed, the way to it, and whether its review is overdue.
 */
export function cacheKeys(model: Model): (page: PageRecord) => string {
  const shared = sharedKey(model);
  const besides = textsOfNeighbours(model);
  return (page) =>
    digest(
      shared,
      besides(page),
      JSON.stringify([
        seenByOthers(page),
        pageDataFor(model, { ownParameters: page.own ?? {}, used: page.used, fields: page.fields ?? [] }, page),
        shownParameters(model, page),
        servicesOf(model, page),
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

/** The digests of what is shown beside a page. The same lines are beside many. */
function textsOfNeighbours(model: Model): (page: PageRecord) => string {
  const known = new Map<Row, string>();
  const textOf = (row: Row): string => {
    const text = known.get(row) ?? digest(JSON.stringify(row));
    known.set(row, text);
    return text;
  };
  return (page) =>
    neighboursOf(model, page)
      .map(({ rows, ...group }) => [JSON.stringify(group), ...rows.map(textOf)].join('\n'))
      .join('\n\n');
}
