import type { Vocabulary } from '../../../schema/parameter.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { type HandFilled, handFilledIn } from '../../placeholders/find-hand-filled.ts';
import { isFromStep, isNameless, SECRET, wordsOf } from '../../placeholders/hand-filled.ts';
import { isPartOf, LONGEST_BEFORE, type Meant, parameterMeant } from '../../placeholders/meant.ts';
import { nameFor, type Unnamed } from '../../placeholders/name-for.ts';
import { usualParameters, usualVocabulary, withUsual } from '../../placeholders/usual-parameters.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Placeholders that a reader is meant to replace by hand, where a tag would be filled by the link. */
export const handFilledPlaceholder: OwnRule = {
  name: 'hand-filled-placeholder',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, { plain }) => {
    const found = handFilledIn(page, plain ? usualVocabulary : page.vocabulary, plain).filter(isToFill);
    // Who wrote for another tool is told of each once a page.
    const told = plain ? [...new Map(found.toReversed().map((each) => [each.text, each])).values()] : found;
    return told.map((each) => findingOf(page, each));
  },
};

function findingOf(page: CheckedPage, { offset, text, meant }: HandFilled): RuleFinding {
  const before = page.masked.text.slice(Math.max(0, offset - LONGEST_BEFORE), offset);
  return {
    ...page.originAt(offset),
    message: `\`${text}\` is a placeholder, which readers have to fill in by hand`,
    hint: hintFor(meant, before.slice(before.lastIndexOf('\n') + 1), page.vocabulary),
  };
}

/** Whether a tag could be there instead: where a text speaks of a placeholder, or has a secret's name, it is one to read. */
const isToFill = ({ isSpoken, isEscaped, inCode, meant }: HandFilled): boolean =>
  !isSpoken && (inCode || !(isEscaped || SECRET.test(wordsOf(meant.text).join('_'))));

/** Commands that are given a folder: what is in one is a path, whatever it is called. */
const OF_FOLDERS = /(?:^|[\s;&|(])(?:cd|pushd|mkdir|rmdir)\s(?:-\S+\s){0,4}\S*$/;
const BY_STEP = 'what only a step can find goes into a shell variable, set by the command that finds it.';

/**
 * `<hostname>` is the declared `host`, as `adopt` has it.
 *
 * @param before - what is before it on its line
 */
function hintFor(meant: Meant, before: string, vocabulary: Vocabulary): string {
  const { text } = meant;
  if (OF_FOLDERS.test(before)) return `Write the path, or a tag for what the link has of it; ${BY_STEP}`;
  const declared = parameterMeant(meant, vocabulary);
  const usual = parameterMeant(meant, withUsual(vocabulary));
  if (isPartOf(meant, declared ?? usual, vocabulary)) return ofLabel(meant, declared, usual);
  if (declared !== undefined) return `Write \`{{${declared}}}\` where the alert's link says it; ${BY_STEP}`;
  if (isNameless(text)) return UNNAMED.nameless;
  // That it is a value is no part of its name.
  const own = wordsOf(text)
    .filter((word) => word !== 'value' && word !== 'here')
    .join('_');
  // `<hostname>` is a host; whether `<stage>` is an environment, its author knows.
  if (usual !== undefined && Object.hasOwn(vocabulary, usual))
    return own.includes(usual)
      ? `Write \`{{${usual}}}\` where the alert's link says it; ${BY_STEP}`
      : `Write \`{{${usual}}}\` if that is what it is, or declare a parameter such as \`${own}\`; ${BY_STEP}`;
  const named = nameFor(meant, withUsual(vocabulary));
  const name = 'name' in named ? named.name : own;
  const other = Object.keys(vocabulary).find((each) => vocabulary[each]?.aliases?.includes(name));
  if (other !== undefined)
    return `Write \`{{${other}}}\` if that is what it is, as links may call it \`${name}\`; ${BY_STEP}`;
  if ('why' in named) return UNNAMED[named.why];
  return isFromStep(text)
    ? `Put it into a shell variable in that step, \`${name}=$(…)\`, and write \`"$${name}"\` here; or declare a parameter \`${name}\` and write \`{{${name}}}\`, which readers type once.`
    : `Declare a parameter such as \`${name}\`${withAlias(own, name)} and write \`{{${name}}}\`; ${BY_STEP}`;
}

/** What to do with a placeholder of which no parameter can be made. */
const UNNAMED: Readonly<Record<Unnamed, string>> = {
  nameless: 'Say what it is for, such as `<volume name>`, or write a tag, which the link fills in.',
  secret: 'Say where readers find it; a link is no place for secrets, so that a tag cannot have its value.',
  description: `Say it in a word or two, such as \`<volume name>\`, or write a tag, which the link fills in; ${BY_STEP}`,
  alias: `Declare a parameter with a name that links use for nothing else; ${BY_STEP}`,
};

/** `<node>` is the machine, as `<instance>` is: one parameter with the others' names. */
function withAlias(own: string, name: string): string {
  const short = own.replace(/_(?:name|id)$/, '');
  return usualParameters[name]?.labels?.includes(short) ? `, with \`${short}\` among its \`aliases\`,` : '';
}

/** The label has a port, the parameter is the machine alone. */
function ofLabel({ label }: Meant, declared: string | undefined, usual: string | undefined): string {
  const name = declared ?? usual ?? 'host';
  const matcher = `\`${label?.name}${label?.operator.startsWith('!') ? '!~' : '=~'}"{{${name}}}(:[0-9]+)?"\``;
  return `Write ${matcher}${declared === undefined ? `, with a parameter such as \`${name}\` declared` : ''}: the label \`${label?.name}\` has a port where the link's \`${name}\` is the machine alone.`;
}
