import { isAlertName } from '../../../shared/draft-alert.ts';
import type { OwnRule } from '../../rule.ts';

/**
 * Names of alerts among the symptoms of several pages, or of one while another alert is called so. Lines that several pages share
 * are fine: search shows all of them.
 */
export const ambiguousSymptom: OwnRule = {
  name: 'ambiguous-symptom',
  severity: 'suggestion',
  checkPage: ({ file, matter: { symptoms = [] }, offsetOf }, site) =>
    symptoms.flatMap((symptom, index) => {
      if (!isAlertName(symptom)) return [];
      const { alerts, sharers } = site.ask('namedBySymptom', symptom);
      const [owner] = alerts.filter((other) => other !== file);
      const [sharer] = sharers.filter((other) => other !== file);
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
