import { addressOf } from '../../../content/addresses.ts';
import { compact, lastPart } from '../../../shared/name-words.ts';
import type { OwnRule } from '../../rule.ts';

/** Symptoms that lead to their page already: its own name, and what it has twice. */
export const needlessSymptom: OwnRule = {
  name: 'needless-symptom',
  severity: 'suggestion',
  checkPage: ({ file, title, matter: { symptoms = [] }, offsetOf }) => {
    const names = new Set([compact(title), compact(lastPart(addressOf(file)))]);
    const seen = new Map<string, string>();
    return symptoms.flatMap((symptom, index) => {
      const key = compact(symptom);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, symptom);
      if (!names.has(key) && before === undefined) return [];
      const why = names.has(key)
        ? "is the page's own name, by which it is found anyway"
        : `is there already${before === symptom ? '' : `, as \`${before}\`: letter case, spaces and punctuation make no difference`}`;
      return [
        {
          file,
          offset: offsetOf(['symptoms', index]) || offsetOf(['symptoms']),
          message: `the symptom \`${symptom}\` ${why}`,
          hint: 'Take it out of `symptoms:`.',
        },
      ];
    });
  },
};
