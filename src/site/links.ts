import { urlOf } from '../content/addresses.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Site } from '../schema/site.ts';
import { forgeOf, pathInRepository } from '../shared/forge.ts';

/** The address of one of the engine's own pages. */
export const siteUrl = (site: Site, address: string): string => urlOf(address, site.base);

/** Where the page's source is edited. */
export function editUrl(site: Site, page: PageRecord): string | undefined {
  if (site.repository === undefined) return undefined;
  const repository = site.repository.replace(/\/$/, '');
  const branch = encodeURIComponent(site.branch);
  const path = pathInRepository(site.folder, page.file).split('/').map(encodeURIComponent).join('/');
  const forge = forgeOf(repository);
  if (forge === 'gitlab') return `${repository}/-/edit/${branch}/${path}`;
  if (forge === 'gitea') return `${repository}/_edit/${branch}/${path}`;
  if (forge === 'bitbucket') return `${repository}/src/${branch}/${path}?mode=edit`;
  return `${repository}/edit/${branch}/${path}`;
}
