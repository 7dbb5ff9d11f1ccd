import type { PageFile, PageRow, SiteFacts } from './schemas.ts';

/** A site as the server sees it, whether it is built or not. */
export interface LoadedSite {
  facts: SiteFacts;
  pages: readonly PageRow[];
  /** A page as data. */
  page(row: PageRow): Promise<PageFile>;
  /** What a new retrospective begins as. */
  retrospective: string;
}

/** Gives the site as it is now; the same one as before while nothing has changed. */
export type SiteSource = () => Promise<LoadedSite>;
