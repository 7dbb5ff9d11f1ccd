import type { CheckRuleName } from '../problems/rules.ts';
import type { CheckRule } from './rule.ts';
import { aliasTag } from './rules/alias-tag.ts';
import { brokenAnchor } from './rules/broken-anchor.ts';
import { cuttingExtract } from './rules/cutting-extract.ts';
import { handFilledPlaceholder } from './rules/hand-filled-placeholder.ts';
import { mismatchedValue } from './rules/mismatched-value.ts';
import { missingOwner } from './rules/missing-owner.ts';
import { missingSection } from './rules/missing-section.ts';
import { missingSteps } from './rules/missing-steps.ts';
import { mixedSession } from './rules/mixed-session.ts';
import { overdueReview } from './rules/overdue-review.ts';
import { shellSyntax } from './rules/shell-syntax.ts';
import { typographicCharacter } from './rules/typographic-character.ts';
import { unclearSession } from './rules/unclear-session.ts';
import { undeclaredParameter } from './rules/undeclared-parameter.ts';
import { unknownCommand } from './rules/unknown-command.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { unusedVocabulary } from './rules/unused-vocabulary.ts';

/**
 * What `npm run check` looks for beyond what a build does. `src/problems/rules.ts` has all names
 * with their severities; comments that pass over a rule are validated once all the others have been.
 */
export const checkRules: Record<Exclude<CheckRuleName, 'disable-comment'>, CheckRule> = {
  'alias-tag': aliasTag,
  'undeclared-parameter': undeclaredParameter,
  'unused-parameter': unusedParameter,
  'unused-vocabulary': unusedVocabulary,
  'mismatched-value': mismatchedValue,
  'cutting-extract': cuttingExtract,
  'broken-anchor': brokenAnchor,
  'missing-section': missingSection,
  'missing-steps': missingSteps,
  'missing-owner': missingOwner,
  'overdue-review': overdueReview,
  'shell-syntax': shellSyntax,
  'unclear-session': unclearSession,
  'mixed-session': mixedSession,
  'typographic-character': typographicCharacter,
  'hand-filled-placeholder': handFilledPlaceholder,
  'unknown-command': unknownCommand,
};
