import { urlOf } from '../content/addresses.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Site } from '../schema/site.ts';

/** The address of one of the engine's own pages. */
export const siteUrl = (site: Site, address: string): string => urlOf(address, site.base);

/** Where the page's source is edited; GitLab and Gitea have the same shape with another word. */
export function editUrl(site: Site, page: PageRecord): string | undefined {
  if (site.repository === undefined) return undefined;
  const repository = site.repository.replace(/\/$/, '');
  const path = [site.folder, ...page.file.split('/')].map(encodeURIComponent).join('/').replaceAll('%2F', '/');
  const host = new URL(repository).hostname;
  if (host.startsWith('gitlab')) return `${repository}/-/edit/${encodeURIComponent(site.branch)}/${path}`;
  if (/^(?:gitea|codeberg|git)\b/.test(host)) return `${repository}/_edit/${encodeURIComponent(site.branch)}/${path}`;
  return `${repository}/edit/${encodeURIComponent(site.branch)}/${path}`;
}
