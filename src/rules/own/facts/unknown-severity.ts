import { closest } from '../../../problems/did-you-mean.ts';
import { likelySlip } from '../../../problems/likely-slip.ts';
import type { OwnRule } from '../../rule.ts';

/** What severities are called in most alerting systems. */
const USUAL = [
  'critical',
  'warning',
  'info',
  'high',
  'medium',
  'low',
  'major',
  'minor',
  'error',
  'page',
  'ticket',
  'none',
];

/** What is written short for them. */
const SHORT = new Map([
  ['crit', 'critical'],
  ['warn', 'warning'],
  ['err', 'error'],
  ['med', 'medium'],
  ['informational', 'info'],
]);

/** Severities that `site.yml` does not list; where it lists none, those that are close to a usual one. */
export const unknownSeverity: OwnRule = {
  name: 'unknown-severity',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: ({ file, matter: { severity }, offsetOf }, site) => {
    if (severity === undefined) return [];
    const { severities } = site;
    const usual = severities ?? [...USUAL, ...site.ask('usualSeverities', '')];
    if (usual.includes(severity)) return [];
    const near = severities
      ? closest(severity, severities)
      : (SHORT.get(severity.toLowerCase()) ?? likelySlip(severity, usual));
    if (!severities && near === undefined) return [];
    return [
      {
        file,
        offset: offsetOf(['severity']),
        message: `\`${severity}\` is no severity.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
        hint: severities
          ? `The severities of this site are ${severities.map((each) => `\`${each}\``).join(', ')}: fix the word, or add it to \`severities\` in \`site.yml\`.`
          : 'Fix the word; if it is meant, list what severities there are in `site.yml`: `severities: [critical, warning]`.',
      },
    ];
  },
};
