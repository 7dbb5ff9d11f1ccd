import { ALERT } from '../kinds/names.ts';
import type { Snapshot } from './page-record.ts';

/** A prefilled address to try: the site's own example, else the first alert that has parameters. */
export function exampleLink({ site, pages, vocabulary }: Snapshot): string {
  if (site.example !== undefined) return site.example;
  const page =
    pages.find(({ kind, used }) => kind === ALERT && used.length > 0) ?? pages.find(({ used }) => used.length > 0);
  if (!page) return site.base;
  const query = new URLSearchParams();
  for (const name of page.used) {
    const example = vocabulary[name]?.example;
    if (example !== undefined) query.set(name, example);
  }
  return `${page.url}${query.size === 0 ? '' : `?${query}`}`;
}
