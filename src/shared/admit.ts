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
  if (!PRINTABLE_ASCII.test(value)) return 'has characters other than printable ASCII';
  if (value.startsWith('-')) return 'starts with `-`, which a command takes for an option';
  return refuseByType(value, parameter);
}

/** Types that an expression describes, and what their values are. */
const TYPES: Partial<Record<string, [RegExp, string]>> = {
  hostname: [HOSTNAME, 'a host name'],
  integer: [/^\d{1,15}$/, 'a whole number'],
  number: [/^\d{1,15}(\.\d{1,15})?$/, 'a number'],
  boolean: [/^(true|false)$/, '`true` or `false`'],
};

/** Whether a value is what its parameter says it is. */
export function refuseByType(value: string, parameter: FillParameter | undefined): Refusal {
  const { pattern, type = '', choices } = parameter ?? {};
  if (pattern !== undefined)
    return new RegExp(`^(?:${pattern})$`, 'u').test(value) ? undefined : 'does not match its pattern';
  const described = TYPES[type];
  if (described) return described[0].test(value) ? undefined : `is not ${described[1]}`;
  if (choices && !choices.includes(value)) return 'is not one of its choices';
  if (type === 'url' && !allowedUrl(value, parameter)) return NOT_ALLOWED;
  return refuseWord(value);
}

/** Why a whole web address is refused. */
export const NOT_ALLOWED = 'does not lead to an allowed origin';

const refuseWord = (value: string): Refusal =>
  WORD.test(value) ? undefined : 'has characters that a shell could act on';

/** Whether a whole URL leads where the author allows: to one of the origins, over http or https. */
export function allowedUrl(value: string, parameter: FillParameter | undefined): boolean {
  if (!PRINTABLE_ASCII.test(value) || /[\s\\@]/.test(value) || !URL.canParse(value)) return false;
  const { protocol, origin } = new URL(value);
  return /^https?:$/.test(protocol) && (parameter?.origins?.includes(origin) ?? false);
}
