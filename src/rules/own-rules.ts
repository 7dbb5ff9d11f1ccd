import { exposedSecret } from './own/commands/exposed-secret.ts';
import { handFilledPlaceholder } from './own/commands/hand-filled-placeholder.ts';
import { mixedSession } from './own/commands/mixed-session.ts';
import { noScript } from './own/commands/no-script.ts';
import { shellSyntax } from './own/commands/shell-syntax.ts';
import { typographicCharacter } from './own/commands/typographic-character.ts';
import { unclearSession } from './own/commands/unclear-session.ts';
import { unknownCommand } from './own/commands/unknown-command.ts';
import { ambiguousSymptom } from './own/facts/ambiguous-symptom.ts';
import { cuttingExtract } from './own/facts/cutting-extract.ts';
import { duplicateTitle } from './own/facts/duplicate-title.ts';
import { futureDate } from './own/facts/future-date.ts';
import { incompleteRemediation } from './own/facts/incomplete-remediation.ts';
import { mismatchedValue } from './own/facts/mismatched-value.ts';
import { missingDate } from './own/facts/missing-date.ts';
import { missingIncidentPage } from './own/facts/missing-incident-page.ts';
import { missingOwner } from './own/facts/missing-owner.ts';
import { missingReadme } from './own/facts/missing-readme.ts';
import { misspeltField } from './own/facts/misspelt-field.ts';
import { needlessSymptom } from './own/facts/needless-symptom.ts';
import { overdueReview } from './own/facts/overdue-review.ts';
import { unknownAlert } from './own/facts/unknown-alert.ts';
import { unknownService } from './own/facts/unknown-service.ts';
import { unknownSeverity } from './own/facts/unknown-severity.ts';
import { unusedParameter } from './own/facts/unused-parameter.ts';
import { unusedVocabulary } from './own/facts/unused-vocabulary.ts';
import { bulletedSteps } from './own/sections/bulleted-steps.ts';
import { headingLevel } from './own/sections/heading-level.ts';
import { missingSection } from './own/sections/missing-section.ts';
import { missingSteps } from './own/sections/missing-steps.ts';
import { timelineOrder } from './own/sections/timeline-order.ts';
import { unfilledSection } from './own/sections/unfilled-section.ts';
import { aliasTag } from './own/text/alias-tag.ts';
import { brokenAnchor } from './own/text/broken-anchor.ts';
import { brokenTag } from './own/text/broken-tag.ts';
import { deadOwnLink } from './own/text/dead-own-link.ts';
import { foreignSyntax } from './own/text/foreign-syntax.ts';
import { localLink } from './own/text/local-link.ts';
import { lostCell } from './own/text/lost-cell.ts';
import { lostEmphasis } from './own/text/lost-emphasis.ts';
import { lostFrontMatter } from './own/text/lost-front-matter.ts';
import { lostHeading } from './own/text/lost-heading.ts';
import { lostItem } from './own/text/lost-item.ts';
import { lostLink } from './own/text/lost-link.ts';
import { missingAlternative } from './own/text/missing-alternative.ts';
import { misspeltElement } from './own/text/misspelt-element.ts';
import { restartedList } from './own/text/restarted-list.ts';
import { unclosedFence } from './own/text/unclosed-fence.ts';
import { undeclaredParameter } from './own/text/undeclared-parameter.ts';
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
  lostItem,
  lostEmphasis,
  restartedList,
  missingAlternative,
  lostFrontMatter,
  misspeltElement,
  localLink,
  ...wordRules,
];
