import type { Nodes } from 'mdast';
import { isEngineFile, isReserved } from '../../../content/addresses.ts';
import { hasMark } from '../../../language/marks.ts';
import { didYouMean } from '../../../problems/did-you-mean.ts';
import { tidyAddress } from '../../../shared/page-path.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { CheckedSite, OwnRule, RuleFinding } from '../../rule.ts';

/** Links with the public address of the site, which lead to no page of it. */
export const deadOwnLink: OwnRule = {
  name: 'dead-own-link',
  severity: 'warning',
  inPlainTree: 'off',
  strict: true,
  checkPage: (page, site) => {
    const findings: RuleFinding[] = [];
    const nodes = (['link', 'definition', 'image'] as const).flatMap((type): (Nodes & { url: string })[] =>
      page.nodes(type),
    );
    for (const node of nodes) findings.push(...validate(node, page, site, findings.length < MOST_SUGGESTIONS));
    return findings;
  },
};

/** Looking for what was meant takes long on a site of thousands of pages. */
const MOST_SUGGESTIONS = 20;

function validate(
  node: Nodes & { url: string },
  page: CheckedPage,
  site: CheckedSite,
  suggests: boolean,
): RuleFinding[] {
  const { home } = site;
  const [path = ''] = /^[^?#]*/.exec(node.url) ?? [];
  if (home === undefined || hasMark(path)) return [];
  const within = path.toLowerCase() === home.toLowerCase() ? '/' : path.slice(home.length);
  if (!path.toLowerCase().startsWith(home.toLowerCase()) || !within.startsWith('/')) return [];
  const address = tidyAddress(decoded(within));
  const isOurs = address === '' || isReserved(address) || isEngineFile(address);
  if (isOurs || site.ask('isAddress', address) || site.resolve(decoded(within), page.file) !== undefined) return [];
  return [
    {
      ...page.placeOf(node),
      message: `\`${page.asWritten(path)}\` leads to no page of this site.${didYouMean(address, suggests ? site.ask('addresses', '') : [])}`,
      hint: 'Fix it, write that page, or take the link out; a relative path to the `.md` file works in previews, too.',
    },
  ];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%` means itself.
    return path;
  }
}
