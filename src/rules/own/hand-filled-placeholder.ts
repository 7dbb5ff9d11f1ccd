import type { Vocabulary } from '../../schema/parameter.ts';
import type { CheckedPage } from '../checked-page.ts';
import { handFilledIn } from '../find-hand-filled.ts';
import { isNameless, parameterFor, SECRET, wordsOf } from '../hand-filled.ts';
import type { OwnRule, RuleFinding } from '../rule.ts';
import { usualVocabulary, withUsual } from '../usual-parameters.ts';

/** Placeholders that a reader is meant to replace by hand, where a tag would be filled by the link. */
export const handFilledPlaceholder: OwnRule = {
  name: 'hand-filled-placeholder',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, { plain }) => {
    const found = handFilledIn(page, plain ? usualVocabulary : page.vocabulary, plain);
    // Who wrote for another tool is told of each once a page.
    const told = plain ? [...new Map(found.toReversed().map((each) => [each.text, each])).values()] : found;
    return told.map(({ offset, text }) => findingOf(page, offset, text));
  },
};

function findingOf(page: CheckedPage, offset: number, text: string): RuleFinding {
  return {
    ...page.originAt(offset),
    message: `\`${text}\` is a placeholder, which readers have to fill in by hand`,
    hint: hintFor(text, page.vocabulary),
  };
}

/** `<hostname>` is the declared `host`, as `adopt` has it. */
function hintFor(text: string, vocabulary: Vocabulary): string {
  const parameter = parameterFor(text, vocabulary) ?? parameterFor(text, withUsual(vocabulary));
  if (parameter !== undefined && Object.hasOwn(vocabulary, parameter))
    return `Write \`{{${parameter}}}\`, which the alert's link fills in.`;
  if (isNameless(text)) return 'Say what it is for, such as `<volume name>`, or write a tag, which the link fills in.';
  const name = parameter ?? wordsOf(text).join('_');
  if (SECRET.test(name) && !name.endsWith('_name'))
    return 'Say where readers find it; a link is no place for secrets, so that a tag cannot have its value.';
  return `Declare a parameter such as \`${name}\` and write \`{{${name}}}\`; what only a step can find goes into a shell variable, set by the command that finds it.`;
}
