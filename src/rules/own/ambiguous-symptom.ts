import { ALERT } from '../../kinds/names.ts';
import { isAlertName } from '../../shared/draft-alert.ts';
import { compact, lastPart } from '../../shared/name-words.ts';
import type { OwnRule, SitePage } from '../rule.ts';

/** The files in which a name is meant, by the name as one word. */
interface Uses {
  /** The alerts that are called so. */
  alerts: Map<string, string[]>;
  /** The pages that have it among their symptoms. */
  symptoms: Map<string, string[]>;
}

/**
 * Names of alerts among the symptoms of several pages, or of one while another alert is called so. Lines that several pages share
 * are fine: search shows all of them.
 */
export const ambiguousSymptom: OwnRule = {
  name: 'ambiguous-symptom',
  severity: 'suggestion',
  checkPage: ({ file, matter: { symptoms = [] }, offsetOf }, { pages }) =>
    symptoms.flatMap((symptom, index) => {
      if (!isAlertName(symptom)) return [];
      const { alerts, symptoms: known } = usesIn(pages);
      const others = (uses: Uses['alerts']): string[] =>
        uses.get(compact(symptom))?.filter((other) => other !== file) ?? [];
      const [owner] = others(alerts);
      const [sharer] = others(known);
      if (owner === undefined && sharer === undefined) return [];
      return [
        {
          file,
          offset: offsetOf(['symptoms', index]) || offsetOf(['symptoms']),
          message:
            owner !== undefined
              ? `the symptom \`${symptom}\` is the name of the alert in \`${owner}\`, and leads there`
              : `the symptom \`${symptom}\` is in \`${sharer}\` too: an alert of that name leads to neither page`,
          hint: 'Keep it in the page that is meant.',
        },
      ];
    }),
};

const found = new WeakMap<readonly SitePage[], Uses>();

/** All pages are gone through once, however many have symptoms. */
function usesIn(pages: readonly SitePage[]): Uses {
  const known = found.get(pages);
  if (known) return known;
  const uses: Uses = { alerts: new Map(), symptoms: new Map() };
  const add = (to: Uses['alerts'], name: string, file: string): void => {
    to.set(compact(name), [...(to.get(compact(name)) ?? []), file]);
  };
  for (const { file, kind, address, matter } of pages) {
    if (kind === ALERT) add(uses.alerts, lastPart(address), file);
    for (const symptom of matter.symptoms ?? []) if (isAlertName(symptom)) add(uses.symptoms, symptom, file);
  }
  found.set(pages, uses);
  return uses;
}
