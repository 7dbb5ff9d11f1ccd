import { type Json, textOf } from './json.ts';
import type { FillParameter } from './page-data.ts';

/** Printable ASCII that no shell gives a meaning to, and no option: the rule for what has no type. */
const WORD = /^(?!-)[\w@%+=:,./-]+$/;
/** RFC 1123 names of at most 253 letters (with `_`, which real hosts have), or an IPv6 address. */
const HOSTNAME =
  /^(?=.{1,253}$)(?:\w(?:[\w-]{0,61}[a-z0-9])?(?:\.\w(?:[\w-]{0,61}[a-z0-9])?)*\.?|(?=(?:[^:]*:){2})[0-9a-f:.]+)$/i;
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** Why a value is not admitted, in words that finish "it …"; undefined when it is. */
export type Refusal = string | undefined;

/**
 * Whether a value may stand in a command. It must match its parameter's pattern or type, and it
 * never starts with `-` nor holds a control, bidirectional, invisible or non-ASCII character: no
 * quoting makes those safe (docs/security.md).
 */
export function refuseInCode(value: string, parameter: FillParameter | undefined): Refusal {
  if (value === '') return 'is empty';
  if (!PRINTABLE_ASCII.test(value)) return 'has characters other than printable ASCII';
  if (value.startsWith('-')) return 'starts with `-`, which a command takes for an option';
  return refuseByType(value, parameter);
}

/** The same for what may be a list: every item must be admitted, and a list of nothing is no value. */
export function refuseAnyInCode(value: Json, parameter: FillParameter | undefined): Refusal {
  const items = Array.isArray(value) && value.length > 0 ? value : [value];
  return items.map((item) => refuseInCode(textOf(item), parameter)).find(Boolean);
}

/** Types that an expression describes, and what their values are. */
const TYPES: Partial<Record<string, [RegExp, string]>> = {
  hostname: [HOSTNAME, 'a host name'],
  integer: [/^\d{1,15}$/, 'a whole number'],
  number: [/^\d{1,15}(\.\d{1,15})?$/, 'a number'],
  boolean: [/^(true|false)$/, '`true` or `false`'],
};

/**
 * Whether a value is what its parameter says it is. A pattern comes on top of the type's own rule,
 * so that a careless one (`.+\.example\.com`) makes no host name of a command; only `text` has
 * its pattern for its rule.
 */
export function refuseByType(value: string, parameter: FillParameter | undefined): Refusal {
  const { pattern, type = 'text', choices } = parameter ?? {};
  if (!fitsPattern(value, pattern)) return 'does not match its pattern';
  if (pattern !== undefined && type === 'text') return undefined;
  const described = TYPES[type];
  if (described) return described[0].test(value) ? undefined : `is not ${described[1]}`;
  if (choices && !choices.includes(value)) return 'is not one of its choices';
  if (type === 'url' && !allowedUrl(value, parameter)) return NOT_ALLOWED;
  return refuseWord(value);
}

/** Why a whole web address is refused. */
export const NOT_ALLOWED = 'does not lead to an allowed origin';

const fitsPattern = (value: string, pattern: string | undefined): boolean =>
  pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(value);

const refuseWord = (value: string): Refusal =>
  WORD.test(value) ? undefined : 'has characters that a shell could act on';

/** Whether a whole URL leads where the author allows: to one of the origins, by the pattern if there is one. */
export function allowedUrl(value: string, parameter: FillParameter | undefined): boolean {
  // To browsers `https:grafana.example.com` is a path of the page that it stands on.
  if (!/^https?:\/\/[!-~]+$/i.test(value) || /[\\@]/.test(value) || !URL.canParse(value)) return false;
  const { origins = [], pattern } = parameter ?? {};
  return origins.includes(new URL(value).origin) && fitsPattern(value, pattern);
}
