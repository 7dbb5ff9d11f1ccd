import { urlOf } from '../content/addresses.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Site } from '../schema/site.ts';
import { forgeUrl, pathInRepository } from '../shared/forge.ts';

/** The address of one of the engine's own pages. */
export const siteUrl = (site: Site, address: string): string => urlOf(address, site.base);

/** Where the page's source is edited. */
export function editUrl(site: Site, page: PageRecord): string | undefined {
  if (site.repository === undefined) return undefined;
  return forgeUrl(site.repository, site.branch, pathInRepository(site.folder, page.file), 'edit');
}
