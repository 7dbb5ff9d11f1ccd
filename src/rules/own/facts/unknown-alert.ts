import { didYouMean } from '../../../problems/did-you-mean.ts';
import { lastPart } from '../../../shared/name-words.ts';
import { tidyAddress } from '../../../shared/page-path.ts';
import type { OwnRule } from '../../rule.ts';

/** Looking for what was meant takes long on a site of thousands of pages. */
const MOST_SUGGESTIONS = 20;

/** Alerts that a retrospective speaks of and no page is about. */
export const unknownAlert: OwnRule = {
  name: 'unknown-alert',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: ({ file, matter: { alerts = [] }, offsetOf }, site) =>
    alerts.flatMap((name, index) => {
      if (site.ask('isAlert', name) || site.ask('isAlert', lastPart(tidyAddress(name)))) return [];
      const known = site.ask('alerts', '');
      if (known.length === 0) return [];
      return [
        {
          file,
          offset: offsetOf(['alerts', index]) || offsetOf(['alerts']),
          message: `no page is about the alert \`${name}\`.${didYouMean(name, index < MOST_SUGGESTIONS ? known : [])}`,
          hint: `Fix the name, write \`alerts/${name}.md\`, or add the name to the \`symptoms:\` of the page that is meant.`,
        },
      ];
    }),
};
