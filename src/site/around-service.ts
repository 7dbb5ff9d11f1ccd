import { LOG } from '../kinds/names.ts';
import { byPlace, kindNamed } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Around } from '../shared/around.ts';
import { changesOf } from './changes.ts';
import { contextOf } from './context.ts';
import { fromTop, siteUrl } from './links.ts';
import { type Model, newestFirst } from './make-model.ts';
import { withinBytes } from './within-bytes.ts';

const SHOWN = 5;
/** What a file of changes may hold before it is compressed. */
const MOST_BYTES = 16 * 1024;

/** What changed in a service, and the newest pages about it of the kinds that are listed by day: retrospectives. */
export function aroundService(model: Model, service: string): Around {
  const pages = model.byService.get(service) ?? [];
  const { beside, folder } = kindNamed(model.kinds, LOG);
  return {
    changed: {
      title: beside,
      all: fromTop(siteUrl(model.site, folder), model.site),
      changes: withinBytes(changesOf(model, service), MOST_BYTES, (change) => JSON.stringify(change)).map(
        ({ url, ...change }) => ({ ...change, ...(url !== undefined && { url: fromTop(url, model.site) }) }),
      ),
    },
    lists: byPlace(model.kinds)
      .filter(({ name, order }) => order === 'newest' && name !== LOG)
      .map(({ name, beside }) => ({
        title: beside,
        pages: pages
          .filter(({ kind }) => kind === name)
          .sort(newestFirst)
          .slice(0, SHOWN)
          .map(({ url, title, date }) => ({
            url: fromTop(url, model.site),
            title,
            ...(date !== undefined && { date }),
          })),
      })),
  };
}

/**
 * Of which services a page's browser looks up what happened around them: those that the page is about in which something
 * changed, and none where its link names one; undefined where there is nothing to look up.
 */
export function aroundOf(model: Model, page: PageRecord): string | undefined {
  const context = contextOf(model, page);
  if (!context) return undefined;
  if ('parameter' in context) return '';
  const changed = context.services.filter(({ name }) => changesOf(model, name).length > 0);
  return changed.length === 0 ? undefined : changed.map(({ name }) => encodeURIComponent(name)).join(' ');
}
