import { absolutes } from '../../words/lists/absolutes.ts';
import { blame } from '../../words/lists/blame.ts';
import { counterfactuals } from '../../words/lists/counterfactuals.ts';
import { exhortations } from '../../words/lists/exhortations.ts';
import { minimisers } from '../../words/lists/minimisers.ts';
import { singleCauses } from '../../words/lists/single-causes.ts';
import { vagueRemediationRule } from './vague-remediation.ts';
import { type WordRule, wordRule } from './word-rule.ts';

/** The rules about the words of retrospectives, each over a list in `src/words/lists`. */
export const wordRules: readonly WordRule[] = [
  wordRule('counterfactual-words', counterfactuals, 'is about what did not happen'),
  wordRule('single-cause', singleCauses, 'looks for one cause'),
  wordRule('blaming-words', blame, 'asks or says who was wrong'),
  wordRule('absolute-words', absolutes, 'leaves no exception'),
  wordRule('minimising-words', minimisers, 'makes it sound easy'),
  wordRule('mere-appeal', exhortations, 'is an appeal'),
  vagueRemediationRule,
];
