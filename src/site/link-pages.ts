import { ALERT, ALERTS } from '../kinds/names.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { type LinkFacts, type LinkPages, leftOf } from '../systems/link-pages.ts';
import type { Model } from './make-model.ts';

/** Where a site has no address of its own yet, links are shown with this one. */
export const EXAMPLE_ORIGIN = 'https://runbooks.example.com';

/** Whether alerts may link to the page: it is an alert's, not the list of them. */
export const isLinked = ({ kind, address }: PageRecord): boolean =>
  kind === ALERT && address !== '' && address !== ALERTS;

/** What the link builder needs of all alerts' pages. */
export function linkPagesOf({ site, vocabulary, byKind }: Pick<Model, 'site' | 'vocabulary' | 'byKind'>): LinkPages {
  return {
    ...(site.address !== undefined && { origin: new URL(site.address).origin }),
    parameters: factsOf(vocabulary),
    pages: (byKind.get(ALERT) ?? [])
      .filter(isLinked)
      .map(({ title, url, used, own }) => ({ title, url, used, ...(own && { own: factsOf(own) }) })),
  };
}

const factsOf = (vocabulary: Vocabulary): Record<string, LinkFacts> =>
  Object.fromEntries(
    Object.entries(vocabulary).map(([name, parameter]) => {
      const { aliases } = parameter;
      const left = leftOf(parameter);
      return [name, { ...(aliases?.length && { aliases }), ...(left && { left }) }];
    }),
  );
