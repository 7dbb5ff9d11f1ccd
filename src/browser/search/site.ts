import type { SearchSite } from '../../shared/facts.ts';
import { loadData } from '../rooms/load-data.ts';

/** What search needs to know of the whole site. @throws Error - when it cannot be loaded */
export const loadSite = (): Promise<SearchSite> => loadData<SearchSite>('pagefind/site');
