import { type Json, textOf } from './json.ts';
import type { FillParameter } from './page-data.ts';

/** Printable ASCII that no shell gives a meaning to, and no option: the rule for what has no type. */
const WORD = /^(?!-)[\w@%+=:,./-]+$/;
/** RFC 1123 names of at most 253 letters (with `_`, which real hosts have). */
const HOSTNAME = /^(?=.{1,253}$)\w(?:[\w-]{0,61}[a-z0-9])?(?:\.\w(?:[\w-]{0,61}[a-z0-9])?)*\.?$/i;
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** Why a value is refused; `shared/words.ts` has the words. */
export type RefusalReason =
  | 'empty'
  | 'ascii'
  | 'option'
  | 'pattern'
  | 'word'
  | 'hostname'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'url'
  | 'json'
  | 'list';
export type Refusal = RefusalReason | undefined;

const isWord = (text: string): boolean => WORD.test(text);

/** Types with a rule of their own, which says what of them may be in a command, too. */
const TYPES: Partial<Record<string, (text: string) => boolean>> = {
  word: isWord,
  // A name, or an IPv6 address as browsers read it.
  hostname: (text) => HOSTNAME.test(text) || (/^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`)),
  integer: (text) => /^\d{1,15}$/.test(text),
  number: (text) => /^\d{1,15}(\.\d{1,15})?$/.test(text),
  boolean: (text) => /^(true|false)$/.test(text),
};

/**
 * Why a place does not take a value; undefined when it does. Every place asks that it is what its
 * parameter declares: its type, pattern and choices. A pattern comes on top of the type's own rule,
 * so that a careless one (`.+\.example\.com`) makes no host name of a command. No declared type
 * and `text` admit all that their pattern does. Of a list, every item is validated.
 *
 * Code asks more: it is one value, it never starts with `-` nor holds a control, bidirectional,
 * invisible or non-ASCII character: no quoting makes those safe (docs/security.md). Without a
 * pattern or a type with a rule of its own it is a word.
 */
export function refuse(value: Json, parameter: FillParameter | undefined, inCode = false): Refusal {
  if (Array.isArray(value)) {
    for (const item of value) {
      const why = refuse(item, parameter, inCode);
      if (why) return why;
    }
    return inCode && value.length !== 1 ? (value.length > 0 ? 'list' : 'empty') : undefined;
  }
  const text = textOf(value);
  const { pattern, type = 'text', choices } = parameter ?? {};
  if (inCode) {
    if (text === '') return 'empty';
    if (!PRINTABLE_ASCII.test(text)) return 'ascii';
    if (text.startsWith('-')) return 'option';
  }
  if (!fitsPattern(text, pattern)) return 'pattern';
  if (type in TYPES && !TYPES[type]?.(text)) return type as RefusalReason;
  if (choices && !choices.includes(text)) return 'choice';
  if (type === 'url' && !allowedUrl(text, parameter)) return type;
  const hasRule = type in TYPES || (type === 'text' && pattern !== undefined);
  return inCode && !hasRule && !isWord(text) ? 'word' : undefined;
}

const fitsPattern = (text: string, pattern: string | undefined): boolean =>
  pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text);

/** Whether a whole URL leads where the author allows: to one of the origins, by the pattern if there is one. */
export function allowedUrl(value: string, parameter: FillParameter | undefined): boolean {
  // To browsers `https:grafana.example.com` is a path of the page that it is on.
  if (!/^https?:\/\/[!-~]+$/i.test(value) || /[\\@]/.test(value) || !URL.canParse(value)) return false;
  const { origins = [], pattern } = parameter ?? {};
  return origins.includes(new URL(value).origin) && fitsPattern(value, pattern);
}
