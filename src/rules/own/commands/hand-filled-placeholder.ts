import type { Vocabulary } from '../../../schema/parameter.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { handFilledIn } from '../../find-hand-filled.ts';
import { isNameless, parameterFor, SECRET, wordsOf } from '../../hand-filled.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';
import { usualVocabulary, withUsual } from '../../usual-parameters.ts';

/** How much of a line before a placeholder is looked at. */
const LONGEST = 200;

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
  const before = page.masked.text.slice(Math.max(0, offset - LONGEST), offset);
  return {
    ...page.originAt(offset),
    message: `\`${text}\` is a placeholder, which readers have to fill in by hand`,
    hint: hintFor(text, before.slice(before.lastIndexOf('\n') + 1), page.vocabulary),
  };
}

/** Commands that are given a folder: what is in one is a path, whatever it is called. */
const OF_FOLDERS = /(?:^|[\s;&|(])(?:cd|pushd|mkdir|rmdir)\s(?:-\S+\s){0,4}\S*$/;
const BY_STEP = 'what only a step can find goes into a shell variable, set by the command that finds it.';

/**
 * `<hostname>` is the declared `host`, as `adopt` has it.
 *
 * @param before - what is before it on its line
 */
function hintFor(text: string, before: string, vocabulary: Vocabulary): string {
  if (OF_FOLDERS.test(before)) return `Write the path, or a tag for what the link has of it; ${BY_STEP}`;
  const declared = parameterFor(text, vocabulary);
  if (declared !== undefined) return `Write \`{{${declared}}}\`, which the alert's link fills in; ${BY_STEP}`;
  if (isNameless(text)) return 'Say what it is for, such as `<volume name>`, or write a tag, which the link fills in.';
  const usual = parameterFor(text, withUsual(vocabulary));
  const own = wordsOf(text).join('_');
  // `<hostname>` is a host; whether `<stage>` is an environment, its author knows.
  if (usual !== undefined && Object.hasOwn(vocabulary, usual))
    return own.includes(usual)
      ? `Write \`{{${usual}}}\`, which the alert's link fills in; ${BY_STEP}`
      : `Write \`{{${usual}}}\` if that is what it is, or declare a parameter such as \`${own}\`; ${BY_STEP}`;
  const name = usual !== undefined && own.includes(usual) ? usual : own;
  if (SECRET.test(name) && !name.endsWith('_name'))
    return 'Say where readers find it; a link is no place for secrets, so that a tag cannot have its value.';
  return `Declare a parameter such as \`${name}\` and write \`{{${name}}}\`; ${BY_STEP}`;
}
