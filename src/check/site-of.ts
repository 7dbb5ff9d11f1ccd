import { type LinkedTree, makeResolve } from '../content/links/resolve.ts';
import { lookAround } from '../content/links/surroundings.ts';
import { makeAsk } from '../rules/questions.ts';
import type { CheckedSite } from '../rules/rule.ts';

/** What is known of the site, as it is sent to a thread. */
export interface SiteData
  extends Pick<
    CheckedSite,
    | 'plain'
    | 'today'
    | 'vocabulary'
    | 'kinds'
    | 'templates'
    | 'commands'
    | 'catalogue'
    | 'pages'
    | 'severities'
    | 'home'
  > {
  tree: LinkedTree;
}

/** The site that rules see. */
export function siteOf({ tree, pages, ...facts }: SiteData): CheckedSite {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return {
    ...facts,
    pages,
    files: [...tree.pages.map(({ file }) => file), ...tree.others.keys()],
    pageAt: (address) => byAddress.get(address),
    resolve: makeResolve({ ...tree, kinds: facts.kinds }, lookAround(tree.place)),
    ask: makeAsk({ ...facts, pages }),
  };
}
