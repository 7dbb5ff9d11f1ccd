import { usualParameters } from './usual-parameters.ts';

/** What programs print for a value that is not there; it is not to be filled in. */
const PRINTED =
  /^<(?:anonymous|(?:cl)?init|lambda\w*|genexpr|(?:list|dict|set)comp|none|unknown|nil|null|invalid|pending|unset|no[ -]value|not[ -]set|undefined|empty|omitted|redacted|snip|truncated|EOF|stdin|stdout|stderr)>$/i;

/** Words for placeholders as such, and addresses between the signs that set them apart: `<nodejs.org>`. */
const ABOUT =
  /^<(?:(?:your |the |all )?(?:placeholders?|variables|parameters|arguments|values|angle[ -]brackets)|(?:[\w-]{1,63}\.){1,9}(?:com|org|net|io|dev|edu|gov|info))>$/i;

/** Whether what looks like a placeholder is one. */
export const isPlaceholder = (text: string): boolean =>
  !PRINTED.test(text) && (!ABOUT.test(text) || EXAMPLE.test(text));

const EXAMPLE = /\bexample\b|\byour/i;

/** What the placeholder means, in words: `<pod-name>` is `pod name`, `YOUR_HOST` is `host`. */
export const wordsOf = (placeholder: string): string[] =>
  // `<pod>-<hash>` is a pod.
  (placeholder.split('>-<', 1)[0] ?? '')
    .replace(/^<|>$/g, '')
    .replace(/^\$?\{?|\}$/g, '')
    .replace(/^[[%]|[\]%]$/g, '')
    .replace(VERSION, 'version')
    .replace(FROM_STEP, '')
    .replace(NAME_OF, '$2 $1')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/(pod|node|container|job|volume|service|vm)name\b/g, '$1 name')
    .replace(/\.(?:example|com|org|net|io|local|internal)\b/g, '')
    .split(/[\s_.-]+/)
    .filter((word) => word !== '' && !ARTICLES.test(word));

/** Whether only another step of the page can say it: `<pod name from previous step>`. */
export const isFromStep = (placeholder: string): boolean => FROM_STEP.test(placeholder.replace(/>$/, ''));

/** Where a reader has it from. */
const FROM_STEP = / (?:from|in|of) (?:the )?(?:previous|first|second|last|above|preceding) (?:step|command|output)$/i;

/** `vX.Y.Z` */
const VERSION = /^v?[x0-9](?:\.[xyz0-9]){1,3}$/i;
/** `name of the bucket` is the bucket's name; what is behind goes on. */
const NAME_OF = /^(?:the[ _-])?(name|id)[ _-](?:of|for)[ _-](.+)$/i;

/** Words that say whose it is, or that it is to be found and put in. */
const ARTICLES =
  /^(?:your|my|me|the|a|an|any|this|that|some|of|from|to|in|with|target|affected|alert|label|insert|enter|replace|put|actual|specific|relevant|problematic|failing|unhealthy)$/;
/** Words that say no more than that it is a value. */
export const FILLERS = /^(?:name|id|value|here)$/;

/** What no link may carry. */
export const SECRET: RegExp =
  /(?:^|_)(?:pass(?:word|wd|phrase)?|token|secrets?|keys?|apikey|credentials?|cookie|otp|pin)(?:_|$)/;

/** Whether a placeholder does not say what it is for: `<name>`, `REPLACE_ME`. */
export const isNameless = (placeholder: string): boolean =>
  wordsOf(placeholder).every((word) => FILLERS.test(word)) || UNNAMED.test(placeholder);

const UNNAMED = /^(?:REPLACE|CHANGE|FILL)[_-]?(?:ME|THIS|IN)$/;

/** The id of a machine is not its name. */
const OWN_ID = /(?:^|_)(?:instance|node|host|server|machine)_id$/;

/** Parameters by name, with their other names. */
export type KnownNames = Readonly<Record<string, { aliases?: string[] | undefined }>>;

/**
 * The declared parameter that a placeholder means: by its name or an alias, with or without `name` at its end. Aliases
 * are what links use: one that has a meaning of its own in a page, or none, says nothing there.
 */
export function parameterFor(placeholder: string, vocabulary: KnownNames): string | undefined {
  const words = wordsOf(placeholder);
  const whole = words.join('_');
  const short = OWN_ID.test(whole) ? whole : words.filter((word) => !FILLERS.test(word)).join('_');
  const asked = new Set([whole, short].filter(Boolean));
  const owners = Object.entries(vocabulary).flatMap(([name, { aliases = [] }]) =>
    [name, ...aliases.filter((alias) => isTelling(alias, name))].map(
      (each) => [each.toLowerCase().replaceAll('-', '_'), name] as const,
    ),
  );
  return owners.find(([each]) => asked.has(each))?.[1];
}

/**
 * Whether an alias says in a page what it is: `name` does not, and the alias `job` of `service` is a job there. Of a
 * parameter with a name of its own, `shop_pod`, the alias `pod` is what it is.
 */
const isTelling = (alias: string, owner: string): boolean =>
  wordsOf(alias).some((word) => !FILLERS.test(word)) &&
  (alias === owner || !Object.hasOwn(usualParameters, alias) || !Object.hasOwn(usualParameters, owner));
