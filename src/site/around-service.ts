import { byPlace } from '../kinds/table.ts';
import type { Around } from '../shared/around.ts';
import { type Model, newestFirst } from './make-model.ts';

const SHOWN = 5;

/** The newest pages about a service of the kinds that are listed by day: log entries, retrospectives. */
export function aroundService(model: Model, service: string): Around {
  const pages = model.byService.get(service) ?? [];
  return byPlace(model.kinds)
    .filter(({ order }) => order === 'newest')
    .map(({ name, beside }) => ({
      title: beside,
      pages: pages
        .filter(({ kind }) => kind === name)
        .sort(newestFirst)
        .slice(0, SHOWN)
        .map(({ url, title, date }) => ({ url, title, ...(date !== undefined && { date }) })),
    }));
}
