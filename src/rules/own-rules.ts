import { aliasTag } from './own/alias-tag.ts';
import { ambiguousSymptom } from './own/ambiguous-symptom.ts';
import { brokenAnchor } from './own/broken-anchor.ts';
import { brokenTag } from './own/broken-tag.ts';
import { bulletedSteps } from './own/bulleted-steps.ts';
import { cuttingExtract } from './own/cutting-extract.ts';
import { deadOwnLink } from './own/dead-own-link.ts';
import { duplicateTitle } from './own/duplicate-title.ts';
import { exposedSecret } from './own/exposed-secret.ts';
import { foreignSyntax } from './own/foreign-syntax.ts';
import { futureDate } from './own/future-date.ts';
import { handFilledPlaceholder } from './own/hand-filled-placeholder.ts';
import { headingLevel } from './own/heading-level.ts';
import { incompleteRemediation } from './own/incomplete-remediation.ts';
import { lostCell } from './own/lost-cell.ts';
import { lostHeading } from './own/lost-heading.ts';
import { lostLink } from './own/lost-link.ts';
import { mismatchedValue } from './own/mismatched-value.ts';
import { missingDate } from './own/missing-date.ts';
import { missingIncidentPage } from './own/missing-incident-page.ts';
import { missingOwner } from './own/missing-owner.ts';
import { missingReadme } from './own/missing-readme.ts';
import { missingSection } from './own/missing-section.ts';
import { missingSteps } from './own/missing-steps.ts';
import { misspeltField } from './own/misspelt-field.ts';
import { mixedSession } from './own/mixed-session.ts';
import { needlessSymptom } from './own/needless-symptom.ts';
import { noScript } from './own/no-script.ts';
import { overdueReview } from './own/overdue-review.ts';
import { shellSyntax } from './own/shell-syntax.ts';
import { timelineOrder } from './own/timeline-order.ts';
import { typographicCharacter } from './own/typographic-character.ts';
import { unclearSession } from './own/unclear-session.ts';
import { unclosedFence } from './own/unclosed-fence.ts';
import { undeclaredParameter } from './own/undeclared-parameter.ts';
import { unfilledSection } from './own/unfilled-section.ts';
import { unknownAlert } from './own/unknown-alert.ts';
import { unknownCommand } from './own/unknown-command.ts';
import { unknownService } from './own/unknown-service.ts';
import { unknownSeverity } from './own/unknown-severity.ts';
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
  unfilledSection,
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
  unknownService,
  unknownAlert,
  missingReadme,
  duplicateTitle,
  missingDate,
  futureDate,
  misspeltField,
  unknownSeverity,
  brokenTag,
  lostLink,
  lostHeading,
  lostCell,
  deadOwnLink,
  bulletedSteps,
  headingLevel,
  exposedSecret,
  unclosedFence,
  ...wordRules,
];
