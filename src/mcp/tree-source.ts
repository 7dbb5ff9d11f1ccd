import type { Paths } from '../files/paths.ts';
import { RETROSPECTIVE } from '../kinds/names.ts';
import { indexFile, pageFile, siteFile } from '../machines/page-files.ts';
import type { PageFile, PageRow } from '../machines/schemas.ts';
import type { LoadedSite, SiteSource } from '../machines/site-source.ts';
import { type Prepared, prepare } from '../project/prepare.ts';

/** For so long a tree is not looked at again: an assistant asks several things, one after the other. */
const FRESH_MS = 10_000;

/** The content of a team as it is, not built. Pages that have not changed come from the cache. */
export function treeSource(paths: Paths): SiteSource {
  let loaded: { at: number; site: Promise<LoadedSite> } | undefined;
  return () => {
    const now = performance.now();
    if (loaded === undefined || now - loaded.at > FRESH_MS) loaded = { at: now, site: prepare(paths).then(siteOf) };
    return loaded.site;
  };
}

function siteOf({ snapshot, compiledPage }: Prepared): LoadedSite {
  const rows = indexFile(snapshot).pages;
  const places = new Map(rows.map(({ url }, index) => [url, index]));
  return {
    facts: siteFile(snapshot),
    pages: rows,
    page: async ({ url }: PageRow): Promise<PageFile> => {
      const record = snapshot.pages[places.get(url) ?? -1];
      if (!record) throw new Error(`there is no page at ${url}`);
      return JSON.parse(pageFile(record, snapshot, compiledPage(record).data));
    },
    retrospective: snapshot.templates[RETROSPECTIVE] ?? '',
  };
}
