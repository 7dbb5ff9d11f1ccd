import type { CheckedPage } from '../checked-page.ts';
import { handFilledIn } from '../find-hand-filled.ts';
import { isNameless, parameterFor, SECRET, wordsOf } from '../hand-filled.ts';
import type { OwnRule, RuleFinding } from '../rule.ts';
import { usualVocabulary } from '../usual-parameters.ts';

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
    hint: hintFor(text, parameterFor(text, page.vocabulary)),
  };
}

function hintFor(text: string, parameter: string | undefined): string {
  if (parameter !== undefined) return `Write \`{{${parameter}}}\`, which the alert's link fills in.`;
  if (isNameless(text)) return 'Say what it is for, such as `<volume name>`, or write a tag, which the link fills in.';
  const name = wordsOf(text).join('_');
  if (SECRET.test(name) && !name.endsWith('_name'))
    return 'Say where readers find it; a link is no place for secrets, so that a tag cannot have its value.';
  return `Declare a parameter such as \`${name}\` and write \`{{${name}}}\`; what only a step can find goes into a shell variable, set by the command that finds it.`;
}
