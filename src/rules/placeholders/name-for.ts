import { FILLERS, isNameless, type KnownNames, SECRET, wordsOf } from './hand-filled.ts';
import { type Meant, parameterMeant } from './meant.ts';

/** What has no meaning of its own. */
const NOTHING =
  /^(?:end|else|if|range|with|define|block|template|include|alertname|text|string|something|thing|example|foo|bar|baz|placeholder|output|input|command|commands|cmd|args?|arguments?|options?|flags?|date|time|timestamp|link|reason|message|error|new|old|first|second|previous|result|number|value|x+|details?|comment|type|key)$/;
/** Words of a text that says what to write there. */
const DESCRIBES = /^(?:output|description|following|paste|list|details|that|which|you|your|if|and|or|as|can|is)$/;
/** What is longer is a description, too. */
const MOST_WORDS = 4;
const LONGEST = 40;
const NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** Why a placeholder has no parameter: it says nothing, is a secret, tells what to write, or links use its name for another. */
export type Unnamed = 'nameless' | 'secret' | 'description' | 'alias';

/** The parameter that a placeholder means, or why there is none. */
export function nameFor(meant: Meant, known: KnownNames): { name: string } | { why: Unnamed } {
  const { text: placeholder } = meant;
  if (isNameless(placeholder)) return { why: 'nameless' };
  const declared = parameterMeant(meant, known);
  if (declared !== undefined) return isAlias(declared, known) ? { why: 'alias' } : { name: declared };
  const words = wordsOf(placeholder);
  // The name of a secret is none: `<secret-name>`.
  const isName = words.at(-1) === 'name';
  const whole = words.join('_');
  const short = words.filter((word) => !FILLERS.test(word)).join('_');
  if (SECRET.test(short) && !isName) return { why: 'secret' };
  // A letter is a type, or a number.
  if (NOTHING.test(short) || short.length === 1) return { why: 'nameless' };
  const name = SECRET.test(short) || NUMBERED.test(short) || OWN_ID.test(whole) ? whole : short;
  const isText =
    words.filter((word) => !FILLERS.test(word)).length > MOST_WORDS ||
    words.some((word) => DESCRIBES.test(word)) ||
    isSentence(placeholder);
  if (isText || name.length > LONGEST || !NAME.test(name)) return { why: 'description' };
  return isAlias(name, known) ? { why: 'alias' } : { name };
}

/** Whether links use a name for another parameter: their `job` is the service, whatever else a page calls so. */
const isAlias = (name: string, known: KnownNames): boolean =>
  Object.entries(known).some(([other, { aliases = [] }]) => other !== name && aliases.includes(name));

/** An id that says so is not a name: `<request-id>`. */
const OWN_ID = /_id$/;
/** What is left of `<name-1>`. */
const NUMBERED = /^\d/;

/** Whether it goes on as a sentence does: `<pod that was named above>`. */
const isSentence = (placeholder: string): boolean =>
  placeholder.split(' ').length > MOST_WORDS &&
  !/^<(?:the )?(?:name|value|id) of /i.test(placeholder) &&
  !/ (?:step|command)>$/i.test(placeholder);
