import type { SearchSite } from '../../shared/facts.ts';
import { loadJson } from './load-file.ts';

/** What search needs to know of the whole site. @throws Error - when it cannot be loaded */
export const loadSite = (): Promise<SearchSite> => loadJson<SearchSite>('site.json');
