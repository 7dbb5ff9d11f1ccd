import { ALERT, ALERTS } from '../kinds/names.ts';
import { usedParameters } from '../machines/page-files.ts';
import type { PageRecord } from '../project/page-record.ts';
import { type Named, type PartsIndex, sortedParts } from '../shared/sorted-parts.ts';
import type { LinkedPage } from '../systems/linked-page.ts';
import { fromTop } from './links.ts';
import type { Model } from './make-model.ts';

/** Where a site has no address of its own yet, links are shown with this one. */
export const EXAMPLE_ORIGIN = 'https://runbooks.example.com';

/** A longer title is cut off: a list has some hundred. */
const LONGEST_TITLE = 100;

/** Whether alerts may link to the page: it is an alert's, not the list of them. */
export const isLinked = ({ kind, address }: PageRecord): boolean =>
  kind === ALERT && address !== '' && address !== ALERTS;

/** Of all alerts' pages, those to choose one from on the page of links, by title, in parts. */
export const linkedPages = ({
  byKind,
  site,
}: Pick<Model, 'byKind' | 'site'>): { index: PartsIndex; parts: Named[][] } =>
  sortedParts(
    (byKind.get(ALERT) ?? [])
      .filter(isLinked)
      .map(
        ({ title, url }): Named => [
          title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 2)} …` : title,
          fromTop(url, site),
        ],
      ),
  );

/** The page whose links are shown until another one is chosen: what the site itself offers to try, else an alert with parameters. */
export function examplePage({
  site,
  vocabulary,
  byKind,
}: Pick<Model, 'site' | 'vocabulary' | 'byKind'>): LinkedPage | undefined {
  const pages = (byKind.get(ALERT) ?? []).filter(isLinked);
  const page =
    pages.find(({ url }) => site.example?.split('?')[0] === url) ??
    pages.find(({ used }) => used.length > 0) ??
    pages[0];
  if (!page) return undefined;
  const { kind, title, url } = page;
  return {
    ...{ kind, title, url },
    link: new URL(url, site.address ?? EXAMPLE_ORIGIN).href,
    parameters: usedParameters(page, vocabulary),
  };
}
