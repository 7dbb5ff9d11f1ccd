import { urlOf } from '../content/addresses.ts';
import { namesOfFields, ownFirstMinutes } from '../content/first-minutes-text.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import type { Site } from '../schema/site.ts';
import { forgeUrl, pathInRepository } from '../shared/forge.ts';
import { newFileUrl } from '../shared/new-file.ts';

/** The address of one of the engine's own pages. */
export const siteUrl = (site: Site, address: string): string => urlOf(address, site.base);

/** An address of the site as it is from the site's top, wherever that is: what data has that browsers load. */
export function fromTop(url: string, site: Site): string {
  const top = urlOf('', site.base);
  return url.startsWith(top) ? url.slice(top.length) : url;
}

/** Where a page is changed: its source, or, of the engine's own page, a new file of the team's that begins as it is. */
export function changeUrl(model: Snapshot, page: PageRecord): string | undefined {
  const { site } = model;
  if (!page.ofEngine || site.repository === undefined) return editUrl(site, page);
  return newFileUrl(
    { ...site, repository: site.repository },
    page.file,
    ownFirstMinutes(model.vocabulary, namesOfFields(model.services)),
  );
}

/** Where the page's source is edited. */
export function editUrl(site: Site, page: PageRecord): string | undefined {
  if (site.repository === undefined) return undefined;
  return forgeUrl(site.repository, site.branch, pathInRepository(site.folder, page.file), 'edit');
}
