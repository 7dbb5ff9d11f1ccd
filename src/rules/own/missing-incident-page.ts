import { makeFinder } from '../../incidents/find-page.ts';
import { RETROSPECTIVE } from '../../kinds/names.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { OwnRule, RuleFinding, SitePage } from '../rule.ts';

/** Pages that a retrospective names in its front matter, and that are not there; of alerts `unknown-alert` tells. */
export const missingIncidentPage: OwnRule = {
  name: 'missing-incident-page',
  severity: 'warning',
  checkPage: ({ file, incident, offsetOf }, { pages }) => {
    if (incident === undefined) return [];
    const { find, addresses, retrospectives } = namesIn(pages);
    const told = (path: PropertyKey[], name: string, known: readonly string[], what: string): RuleFinding => ({
      file,
      offset: offsetOf(path) || offsetOf(path.slice(0, -1)),
      message: `\`${name}\` is no ${what} of this site.${didYouMean(name, known)}`,
      hint: `Write the ${what}'s ${what === 'page' ? 'address, `runbooks/checkout/roll-back`' : 'name'}, or take it out.`,
    });
    const named = (written: readonly string[] | undefined, path: PropertyKey[]): RuleFinding[] =>
      (written ?? []).flatMap((name, index) =>
        find(name) === undefined ? [told([...path, index], name, addresses, 'page')] : [],
      );
    const among = (written: readonly string[] | undefined, field: string, known: ReadonlySet<string>, what: string) =>
      (written ?? []).flatMap((name, index) => (known.has(name) ? [] : [told([field, index], name, [...known], what)]));
    return [
      ...named(incident.runbooks, ['runbooks']),
      ...(incident.remediations ?? []).flatMap(({ changes }, index) =>
        named(changes, ['remediations', index, 'changes']),
      ),
      ...among(incident.recurrence_of, 'recurrence_of', retrospectives, 'retrospective'),
    ];
  },
};

interface Names {
  find(written: string): string | undefined;
  addresses: readonly string[];
  retrospectives: ReadonlySet<string>;
}

const found = new WeakMap<readonly SitePage[], Names>();

/** All pages are gone through once, however many retrospectives there are. */
function namesIn(pages: readonly SitePage[]): Names {
  const known = found.get(pages);
  if (known) return known;
  const addresses = pages.map(({ address }) => address);
  const ofKind = (wanted: string): Set<string> =>
    new Set(
      pages.flatMap(({ kind, address }) => (kind === wanted ? [address.slice(address.lastIndexOf('/') + 1)] : [])),
    );
  const names = {
    find: makeFinder(addresses),
    addresses,
    retrospectives: ofKind(RETROSPECTIVE),
  };
  found.set(pages, names);
  return names;
}
