import { aliasTag } from './own/alias-tag.ts';
import { ambiguousSymptom } from './own/ambiguous-symptom.ts';
import { brokenAnchor } from './own/broken-anchor.ts';
import { cuttingExtract } from './own/cutting-extract.ts';
import { foreignSyntax } from './own/foreign-syntax.ts';
import { handFilledPlaceholder } from './own/hand-filled-placeholder.ts';
import { incompleteRemediation } from './own/incomplete-remediation.ts';
import { mismatchedValue } from './own/mismatched-value.ts';
import { missingIncidentPage } from './own/missing-incident-page.ts';
import { missingOwner } from './own/missing-owner.ts';
import { missingSection } from './own/missing-section.ts';
import { missingSteps } from './own/missing-steps.ts';
import { mixedSession } from './own/mixed-session.ts';
import { needlessSymptom } from './own/needless-symptom.ts';
import { noScript } from './own/no-script.ts';
import { overdueReview } from './own/overdue-review.ts';
import { shellSyntax } from './own/shell-syntax.ts';
import { timelineOrder } from './own/timeline-order.ts';
import { typographicCharacter } from './own/typographic-character.ts';
import { unclearSession } from './own/unclear-session.ts';
import { undeclaredParameter } from './own/undeclared-parameter.ts';
import { unknownCommand } from './own/unknown-command.ts';
import { unusedParameter } from './own/unused-parameter.ts';
import { unusedVocabulary } from './own/unused-vocabulary.ts';
import type { OwnRule } from './rule.ts';
import { wordRules } from './words/all.ts';

/** What `check` looks for beyond what a build does, in the order in which pages are checked. */
export const ownRules: readonly OwnRule[] = [
  aliasTag,
  undeclaredParameter,
  unusedParameter,
  unusedVocabulary,
  mismatchedValue,
  cuttingExtract,
  brokenAnchor,
  missingSection,
  missingSteps,
  missingOwner,
  overdueReview,
  timelineOrder,
  incompleteRemediation,
  missingIncidentPage,
  needlessSymptom,
  ambiguousSymptom,
  shellSyntax,
  noScript,
  unclearSession,
  mixedSession,
  typographicCharacter,
  handFilledPlaceholder,
  unknownCommand,
  foreignSyntax,
  ...wordRules,
];
