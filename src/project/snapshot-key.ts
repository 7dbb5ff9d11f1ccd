import { digest } from '../files/digest.ts';
import type { PageRecord, Snapshot } from './page-record.ts';

/** What others show of a page: all but what it was compiled to. */
export const seenByOthers = ({ key, version, ...seen }: PageRecord): Omit<PageRecord, 'key' | 'version'> => seen;

/**
 * The digest of all that pages may show of a site besides what they were compiled to themselves: it stays the same
 * while nothing but the texts of pages changes. Of where the site is built, and of its build, nothing is in it.
 */
export const snapshotKey = ({ build, contentRoot, pageCache, pages, ...site }: Snapshot): string =>
  digest(JSON.stringify(site), JSON.stringify(pages.map(seenByOthers)));
