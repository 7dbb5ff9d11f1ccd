import { didYouMean } from '../../../problems/did-you-mean.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Pages that a retrospective names in its front matter, and that are not there; alerts are for `unknown-alert`. */
export const missingIncidentPage: OwnRule = {
  name: 'missing-incident-page',
  severity: 'warning',
  checkPage: ({ file, incident, offsetOf }, { ask }) => {
    if (incident === undefined) return [];
    const told = (path: PropertyKey[], name: string, known: readonly string[], what: string): RuleFinding => ({
      file,
      offset: offsetOf(path) || offsetOf(path.slice(0, -1)),
      message: `\`${name}\` is no ${what} of this site.${didYouMean(name, known)}`,
      hint: `Write the ${what}'s ${what === 'page' ? 'address, `runbooks/checkout/roll-back`' : 'name'}, or take it out.`,
    });
    const pages = (written: readonly string[] | undefined, path: PropertyKey[]): RuleFinding[] =>
      (written ?? []).flatMap((name, index) =>
        ask('pageNamed', name) === null ? [told([...path, index], name, ask('addresses', ''), 'page')] : [],
      );
    const { runbooks, remediations = [], recurrence_of: before = [] } = incident;
    return [
      ...pages(runbooks, ['runbooks']),
      ...remediations.flatMap(({ changes }, index) => pages(changes, ['remediations', index, 'changes'])),
      ...before.flatMap((name, index) => {
        const known = ask('retrospectives', '');
        return known.includes(name) ? [] : [told(['recurrence_of', index], name, known, 'retrospective')];
      }),
    ];
  },
};
