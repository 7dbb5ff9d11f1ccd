import { isListAddress } from '../content/addresses.ts';
import { shortAddresses } from '../content/short-addresses.ts';
import { standInFor } from '../content/stand-in.ts';
import type { Kind } from '../kinds/kind.ts';
import { indexParts } from '../machines/page-files.ts';
import { type IndexFile, machineSchemas } from '../machines/schemas.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Site } from '../schema/site.ts';
import type { Addresses } from '../shared/known-addresses.ts';
import type { RemediationRow } from '../shared/remediation-row.ts';
import type { NamesFile, ServicesFile } from '../shared/rest-of-page.ts';
import { type Addressed, addressed } from './addressed.ts';
import { factorPages } from './factor-pages.ts';
import { kindsWithFeed } from './feeds.ts';
import { pagesInOrder } from './in-order.ts';
import { knownAddresses } from './known-addresses.ts';
import { linkedPages } from './linked-pages.ts';
import { fromTop } from './links.ts';
import { type ListPage, listPages } from './list-pages.ts';
import { llmsParts } from './llms-text.ts';
import { memoryFor } from './memory.ts';
import { partsOf } from './remediations/overview.ts';
import { indexOf } from './remediations/parts.ts';
import { catalogueIsLarge, namesAreMany, namesFiles, servicesFiles } from './rest-of-page.ts';
import { scoreParts } from './score/scorecard.ts';
import { toilParts } from './score/toil.ts';
import { type SeenPage, seenPages } from './seen-before.ts';

/** What shows a page (`routes/pages`), and what it is given. */
export type Shown =
  | { page: 'content'; props: { page: PageRecord; moved: boolean } }
  | { page: 'kind'; props: { kind: Kind } }
  | { page: 'list'; props: ListPage }
  | { page: 'seen' | 'factor'; props: SeenPage }
  | { page: 'score' | 'toil'; props: { number: number } }
  | { page: 'search' | 'link' | 'factors' | 'remediations'; props?: undefined };

/** A page of the site, at its address, or at one that only leads to it. */
export type AddressedPage = Shown & { address: string };

/**
 * All pages but home and the one for missing pages, by the addresses that Astro lays them out at. A page of the team
 * may have the address of one of ours: the first that has one keeps it.
 */
export const addressedPages: Addressed<AddressedPage> = addressed((model) => {
  const { pages, kinds, own } = model;
  const hasIncidents = memoryFor(model).incidents.length > 0;
  const all: AddressedPage[] = [
    { address: own.search, page: 'search' },
    { address: own.link, page: 'link' },
    ...(hasIncidents
      ? [
          { address: own.remediations, page: 'remediations' as const },
          { address: own.factors, page: 'factors' as const },
        ]
      : []),
    ...factorPages(model).map((props) => ({ address: props.address, page: 'factor' as const, props })),
    ...seenPages(model).map((props) => ({ address: props.address, page: 'seen' as const, props })),
    ...scoreParts(model).map(({ address }, number) => ({ address, page: 'score' as const, props: { number } })),
    ...toilParts(model).map(({ address }, number) => ({ address, page: 'toil' as const, props: { number } })),
    ...kinds.map((kind) => ({ address: kind.folder, page: 'kind' as const, props: { kind } })),
    ...listPages(model).map((props) => ({ address: props.address, page: 'list' as const, props })),
    ...pages
      .filter(({ address }) => !isListAddress(address, kinds))
      .map((page) => ({ address: page.address, page: 'content' as const, props: { page, moved: false } })),
    ...Array.from(shortAddresses(pages), ([address, page]) => ({
      address,
      page: 'content' as const,
      props: { page, moved: true },
    })),
  ];
  const known = new Map<string, AddressedPage>();
  for (const each of all) {
    const at = standInFor(each.address);
    if (!known.has(at)) known.set(at, each);
  }
  return known;
});

export const feeds: Addressed<Kind> = addressed((model) => kindsWithFeed(model).map((kind) => [kind.folder, kind]));

export const addressFiles: Addressed<Addresses> = addressed((model) => numbered(knownAddresses(model)));

/** The parts of the list of all alerts' pages, and where it is cut. */
export const linkFiles: Addressed<unknown> = addressed((model) => {
  const { index, parts } = linkedPages(model);
  return [['index', index as unknown] as const, ...numbered<unknown>(parts)];
});

/** The names that a link may carry, and the facts of services, where they are too many for a page. */
export const nameFiles: Addressed<NamesFile> = addressed((model) =>
  numbered(namesAreMany(model) ? namesFiles(model) : []),
);
export const factFiles: Addressed<ServicesFile> = addressed((model) =>
  numbered(catalogueIsLarge(model) ? servicesFiles(model) : []),
);

/** Parts of the list of all pages, and of what there is to read, where that is large (docs/machines.md). */
export const indexFiles: Addressed<IndexFile> = addressed((model) =>
  numbered(indexParts({ ...model, pages: pagesInOrder(model) })),
);
export const llmsFiles: Addressed<string> = addressed((model) => numbered(llmsParts(model)));

/** The services that there is a file of, each by its name. */
export const serviceFiles: Addressed<string> = addressed(({ services }) => services.map(({ name }) => [name, name]));

/** What is in each file of remediations: which parts there are, and the rows of each. */
export const remediationFiles: Addressed<unknown> = addressed((model) => {
  const parts = partsOf(model);
  if (parts.length === 0) return [];
  return [
    ['index', indexOf(parts) as unknown] as const,
    ...parts.map(({ facts, rows }) => [facts.file, rows.map((row) => rowFromTop(row, model.site)) as unknown] as const),
  ];
});

const rowFromTop = ({ incident, changes, ...row }: RemediationRow, site: Site): RemediationRow => ({
  ...row,
  ...(changes && { changes: changes.map((page) => ({ ...page, url: fromTop(page.url, site) })) }),
  incident: { ...incident, url: fromTop(incident.url, site) },
});

export const schemaFiles: Addressed<object> = addressed(() => Object.entries(machineSchemas()));

const numbered = <File>(files: readonly File[]): (readonly [string, File])[] =>
  files.map((file, number) => [String(number), file]);

/** The addresses of a route, as Astro asks for them. */
export const pathsOf = <Name extends string>(
  all: ReadonlyMap<string, unknown>,
  name: Name,
): { params: Record<Name, string> }[] =>
  Array.from(all.keys(), (value) => ({ params: { [name]: value } as Record<Name, string> }));
