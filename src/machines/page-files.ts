import { fileUrl, MARKDOWN_FILE, PAGE_DATA_FILE } from '../content/addresses.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { partsOf } from './parts.ts';
import { type IndexFile, type PageRow, SCHEMA_VERSION, type SiteFacts } from './schemas.ts';

type Shared = Pick<Snapshot, 'site' | 'vocabulary'>;

/** Where a file in a page's own folder is. */
const beside = ({ address }: PageRecord, file: string, base: string): string =>
  fileUrl(address === '' ? file : `${address}/${file}`, base);

/** Where a page's Markdown is. */
export const markdownUrl = (page: PageRecord, base: string): string => beside(page, MARKDOWN_FILE, base);

/** The page's address as the public finds it, when `site.yml` says where that is. */
export const wholeLink = (page: PageRecord, { address }: Snapshot['site']): string | null =>
  address === undefined ? null : new URL(page.url, address).href;

/** What all files for machines say of a page. */
export function factsOf(page: PageRecord, base: string): Omit<PageRow, 'kind' | 'services' | 'parameters'> {
  return {
    title: page.title,
    url: page.url,
    markdown: markdownUrl(page, base),
    data: beside(page, PAGE_DATA_FILE, base),
    service: page.services[0] ?? null,
    severity: page.severity ?? null,
    symptoms: page.symptoms ?? [],
    owner: page.owner ?? null,
    summary: page.summary,
    tags: page.tags,
    aliases: page.aliases ?? [],
    changed: page.changed ?? null,
    reviewed: page.reviewed ?? null,
  };
}

export const stampOf = ({ build }: Pick<Snapshot, 'build'>) => ({
  schema: SCHEMA_VERSION as typeof SCHEMA_VERSION,
  build: build ?? null,
});

type Listed = Pick<Snapshot, 'site' | 'pages' | 'build'>;

const rowOf = (page: PageRecord, { site }: Listed): PageRow => ({
  kind: page.kind,
  ...factsOf(page, site.base),
  services: page.services,
  parameters: page.used,
});

/** The list of all pages, `index.json`. */
export const indexFile = (snapshot: Listed): IndexFile => ({
  ...stampOf(snapshot),
  pages: snapshot.pages.map((page) => rowOf(page, snapshot)),
});

/** Where the parts of the list of all pages are, and those of `llms.txt`. */
export const INDEX_PARTS = '_pagebook/index';
export const LLMS_PARTS = '_pagebook/llms';

/** The same in parts, where it is large. */
export function indexParts(snapshot: Listed): IndexFile[] {
  const rows = snapshot.pages.map((page) => rowOf(page, snapshot));
  const parts = partsOf(rows, (row) => JSON.stringify(row));
  return parts.map((pages, number) => ({
    ...stampOf(snapshot),
    next: number + 1 < parts.length ? fileUrl(`${INDEX_PARTS}/${number + 1}.json`, snapshot.site.base) : null,
    pages,
  }));
}

/** What all pages share, `site.json`. */
export const siteFile = (snapshot: Pick<Snapshot, 'site' | 'vocabulary' | 'services' | 'build'>): SiteFacts => ({
  ...stampOf(snapshot),
  name: snapshot.site.name,
  address: snapshot.site.address ?? null,
  base: snapshot.site.base,
  parameters: snapshot.vocabulary,
  services: Object.fromEntries(snapshot.services.map(({ name, fields }) => [name, fields])),
});

/**
 * A page as data, `page.json`, as JSON.
 *
 * @param data - what it was compiled to (`PagePieces`), as JSON: it goes in as it is
 */
export function pageFile(page: PageRecord, { site, vocabulary }: Shared, data: string): string {
  const head = {
    schema: SCHEMA_VERSION,
    kind: page.kind,
    ...factsOf(page, site.base),
    link: wholeLink(page, site),
    parameters: usedParameters(page, vocabulary),
  };
  return `${JSON.stringify(head).slice(0, -1)},${data.slice(1)}`;
}

/** The parameters that a page uses as they are declared, in the vocabulary's order. */
export function usedParameters({ used, own }: Pick<PageRecord, 'used' | 'own'>, vocabulary: Vocabulary): Vocabulary {
  const merged = mergeVocabularies(vocabulary, own);
  const isUsed = new Set(used);
  return Object.fromEntries(Object.entries(merged).filter(([name]) => isUsed.has(name)));
}
